package dev.gatewright.readers.text;

/** Text made safe to show: no character that moves, hides or reorders what is seen. */
public final class Visible {
  private Visible() {}

  /**
   * The text with C0 controls as control pictures and other controls, format characters and lone
   * surrogates as {@code <U+202E>}, cut after {@code maxCodePoints} code points with {@code …}.
   */
  public static String of(String text, int maxCodePoints) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), maxCodePoints) + 8);
    int shown = 0;
    for (int i = 0; i < text.length(); shown++) {
      if (shown == maxCodePoints) {
        return out.append('…').toString();
      }
      int c = text.codePointAt(i);
      append(out, c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c < 0x20) {
      out.append((char) (0x2400 + c));
      return;
    }
    if (c == 0x7F) {
      out.append('\u2421');
      return;
    }
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> {
        String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        out.append("<U+").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex).append('>');
      }
      default -> out.appendCodePoint(c);
    }
  }
}
