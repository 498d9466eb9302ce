package dev.gatewright.targets.publishing;

import dev.gatewright.readers.expression.ExprValue;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a text of a workflow is in one kind of run. Where a secret stands its name is kept, and
 * where something is only known in the run a gap.
 */
public record Term(ExprValue value) {
  /** Stands for what is only known in a run. */
  public static final char GAP = '\uFFFC';

  /** The name of a secret that may be any of them. */
  public static final String ANY = "*";

  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  /** Something only known in a run. */
  static final Term UNKNOWN = of(String.valueOf(GAP));

  /** Nothing. */
  static final Term NOTHING = new Term(new ExprValue.Null());

  static Term of(String text) {
    return new Term(new ExprValue.Text(text));
  }

  static Term secret(String name) {
    return of(OPEN + name.toUpperCase(Locale.ROOT) + CLOSE);
  }

  /** The text, with marks in place of secrets and of what is not known. */
  public String text() {
    return value.text();
  }

  /** Whether it is wholly known and holds no secret. */
  public boolean isKnown() {
    String text = text();
    return text.indexOf(GAP) < 0 && text.indexOf(OPEN) < 0;
  }

  /** The names of the secrets in it, in capitals; {@link #ANY} among them when it may be any. */
  public Set<String> secrets() {
    Set<String> names = new TreeSet<>();
    String text = text();
    for (int from = text.indexOf(OPEN); from >= 0; from = text.indexOf(OPEN, from + 1)) {
      int to = text.indexOf(CLOSE, from);
      if (to > from) {
        names.add(text.substring(from + 1, to));
      }
    }
    return names;
  }

  /** The text for a person to read. */
  public String shown() {
    return text()
        .replace(String.valueOf(OPEN), "${{ secrets.")
        .replace(String.valueOf(CLOSE), " }}")
        .replace(GAP, '…');
  }

  /** Says nothing of the text. */
  @Override
  public String toString() {
    return "Term[" + text().length() + " units]";
  }
}
