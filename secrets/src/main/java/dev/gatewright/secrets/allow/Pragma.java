package dev.gatewright.secrets.allow;

/** The comments of detect-secrets 1.x, whose form {@link AllowComment} describes. */
final class Pragma {
  private static final String WORD = "pragma:";
  private static final String SECRET = "secret";

  private Pragma() {}

  /**
   * Where the comment sign of a pragma stands in a line, or -1.
   *
   * @param yaml whether only {@code #} begins a comment
   * @param nextLine whether the pragma for the line below is looked for
   */
  static int find(String line, boolean yaml, boolean nextLine) {
    for (int at = line.indexOf(WORD); at >= 0; at = line.indexOf(WORD, at + 1)) {
      int after = behindWords(line, at + WORD.length(), nextLine);
      int sign = after < 0 ? -1 : sign(line, at, after, yaml);
      if (sign >= 0 && (!nextLine || blank(line, sign))) {
        return sign;
      }
    }
    return -1;
  }

  /** The index behind the word {@code secret}, or -1 when the words are others. */
  private static int behindWords(String line, int from, boolean nextLine) {
    int at = from < line.length() && line.charAt(from) == ' ' ? from + 1 : from;
    if (line.startsWith("allowlist", at) || (!nextLine && line.startsWith("whitelist", at))) {
      at += "allowlist".length();
    } else {
      return -1;
    }
    if (nextLine) {
      if (!joint(line, at) || !line.startsWith("nextline", at + 1)) {
        return -1;
      }
      at += 1 + "nextline".length();
    }
    return joint(line, at) && line.startsWith(SECRET, at + 1) ? at + 1 + SECRET.length() : -1;
  }

  private static boolean joint(String line, int at) {
    return at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '-');
  }

  private static int sign(String line, int word, int after, boolean yaml) {
    int html = yaml ? -1 : html(line, word, after);
    if (html >= 0) {
      return html;
    }
    int at = word;
    while (at > 0 && line.charAt(at - 1) == ' ') {
      at--;
    }
    if (ends(line, at, "#") || (!yaml && ends(line, at, "'"))) {
      return at - 1;
    }
    boolean open = ends(line, at, "//") || ends(line, at, "--");
    boolean closed = ends(line, at, "/*") && closes(line, after, "*/");
    return !yaml && (open || closed) ? at - 2 : -1;
  }

  /** Asked first: its sign ends as that of SQL does, and another may stand inside. */
  private static int html(String line, int word, int after) {
    int at = word;
    while (at > 0 && "# \t".indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return ends(line, at, "<!--") && closes(line, after, "-->") ? at - 4 : -1;
  }

  private static boolean ends(String line, int at, String sign) {
    return at >= sign.length() && line.startsWith(sign, at - sign.length());
  }

  /** Whether the line ends with a sign, blanks and tabs aside. */
  private static boolean closes(String line, int from, String sign) {
    int end = line.length();
    while (end > from && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return end - sign.length() >= from && line.startsWith(sign, end - sign.length());
  }

  private static boolean blank(String line, int to) {
    for (int i = 0; i < to; i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }
}
