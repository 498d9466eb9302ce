package dev.gatewright.targets.secrets;

import java.util.Locale;
import java.util.Set;

/** Tells text for people from text for machines. */
final class Prose {
  private static final Set<String> DOCUMENTS =
      Set.of(
          "md", "markdown", "rst", "adoc", "asciidoc", "txt", "html", "htm", "ipynb", "tex", "org");

  /** Languages in which two dashes begin a comment wherever they stand. */
  private static final Set<String> DASHES = Set.of("sql", "lua", "hs", "elm", "ada", "adb", "ads");

  /** Languages with comments from slash and star to star and slash. */
  private static final Set<String> STARS =
      Set.of(
          "c", "cc", "cpp", "cs", "css", "cxx", "dart", "go", "gradle", "groovy", "h", "hcl", "hpp",
          "java", "js", "jsx", "kt", "kts", "less", "m", "mjs", "mm", "php", "proto", "rs", "sass",
          "scala", "scss", "sql", "swift", "tf", "ts", "tsx", "vue", "svelte");

  private static final Set<String> MARKUP =
      Set.of("csproj", "jsp", "plist", "pom", "svelte", "svg", "vue", "xhtml", "xml", "xsd", "xsl");

  private Prose() {}

  /** Whether a byte of a file stands in a document, a notebook, a comment or a docstring. */
  static boolean at(String path, byte[] bytes, int offset) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return DOCUMENTS.contains(ending)
        || ("/" + path).contains("/docs/")
        || inComment(ending, bytes, offset)
        || (ending.equals("py") && longString(bytes, offset) >= 0)
        || (STARS.contains(ending) && inBlock(bytes, offset))
        || (MARKUP.contains(ending) && inMarkupComment(bytes, offset));
  }

  private static boolean inBlock(byte[] bytes, int offset) {
    return block(bytes, offset) >= 0;
  }

  /** Where slash and star were opened before it, outside a string, and not closed; else -1. */
  private static int block(byte[] bytes, int offset) {
    int i = 0;
    while (i < offset) {
      byte sign = bytes[i];
      byte next = i + 1 < offset ? bytes[i + 1] : 0;
      if (sign == '/' && next == '*') {
        int end = i + 2;
        while (end + 1 < offset && (bytes[end] != '*' || bytes[end + 1] != '/')) {
          end++;
        }
        if (end + 1 >= offset) {
          return i;
        }
        i = end + 2;
      } else if (sign == '/' && next == '/') {
        i = lineEnd(bytes, i, offset);
      } else if (sign == '"' || sign == '\'') {
        i = stringEnd(bytes, i, offset);
      } else {
        i++;
      }
    }
    return -1;
  }

  private static int lineEnd(byte[] bytes, int at, int offset) {
    int i = at;
    while (i < offset && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Behind the string that begins here; one that its line does not close ends with the line. */
  private static int stringEnd(byte[] bytes, int at, int offset) {
    int i = at + 1;
    while (i < offset && bytes[i] != bytes[at] && bytes[i] != '\n') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  private static boolean inMarkupComment(byte[] bytes, int offset) {
    for (int i = offset - 1; i >= 3; i--) {
      if (bytes[i] == '>' && bytes[i - 1] == '-' && bytes[i - 2] == '-') {
        return false;
      }
      if (bytes[i] == '-' && bytes[i - 1] == '-' && bytes[i - 2] == '!' && bytes[i - 3] == '<') {
        return true;
      }
    }
    return false;
  }

  /** Whether a sign that begins a comment stands before it on its line. */
  private static boolean inComment(String ending, byte[] bytes, int offset) {
    int start = offset;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    boolean first = true;
    for (int i = start; i < offset; i++) {
      byte next = i + 1 < offset ? bytes[i + 1] : 0;
      boolean open = i == start || bytes[i - 1] <= ' ';
      if ((open && (anywhere(ending, bytes[i], next) || (first && inFront(bytes[i], next))))
          || (bytes[i] == '<' && next == '!')) {
        return true;
      }
      first &= bytes[i] <= ' ';
    }
    return false;
  }

  /** Signs that begin a comment behind code too; two dashes are an option in most languages. */
  private static boolean anywhere(String ending, byte sign, byte next) {
    return sign == '#'
        || (sign == '/' && (next == '/' || next == '*'))
        || (sign == '-' && next == '-' && DASHES.contains(ending));
  }

  /** Signs that begin a comment only as the first of a line. */
  private static boolean inFront(byte sign, byte next) {
    return sign == ';' || sign == '*' || (sign == '-' && next == '-');
  }

  /**
   * Whether a byte stands in what documents the code it stands in: a text of Python that three
   * quotes open as a statement of its own, or a comment that tools make pages of.
   */
  static boolean inDocumentation(String path, byte[] bytes, int offset) {
    if (path.endsWith(".py")) {
      return inDocstring(bytes, offset);
    }
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!STARS.contains(ending)) {
      return false;
    }
    int line = offset;
    while (line > 0 && bytes[line - 1] != '\n') {
      line--;
    }
    while (line < offset && (bytes[line] == ' ' || bytes[line] == '\t')) {
      line++;
    }
    if (line + 2 < offset && bytes[line] == '/' && bytes[line + 1] == '/') {
      return bytes[line + 2] == '/' || bytes[line + 2] == '!';
    }
    int open = block(bytes, offset);
    return open >= 0 && open + 2 < offset && bytes[open + 2] == '*';
  }

  private static boolean inDocstring(byte[] bytes, int offset) {
    int open = longString(bytes, offset);
    int at = open - 1;
    if (at >= 0 && (bytes[at] | 32) == 'r') {
      at--;
    }
    while (at >= 0 && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at--;
    }
    return open >= 0 && (at < 0 || bytes[at] == '\n');
  }

  /** Where three quotes were opened before it that are not closed; -1 when there are none. */
  private static int longString(byte[] bytes, int offset) {
    byte open = 0;
    int begin = -1;
    for (int i = 0; i + 2 < offset; i++) {
      byte quote = bytes[i];
      boolean three =
          (quote == '"' || quote == '\'') && bytes[i + 1] == quote && bytes[i + 2] == quote;
      if (three && (open == 0 || open == quote)) {
        begin = open == 0 ? i : -1;
        open = open == 0 ? quote : 0;
        i += 2;
      }
    }
    return begin;
  }
}
