package dev.gatewright.targets.github;

import java.util.Locale;

/** GitHub's ways to say that a feature is off, rather than that the asker may not know. */
final class Disabled {
  private Disabled() {}

  static boolean says(Told.Refused refused) {
    String message = refused.message().toLowerCase(Locale.ROOT);
    boolean off =
        message.contains("disabled for this repository")
            || message.contains("not enabled for this repository")
            || message.contains("is disabled on this repository")
            || message.contains("are disabled for this repository")
            || message.contains("must be enabled for this repository")
            || message.contains("no analysis found");
    return off && (refused.status() == 403 || refused.status() == 404);
  }
}
