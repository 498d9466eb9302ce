package dev.gatewright.checks.repository;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the path of a file says about it. */
final class Paths {
  private static final Set<String> TESTS =
      Set.of(
          "test",
          "tests",
          "testing",
          "testdata",
          "test-data",
          "test_data",
          "fixtures",
          "__tests__",
          "spec",
          "specs");

  private static final Pattern JOINTS = Pattern.compile("[._-]");

  private Paths() {}

  /** The last part, in lower case. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The parts of a name between dots, hyphens and underscores. */
  static String[] parts(String name) {
    return JOINTS.split(name, -1);
  }

  /** The folder with a slash at its end; empty for the root. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** What follows the last dot of the name; empty when there is none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  /** Whether a folder above holds tests and what they need. */
  static boolean ofTests(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int slash = lower.indexOf('/'); slash >= 0; slash = lower.indexOf('/', start)) {
      if (TESTS.contains(lower.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return false;
  }
}
