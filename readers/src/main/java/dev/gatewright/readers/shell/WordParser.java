package dev.gatewright.readers.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads words: quotes, backslashes, variables, expressions and what stands in for commands. */
final class WordParser {
  private final ShellState state;
  private final CommandParser commands;

  WordParser(ShellState state, CommandParser commands) {
    this.state = state;
    this.commands = commands;
  }

  /** Reads one word; empty when none begins here. In {@code [[ ]]} operators are words too. */
  Word word(boolean inTest) {
    Pieces pieces = new Pieces(state.at);
    if (inTest && endsTest()) {
      pieces.text("]]", state.at, state.at + 2, false);
      state.at += 2;
      return pieces.word(state.at);
    }
    while (!state.done()) {
      char c = state.here();
      if (c == ' ' || c == '\t' || c == '\n' || (c == '\r' && state.ahead(1) == '\n')) {
        break;
      }
      if ((c == '<' || c == '>') && state.ahead(1) == '(') {
        substitution(pieces, false, 2);
      } else if (!inTest && "|&;()<>".indexOf(c) >= 0) {
        if (c != '(' || !pieces.endsInEquals() || state.nesting >= state.maxDepth) {
          break;
        }
        array(pieces);
      } else if (!state.take("\\\n") && !state.take("\\\r\n")) {
        piece(pieces, c);
      }
    }
    return pieces.word(state.at);
  }

  /** Whether {@code ]]} stands here as a word of its own, right before another sign or a blank. */
  private boolean endsTest() {
    if (!state.looking("]]")) {
      return false;
    }
    char next = state.ahead(2);
    return state.at + 2 >= state.end || " \t\r\n;&|()".indexOf(next) >= 0;
  }

  /** The words of an array from its parenthesis on, as one word. */
  Word array() {
    Pieces pieces = new Pieces(state.at);
    array(pieces);
    return pieces.word(state.at);
  }

  /** The body of a here-document as one word; in a quoted one nothing is special. */
  Word heredoc(int from, int to, boolean quoted) {
    Pieces pieces = new Pieces(from);
    if (quoted) {
      pieces.text(state.text.substring(from, to), from, to, true);
      return pieces.word(to);
    }
    int end = state.end;
    int at = state.at;
    state.at = from;
    state.end = to;
    while (!state.done()) {
      inDouble(pieces);
    }
    state.end = end;
    state.at = at;
    return pieces.word(to);
  }

  private void piece(Pieces pieces, char c) {
    int start = state.at;
    switch (c) {
      case '\'' -> single(pieces);
      case '"' -> doubled(pieces);
      case '\\' -> {
        state.at = Math.min(state.end, start + 2);
        pieces.text(
            state.text.substring(Math.min(start + 1, state.at), state.at), start, state.at, true);
      }
      case '$', '`' -> dollar(pieces, false);
      default -> {
        state.at++;
        pieces.text(String.valueOf(c), start, state.at, false);
      }
    }
  }

  private void single(Pieces pieces) {
    int start = state.at;
    int close = state.text.indexOf('\'', start + 1);
    if (close < 0 || close >= state.end) {
      state.remark(start, "a quote that is not closed");
      close = state.end;
    }
    state.at = Math.min(close + 1, state.end);
    pieces.text(state.text.substring(start + 1, close), start, state.at, true);
  }

  private void doubled(Pieces pieces) {
    int start = state.at++;
    pieces.text("", start, state.at, true);
    while (!state.done() && state.here() != '"') {
      inDouble(pieces);
    }
    if (state.done()) {
      state.remark(start, "a quote that is not closed");
    } else {
      pieces.text("", state.at, state.at + 1, true);
      state.at++;
    }
  }

  private void inDouble(Pieces pieces) {
    int start = state.at;
    char c = state.here();
    if (c == '$' || c == '`') {
      dollar(pieces, true);
    } else if (c == '\\' && "$`\"\\".indexOf(state.ahead(1)) >= 0 && state.at + 1 < state.end) {
      state.at += 2;
      pieces.text(String.valueOf(state.text.charAt(start + 1)), start, state.at, true);
    } else if (!state.take("\\\n")) {
      state.at++;
      pieces.text(String.valueOf(c), start, state.at, true);
    }
  }

  private void dollar(Pieces pieces, boolean quoted) {
    int start = state.at;
    char next = state.ahead(1);
    if (state.looking("${{") && state.expressionEnd() > 0) {
      state.at = state.expressionEnd();
      String written = state.text.substring(start, state.at);
      pieces.add(new Part.Expression(written, quoted, state.map.span(start, state.at)), written);
    } else if (state.here() == '`') {
      backticks(pieces, quoted);
    } else if (state.looking("$((")) {
      arithmetic(pieces, quoted);
    } else if (next == '(') {
      substitution(pieces, quoted, 2);
    } else if (next == '{') {
      braces(pieces, quoted);
    } else if (!quoted && next == '\'') {
      ansi(pieces);
    } else if (!quoted && next == '"') {
      state.at++;
    } else {
      variable(pieces, quoted);
    }
  }

  private void variable(Pieces pieces, boolean quoted) {
    int start = state.at++;
    int end = nameEnd(state.at);
    if (end == state.at && "@*#?$!-0123456789".indexOf(state.here()) >= 0 && !state.done()) {
      end++;
    }
    String name = state.text.substring(state.at, end);
    state.at = end;
    if (name.isEmpty()) {
      pieces.text("$", start, end, quoted);
    } else {
      pieces.add(
          new Part.Variable(name, "$" + name, quoted, state.map.span(start, end)), "$" + name);
    }
  }

  /** {@code ${…}}: the name, and past the matching brace; commands inside are listed. */
  private void braces(Pieces pieces, boolean quoted) {
    int start = state.at;
    state.at += 2;
    int nameStart = state.at + (state.here() == '#' || state.here() == '!' ? 1 : 0);
    int nameEnd = Math.max(nameStart, Math.min(state.end, nameEnd(nameStart)));
    if (state.nesting < state.maxDepth) {
      state.nesting++;
      Pieces inner = new Pieces(state.at);
      while (!state.done() && state.here() != '}') {
        if (state.here() == '\'' && quoted) {
          state.at++;
        } else {
          piece(inner, state.here());
        }
      }
      state.nesting--;
    } else {
      state.remark(start, "substitutions nested too deep");
      int close = state.text.indexOf('}', state.at);
      state.at = close < 0 || close > state.end ? state.end : close;
    }
    if (state.done()) {
      state.remark(start, "a brace that is not closed");
    } else {
      state.at++;
    }
    String written = state.text.substring(start, state.at);
    String name =
        nameStart <= nameEnd && nameStart < state.at
            ? state.text.substring(nameStart, nameEnd)
            : "";
    pieces.add(new Part.Variable(name, written, quoted, state.map.span(start, state.at)), written);
  }

  private void arithmetic(Pieces pieces, boolean quoted) {
    int start = state.at;
    state.at = state.closingParens(start + 3);
    String written = state.text.substring(start, state.at);
    pieces.add(new Part.Arithmetic(written, quoted, state.map.span(start, state.at)), written);
  }

  /** {@code $(…)}, {@code <(…)} or {@code >(…)}. */
  private void substitution(Pieces pieces, boolean quoted, int opening) {
    int start = state.at;
    state.at += opening;
    if (state.nesting >= state.maxDepth) {
      state.remark(start, "substitutions nested too deep");
      pieces.text(state.text.substring(start, state.at), start, state.at, quoted);
      return;
    }
    state.nesting++;
    state.depth++;
    commands.list(')');
    state.depth--;
    state.nesting--;
    if (!state.take(")")) {
      state.remark(start, "a parenthesis that is not closed");
    }
    String written = state.text.substring(start, state.at);
    pieces.add(new Part.Substitution(written, quoted, state.map.span(start, state.at)), written);
  }

  private void backticks(Pieces pieces, boolean quoted) {
    int start = state.at;
    int close = start + 1;
    while (close < state.end && state.text.charAt(close) != '`') {
      close += state.text.charAt(close) == '\\' ? 2 : 1;
    }
    if (close >= state.end || state.nesting >= state.maxDepth) {
      state.remark(start, "a backtick that is not closed");
      state.at++;
      pieces.text("`", start, state.at, quoted);
      return;
    }
    int end = state.end;
    state.end = close;
    state.at++;
    state.nesting++;
    state.depth++;
    commands.list('\0');
    state.depth--;
    state.nesting--;
    state.end = end;
    state.at = close + 1;
    String written = state.text.substring(start, state.at);
    pieces.add(new Part.Substitution(written, quoted, state.map.span(start, state.at)), written);
  }

  /** {@code $'…'}: the escapes a checker may meet, the others as written. */
  private void ansi(Pieces pieces) {
    int start = state.at;
    state.at += 2;
    StringBuilder out = new StringBuilder();
    while (!state.done() && state.here() != '\'') {
      char c = state.here();
      if (c == '\\' && state.at + 1 < state.end) {
        char next = state.ahead(1);
        switch (next) {
          case 'n' -> out.append('\n');
          case 't' -> out.append('\t');
          case 'r' -> out.append('\r');
          case '\\', '\'', '"' -> out.append(next);
          default -> out.append(c).append(next);
        }
        state.at += 2;
      } else {
        out.append(c);
        state.at++;
      }
    }
    if (state.done()) {
      state.remark(start, "a quote that is not closed");
    } else {
      state.at++;
    }
    pieces.text(out.toString(), start, state.at, true);
  }

  /** {@code NAME=(…)}: the words of an array, kept as written. */
  private void array(Pieces pieces) {
    int start = state.at++;
    state.nesting++;
    while (!state.done() && state.here() != ')') {
      int before = state.at;
      if (state.here() == '#') {
        state.at = state.lineEnd(state.at);
      } else if (" \t\r\n".indexOf(state.here()) >= 0) {
        state.at++;
      } else {
        word(false);
        state.at += state.at == before ? 1 : 0;
      }
    }
    state.nesting--;
    state.take(")");
    pieces.text(state.text.substring(start, state.at), start, state.at, false);
  }

  private int nameEnd(int from) {
    int i = from;
    while (i < state.end
        && (CommandParser.isNameChar(state.text.charAt(i))
            && (i > from || !Character.isDigit(state.text.charAt(i))))) {
      i++;
    }
    return i;
  }

  /** Collects pieces, joining neighbours of plain text. */
  private final class Pieces {
    private final int from;
    private final List<Part> parts = new ArrayList<>(2);
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private int plainFrom = -1;
    private int plainTo;
    private boolean plainQuoted;

    Pieces(int from) {
      this.from = from;
    }

    void text(String text, int start, int end, boolean quoted) {
      if (plainFrom >= 0 && plainQuoted != quoted) {
        flush();
      }
      plainFrom = plainFrom < 0 ? start : plainFrom;
      plainTo = end;
      plainQuoted = quoted;
      plain.append(text);
      all.append(text);
    }

    void add(Part part, String written) {
      flush();
      parts.add(part);
      all.append(written);
    }

    boolean endsInEquals() {
      return !plainQuoted && !plain.isEmpty() && plain.charAt(plain.length() - 1) == '=';
    }

    Word word(int to) {
      flush();
      return new Word(all.toString(), parts, from, to, state.map.span(from, Math.max(from, to)));
    }

    private void flush() {
      if (plainFrom >= 0) {
        parts.add(
            new Part.Literal(plain.toString(), plainQuoted, state.map.span(plainFrom, plainTo)));
        plain.setLength(0);
        plainFrom = -1;
      }
    }
  }
}
