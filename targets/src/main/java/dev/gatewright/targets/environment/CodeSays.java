package dev.gatewright.targets.environment;

import dev.gatewright.readers.text.SourceText;

/** What a file of Python says about a variable around the place that reads it. */
final class CodeSays {
  /** Lines after a lookup in which the code may refuse to go on. */
  private static final int NEAR = 3;

  private CodeSays() {}

  /** Whether the file asks first, {@code "NAME" in os.environ}, or sets the variable itself. */
  static boolean itAsksOrSets(String text, String name) {
    if (name.isEmpty() || !text.contains(name)) {
      return false;
    }
    for (String quote : new String[] {"\"", "'"}) {
      String quoted = quote + name + quote;
      if (text.contains(quoted + " in os.environ")
          || text.contains("environ.setdefault(" + quoted + ",")
          || text.contains("environ[" + quoted + "] = ")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the code refuses to go on without what a line reads: {@code x = os.getenv(…)} and then
   * {@code if not x:} with {@code raise} below it.
   */
  static boolean itStopsWithout(SourceText source, int line) {
    String read = source.line(line);
    int equals = read.indexOf('=');
    String target = equals < 0 ? "" : read.substring(0, equals).strip();
    int colon = target.indexOf(':');
    String name = colon < 0 ? target : target.substring(0, colon).strip();
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) || blank(name)) {
      return false;
    }
    for (int next = line + 1; next <= Math.min(line + NEAR, source.lineCount() - 1); next++) {
      String words = source.line(next).strip();
      if (words.equals("if not " + name + ":") || words.equals("if " + name + " is None:")) {
        String below = source.line(next + 1).strip();
        return below.startsWith("raise ") || below.startsWith("sys.exit(");
      }
      if (!words.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static boolean blank(String name) {
    return name.indexOf(' ') >= 0 || name.indexOf('(') >= 0;
  }
}
