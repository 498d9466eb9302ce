package dev.gatewright.checks.environment;

/** Tells values that are blanks to be filled in: {@code <key>}, {@code xxxx}, {@code sk_xxx}. */
final class Blanks {
  /** Of a value with a form of its own, so many signs must be marks. */
  private static final int MANY = 8;

  private Blanks() {}

  static boolean drawn(String value) {
    String text = value.strip();
    if (text.length() >= 2 && text.length() <= 200 && framed(text)) {
      return true;
    }
    if (marks(text, 0)) {
      return text.length() >= 3;
    }
    int tail = Math.max(text.lastIndexOf('_'), text.lastIndexOf('-')) + 1;
    return (tail > 0 && tail <= 16 && text.length() - tail >= 3 && marks(text, tail))
        || mostlyCrossed(text);
  }

  /** {@code <key>}, {@code {key}}, {@code ${KEY}}, {@code __KEY__}. */
  private static boolean framed(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean hyphens = text.startsWith("__") && text.endsWith("__") && text.length() > 4;
    boolean reference =
        text.startsWith("${") && last == '}' && text.indexOf('}') == text.length() - 1;
    return (first == '<' && last == '>') || (first == '{' && last == '}') || hyphens || reference;
  }

  /** Whether from here on there are only signs that stand for others. */
  private static boolean marks(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if ("x*.-_#? ".indexOf(Character.toLowerCase(text.charAt(i))) < 0) {
        return false;
      }
    }
    return text.length() > from;
  }

  /** A key of a service with its own sign in front and crosses behind: {@code AKIAXXXXXXXX}. */
  private static boolean mostlyCrossed(String text) {
    int crosses = 0;
    for (int i = 0; i < text.length(); i++) {
      crosses += "xX*".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return crosses >= MANY && crosses * 5 >= text.length() * 3;
  }
}
