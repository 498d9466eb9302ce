package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import java.util.List;

/** What GitHub told, once its limits and pages are dealt with. */
sealed interface Told {
  /** An answer with content, all pages of it. */
  record Value(JsonValue json) implements Told {}

  /** Yes, without content (204). */
  record Done() implements Told {}

  /**
   * No, for a reason that only the asker can weigh.
   *
   * @param message GitHub's own words
   * @param rights what would be needed, as GitHub names it; empty when it does not
   */
  record Refused(int status, String message, List<String> rights) implements Told {
    public Refused {
      rights = List.copyOf(rights);
    }
  }

  /** Nothing was told: the connection, the limits, the token, or an answer that is none. */
  record Silent(Sight.Unseen<Object> unseen) implements Told {}
}
