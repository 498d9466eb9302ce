package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/** What the two halves of the reader share: the script, the place reached, and what was found. */
final class ShellState {
  /** The longest expression GitHub takes, in UTF-16 units. */
  private static final int MAX_EXPRESSION = 21_000;

  final String text;
  final TextMap map;
  final int maxDepth;
  final List<Draft> drafts = new ArrayList<>();
  final List<ShellScript.Comment> comments = new ArrayList<>();
  final List<Diagnostic> remarks = new ArrayList<>();
  int at;
  int depth;

  /** How deep the reader itself has gone, which is what the limit is for. */
  int nesting;

  /** How many shells the script was handed through. */
  int handed;

  int pipelines;
  private int nextBraces = -1;

  /** The end of the part being read: the script's, or that of a command between backticks. */
  int end;

  ShellState(String text, TextMap map, int maxDepth) {
    this.text = text;
    this.map = map;
    this.maxDepth = maxDepth;
    this.end = text.length();
  }

  /** The state for a script inside this one, which numbers pipelines on. */
  ShellState inner(GivenScript given, int depth) {
    ShellState inner = new ShellState(given.text(), given.map(), maxDepth);
    inner.depth = depth;
    inner.handed = handed + 1;
    inner.pipelines = pipelines;
    return inner;
  }

  boolean done() {
    return at >= end;
  }

  char here() {
    return at < end ? text.charAt(at) : '\0';
  }

  char ahead(int count) {
    return at + count < end ? text.charAt(at + count) : '\0';
  }

  boolean looking(String what) {
    return at + what.length() <= end && text.startsWith(what, at);
  }

  /** Takes a text when it stands here. */
  boolean take(String what) {
    if (looking(what)) {
      at += what.length();
      return true;
    }
    return false;
  }

  void remark(int offset, String message) {
    remarks.add(Diagnostic.at(map.span(offset, offset), message));
  }

  /** Goes past spaces, tabs and joined lines. */
  void blanks() {
    while (!done()) {
      if (here() == ' ' || here() == '\t' || (here() == '\r' && ahead(1) == '\n')) {
        at++;
      } else if (!take("\\\n") && !take("\\\r\n")) {
        return;
      }
    }
  }

  /** The end of the line from an offset on. */
  int lineEnd(int from) {
    int found = text.indexOf('\n', from);
    return found < 0 || found > end ? end : found;
  }

  /**
   * The end of an expression that begins here, after its two braces; quoted braces do not end it.
   */
  int expressionEnd() {
    boolean quoted = false;
    int limit = Math.min(end, at + MAX_EXPRESSION);
    if (nextBraces < at + 3) {
      int found = text.indexOf("}}", at + 3);
      nextBraces = found < 0 ? Integer.MAX_VALUE : found;
    }
    if (nextBraces >= limit) {
      return -1;
    }
    for (int i = at + 3; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '}' && i + 1 < limit && text.charAt(i + 1) == '}') {
        return i + 2;
      }
    }
    return -1;
  }

  /** The offset after the {@code ))} that closes arithmetic; the end when there is none. */
  int closingParens(int from) {
    int depth = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        if (depth == 0) {
          return i + 1 < end && text.charAt(i + 1) == ')' ? i + 2 : i + 1;
        }
        depth--;
      }
    }
    return end;
  }
}
