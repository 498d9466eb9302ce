package dev.gatewright.checks.workflows;

import java.util.function.Function;

/**
 * What the strings of PowerShell, Python, Ruby and JavaScript set into themselves.
 *
 * @param text what stands between the quotes
 * @param braces whether braces alone set something in, as in Python's f-strings
 */
record CodeText(String text, char quote, boolean braces) {
  Flow flow(Function<String, Flow> reader) {
    Flow all = Flow.NONE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int open = open(i);
      if (c == '\\' || (c == '`' && quote == '"')) {
        i++;
      } else if (open >= 0) {
        int close = CodeValue.close(text, open);
        all = all.and(reader.apply(piece(i, open, close)));
        i = close;
      } else if (c == '$' && quote == '"') {
        int end = end(i + 1);
        all = all.and(reader.apply(text.substring(i, end)));
        i = Math.max(i, end - 1);
      }
    }
    return all;
  }

  /** The bracket behind what begins here; -1 when nothing is set in. */
  private int open(int at) {
    if (text.startsWith("${{", at)) {
      return -1;
    }
    boolean dollar = text.startsWith("${", at) && quote != '\'';
    boolean call = text.startsWith("$(", at) && quote == '"';
    boolean hash = text.startsWith("#{", at) && quote == '"';
    if (dollar || call || hash) {
      return at + 1;
    }
    return braces && text.charAt(at) == '{' && !text.startsWith("{{", at) ? at : -1;
  }

  private String piece(int at, int open, int close) {
    String inside = text.substring(open + 1, Math.min(text.length(), close));
    boolean variable = quote == '"' && text.startsWith("${", at);
    return variable ? "$" + inside : inside;
  }

  /** Where a name of PowerShell ends, {@code env:NAME} too. */
  private int end(int from) {
    int end = from;
    while (end < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(end))
            || (text.charAt(end) == ':' && text.startsWith("env:", from)))) {
      end++;
    }
    return end;
  }
}
