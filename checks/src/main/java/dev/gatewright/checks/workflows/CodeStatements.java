package dev.gatewright.checks.workflows;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script in PowerShell, Python or JavaScript into statements: a line each, more than one
 * where brackets stay open or the line says that it goes on.
 */
final class CodeStatements {
  /** More lines than this are no statement but a bracket that is never closed. */
  private static final int MOST_LINES = 60;

  private final String script;
  private final List<Statement> found = new ArrayList<>();

  /** One statement with where it stands in the script. */
  record Statement(int from, int to, String text) {}

  private CodeStatements(String script) {
    this.script = script;
  }

  static List<Statement> of(String script) {
    CodeStatements statements = new CodeStatements(script);
    statements.cut();
    return statements.found;
  }

  private void cut() {
    int from = 0;
    int open = 0;
    int lines = 0;
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      switch (c) {
        case '"', '\'', '`' -> i = skipped(i);
        case '#' -> i = atStart(i) ? endOfLine(i) - 1 : i;
        case '(', '[' -> open++;
        case ')', ']' -> open = Math.max(0, open - 1);
        default -> {
          boolean ends = c == '\n' || (c == ';' && open == 0);
          lines += c == '\n' ? 1 : 0;
          if (ends && (open == 0 || lines > MOST_LINES) && !goesOn(i)) {
            add(from, i);
            from = i + 1;
            open = 0;
            lines = 0;
          }
        }
      }
    }
    add(from, script.length());
  }

  /** Where a string ends that begins here; the place itself when it is none. */
  private int skipped(int at) {
    int end = end(script, at);
    return end < 0 ? at : end;
  }

  /** The last character of a string that begins at a quote; -1 when it does not end. */
  static int end(String text, int at) {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    if (text.startsWith(triple, at)) {
      int close = text.indexOf(triple, at + 3);
      return close < 0 ? -1 : close + 2;
    }
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
        i++;
      } else if (c == quote) {
        return i;
      } else if (c == '\n' && quote != '`') {
        return -1;
      }
    }
    return -1;
  }

  private boolean atStart(int at) {
    return at == 0 || Character.isWhitespace(script.charAt(at - 1));
  }

  private int endOfLine(int at) {
    int end = script.indexOf('\n', at);
    return end < 0 ? script.length() : end;
  }

  /** Whether a line says that the next belongs to it, or the next says so. */
  private boolean goesOn(int end) {
    if (script.charAt(end) != '\n') {
      return false;
    }
    int last = end - 1;
    while (last >= 0 && (script.charAt(last) == ' ' || script.charAt(last) == '\r')) {
      last--;
    }
    boolean open = last >= 0 && "`\\|+,".indexOf(script.charAt(last)) >= 0;
    int next = end + 1;
    while (next < script.length() && " \t\r".indexOf(script.charAt(next)) >= 0) {
      next++;
    }
    boolean chained = next < script.length() && ".|".indexOf(script.charAt(next)) >= 0;
    return open || chained;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(script.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(script.charAt(end - 1))) {
      end--;
    }
    boolean remark = script.startsWith("#", start) || script.startsWith("//", start);
    if (end > start && !remark) {
      found.add(new Statement(start, end, script.substring(start, end)));
    }
  }
}
