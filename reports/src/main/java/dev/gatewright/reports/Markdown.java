package dev.gatewright.reports;

/** Text from outside as Markdown that shows it and does nothing else (GitHub Flavored Markdown). */
final class Markdown {
  /** An empty comment: parts text so that GitHub sees no name or number to link to. */
  private static final String PART = "<!-- -->";

  private Markdown() {}

  /** Text on one line, to stand after other text of the line. */
  static String inline(String text) {
    String line = Visible.line(text);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (active(line, i)) {
        out.append('\\');
      }
      out.append(c);
      if ((c == '@' && i + 1 < line.length()) || (c == '#' && digit(line, i + 1))) {
        out.append(PART);
      }
    }
    return out.toString();
  }

  /** Text on one line for readers that know no raw HTML and link nothing by themselves. */
  static String bare(String text) {
    String line = Visible.line(text).strip();
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      if (active(line, i)) {
        out.append('\\');
      }
      out.append(line.charAt(i));
    }
    return out.isEmpty() ? "-" : out.toString();
  }

  /** Text on one line as a code span (CommonMark §6.1). */
  static String code(String text) {
    String line = Visible.line(text);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (line.isBlank()) {
      return "";
    }
    String fence = "`".repeat(longest + 1);
    boolean pad = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ");
    return fence + (pad ? " " : "") + line + (pad ? " " : "") + fence;
  }

  private static boolean active(String line, int i) {
    return switch (line.charAt(i)) {
      case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '$' -> true;
      case '_' -> !(word(line, i - 1) && word(line, i + 1));
      case '&' -> i + 1 < line.length() && (word(line, i + 1) || line.charAt(i + 1) == '#');
      case ':' -> line.startsWith("//", i + 1) || word(line, i + 1);
      case '.' -> i >= 3 && line.regionMatches(true, i - 3, "www", 0, 3);
      case '#' -> true;
      default -> false;
    };
  }

  private static boolean word(String line, int i) {
    return i >= 0 && i < line.length() && Character.isLetterOrDigit(line.charAt(i));
  }

  private static boolean digit(String line, int i) {
    return i < line.length() && Character.isDigit(line.charAt(i));
  }
}
