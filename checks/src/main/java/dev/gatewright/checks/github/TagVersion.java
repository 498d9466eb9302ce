package dev.gatewright.checks.github;

import dev.gatewright.readers.packaging.PackageVersion;
import java.util.Optional;

/** The version that the name of a tag ends in, such as 1.2.0 of {@code tide-api-v1.2.0}. */
final class TagVersion {
  private static final int LONGEST = 200;
  private static final int COMMIT = 40;

  private TagVersion() {}

  static Optional<PackageVersion> of(String name) {
    if (name.length() > LONGEST || commit(name)) {
      return Optional.empty();
    }
    for (int at = 0; at < name.length(); at++) {
      boolean digit = digit(name.charAt(at));
      boolean first = digit && (at == 0 || !part(name.charAt(at - 1)));
      if (first) {
        Optional<PackageVersion> version = PackageVersion.of(name.substring(at));
        if (version.isPresent()) {
          return version;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the characters before a digit make it the middle of a number. */
  private static boolean part(char before) {
    return digit(before) || before == '.' || before == '!';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean commit(String name) {
    return name.length() >= COMMIT && name.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
