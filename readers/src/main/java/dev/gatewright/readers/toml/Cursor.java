package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place reached in the text. The first failure is kept and moves the place to the end, so that
 * whatever is being read ends by itself and later failures, which only follow from it, are not
 * heard.
 */
final class Cursor {
  /** What {@link #peek} says at the end of the text; a NUL in the text is refused everywhere. */
  static final char END = '\0';

  private final SourceText source;
  private final String text;
  private final TomlLimits limits;
  private final List<TomlComment> comments = new ArrayList<>();
  private @Nullable Diagnostic broken;
  private int at;
  private int entries;

  Cursor(SourceText source, TomlLimits limits) {
    this.source = source;
    this.text = source.text();
    this.limits = limits;
  }

  SourceText source() {
    return source;
  }

  String text() {
    return text;
  }

  List<TomlComment> comments() {
    return comments;
  }

  @Nullable Diagnostic broken() {
    return broken;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  boolean startsWith(String what) {
    return text.startsWith(what, at);
  }

  /** Steps over a character when it is the one that stands here. */
  boolean take(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  /** Steps over a character that must stand here. */
  void expect(char wanted, String where) {
    if (!take(wanted)) {
      fail(at, "expected '" + wanted + "' " + where);
    }
  }

  /** Refuses the file: nothing after this is read. */
  void fail(int offset, String message) {
    if (broken == null) {
      broken = source.diagnostic(Math.min(offset, text.length()), message);
    }
    at = text.length();
  }

  /** Counts one name or item more. */
  void count(int offset) {
    if (++entries > limits.maxEntries()) {
      fail(offset, "more than " + limits.maxEntries() + " entries");
    }
  }

  /** Refuses what lies too deep; true when it may be read. */
  boolean allows(int depth, int offset) {
    if (depth > limits.maxDepth()) {
      fail(offset, "more than " + limits.maxDepth() + " tables and arrays inside one another");
      return false;
    }
    return true;
  }

  TomlPlace place(int start) {
    return TomlPlace.of(source, start, at);
  }

  /** Steps over blanks and tabs. */
  void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Steps over blanks, line breaks and comments. */
  void skipLines() {
    do {
      skipBlanks();
      skipComment();
    } while (takeBreak());
  }

  /** What may follow on the line of a statement: blanks, a comment, and its end. */
  void endLine(String after) {
    skipBlanks();
    skipComment();
    if (!atEnd() && !takeBreak()) {
      fail(at, "expected the end of the line " + after);
    }
  }

  /** Steps over LF or CR LF; a CR by itself is no line break in TOML. */
  boolean takeBreak() {
    int length = breakAt(text, at);
    at += length;
    return length > 0;
  }

  /** The length of the line break at an offset, 0 when there is none. */
  static int breakAt(String text, int offset) {
    if (text.startsWith("\n", offset)) {
      return 1;
    }
    return text.startsWith("\r\n", offset) ? 2 : 0;
  }

  /** Whether a character may stand in no comment and no string: a control other than tab. */
  static boolean isControl(char c) {
    return (c < 0x20 && c != '\t') || c == 0x7F;
  }

  /** How messages name a character that is not allowed. */
  static String naming(char c) {
    return "character 0x" + Integer.toHexString(c);
  }

  private void skipComment() {
    if (peek() != '#') {
      return;
    }
    int start = at;
    while (at < text.length() && breakAt(text, at) == 0) {
      if (isControl(text.charAt(at))) {
        fail(at, naming(text.charAt(at)) + " is not allowed in a comment");
        return;
      }
      at++;
    }
    boolean ownLine = text.substring(source.offset(source.lineAt(start), 1), start).isBlank();
    comments.add(new TomlComment(text.substring(start + 1, at), place(start), ownLine));
  }
}
