package dev.gatewright.checks.workflows;

import java.util.Locale;

/**
 * Who sets a value, and what it can hold.
 *
 * @param form what it can hold
 * @param who sets it
 */
record Control(Form form, Who who) {
  /** Nobody can put code into it. */
  static final Control FIXED = new Control(Form.FIXED, Who.NOBODY);

  /** Any text, from a step of the run. */
  static final Control RUN = new Control(Form.TEXT, Who.RUN);

  /** What a value can hold. */
  enum Form {
    FIXED,
    NAME,
    TEXT
  }

  /** Who sets a value, from the most trusted to the least. */
  enum Who {
    NOBODY("nobody"),
    RUN("an earlier step of the run"),
    SETTING("whoever may change the settings"),
    CALLER("whoever calls it"),
    COLLABORATOR("whoever may write to the repository or start the workflow"),
    OUTSIDER("anybody on GitHub");

    private final String words;

    Who(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Control of(String form, String who) {
    return new Control(
        Form.valueOf(form.toUpperCase(Locale.ROOT)), Who.valueOf(who.toUpperCase(Locale.ROOT)));
  }

  boolean isFixed() {
    return form == Form.FIXED;
  }

  /** The one of the two that can do more harm. */
  Control worse(Control other) {
    int order = form.compareTo(other.form);
    if (order == 0) {
      order = who.compareTo(other.who);
    }
    return order >= 0 ? this : other;
  }
}
