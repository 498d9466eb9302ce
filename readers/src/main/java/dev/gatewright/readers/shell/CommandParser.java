package dev.gatewright.readers.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of commands: operators, redirections, reserved words, here-documents, comments. */
final class CommandParser {
  /** The longest subscript of an array looked for, in UTF-16 units. */
  private static final int MAX_SUBSCRIPT = 200;

  private final ShellState state;
  private final WordParser words;
  private final Deque<Pending> heredocs = new ArrayDeque<>();

  private final Groups groups = new Groups();

  /** True between {@code if} and {@code then}. */
  private boolean condition;

  /** A here-document whose body begins at the next line. */
  private record Pending(
      List<Redirect> into, int index, String delimiter, boolean quoted, boolean tabs) {}

  CommandParser(ShellState state) {
    this.state = state;
    this.words = new WordParser(state, this);
  }

  /** Reads the whole script. */
  void all() {
    while (!state.done()) {
      list('\0');
      if (!state.done()) {
        state.remark(state.at, "a parenthesis that was not opened");
        state.at++;
      }
    }
  }

  /** Reads commands up to a closing sign, which is left standing, or to the end. */
  void list(char close) {
    boolean outer = condition;
    condition = false;
    Draft draft = draft(Join.START);
    Deque<Boolean> cases = new ArrayDeque<>();
    int parens = 0;
    while (true) {
      state.blanks();
      if (state.done()) {
        break;
      }
      char c = state.here();
      if (!cases.isEmpty() && cases.peek() && draft.isEmpty()) {
        pattern(cases);
      } else if (isInTest(draft) && c != '\n') {
        draft = word(draft, cases);
      } else if (c == ')') {
        if (parens == 0) {
          break;
        }
        parens--;
        draft = closed(draft);
      } else if (c == '(' && draft.words.isEmpty() && draft.assignments.isEmpty()) {
        if (state.looking("((")) {
          state.at = state.closingParens(state.at + 2);
        } else {
          parens++;
          groups.open(state.drafts.size());
          state.at++;
        }
      } else {
        draft = step(draft, c, cases);
      }
    }
    finish(draft, Join.NEXT);
    condition = outer;
    if (close == '\0' && state.done()) {
      bodies();
    }
  }

  private Draft closed(Draft draft) {
    groups.close(state.drafts.size());
    state.at++;
    return finish(draft, Join.NEXT);
  }

  private Draft step(Draft draft, char c, Deque<Boolean> cases) {
    if (c == '#') {
      comment();
      return draft;
    }
    if (c == '\n') {
      state.at++;
      Draft next = draft.isEmpty() && draft.join != Join.START ? draft : finish(draft, Join.NEXT);
      bodies();
      return next;
    }
    if (c == ';') {
      boolean ends = state.take(";;&") || state.take(";;") || state.take(";&");
      state.at += ends ? 0 : 1;
      if (ends && !cases.isEmpty()) {
        cases.pop();
        cases.push(true);
      }
      return finish(draft, Join.NEXT);
    }
    if (state.take("&&")) {
      return finish(draft, Join.AND);
    }
    if (state.take("||")) {
      return finish(draft, Join.OR);
    }
    if (c == '|') {
      state.at += state.ahead(1) == '&' ? 2 : 1;
      return finish(draft, Join.PIPE);
    }
    if (c == '&' && state.ahead(1) != '>') {
      state.at++;
      groups.beside(draft, state.drafts);
      return finish(draft, Join.BACKGROUND);
    }
    if (redirect(draft)) {
      return draft;
    }
    return word(draft, cases);
  }

  private Draft word(Draft draft, Deque<Boolean> cases) {
    int before = state.at;
    if (draft.words.isEmpty() && assignment(draft)) {
      return draft;
    }
    Word word = words.word(isInTest(draft));
    if (state.at == before) {
      if (state.here() == '(') {
        return function(draft);
      }
      state.at++;
      return draft;
    }
    if (draft.isEmpty() && !word.isQuoted() && word.isConstant()) {
      groups.word(word.text(), state.drafts.size());
      Draft reserved = reserved(draft, word.text(), cases);
      if (reserved != null) {
        return reserved;
      }
    }
    draft.cover(word.from(), word.to());
    draft.words.add(word);
    return draft;
  }

  /** True between {@code [[} and {@code ]]}, where operators are words. */
  private static boolean isInTest(Draft draft) {
    return !draft.words.isEmpty()
        && draft.words.getFirst().text().equals("[[")
        && !draft.words.getLast().text().equals("]]");
  }

  /** What a reserved word makes of the command; null when the word is none. */
  private @Nullable Draft reserved(Draft draft, String word, Deque<Boolean> cases) {
    return switch (word) {
      case "if", "elif" -> asking(draft, true);
      case "then" -> asking(draft, false);
      case "!" -> {
        draft.asked = true;
        yield draft;
      }
      case "else", "while", "until", "do", "{", "time" -> draft;
      case "fi", "done", "}" -> draft(Join.NEXT);
      case "for", "select" -> {
        draft.header = true;
        yield draft;
      }
      case "function" -> {
        draft.header = true;
        yield function(draft);
      }
      case "case" -> head(draft, cases);
      case "esac" -> {
        if (!cases.isEmpty()) {
          cases.pop();
        }
        yield draft;
      }
      default -> null;
    };
  }

  private Draft head(Draft draft, Deque<Boolean> cases) {
    state.blanks();
    words.word(false);
    skipToIn();
    cases.push(true);
    return draft;
  }

  /** From {@code if} to {@code then} commands are asked. */
  private Draft asking(Draft draft, boolean now) {
    condition = now;
    draft.asked = now;
    return draft;
  }

  /** {@code function NAME} or {@code NAME()}: the name is no command; the body follows. */
  private Draft function(Draft draft) {
    state.blanks();
    if (draft.header) {
      words.word(false);
      state.blanks();
    }
    if (state.take("(")) {
      state.blanks();
      state.take(")");
    }
    return draft(Join.NEXT);
  }

  private void skipToIn() {
    int start = state.at;
    while (!state.done()) {
      state.blanks();
      if (state.here() != '\n') {
        break;
      }
      state.at++;
    }
    if (!state.take("in")) {
      state.remark(start, "expected 'in' after 'case'");
    }
  }

  /** The pattern of a case arm up to its parenthesis, or {@code esac}. */
  private void pattern(Deque<Boolean> cases) {
    char c = state.here();
    if (c == '\n' || c == '(' || c == '|') {
      state.at++;
    } else if (c == ')') {
      state.at++;
      cases.pop();
      cases.push(false);
    } else if (c == '#') {
      comment();
    } else {
      int before = state.at;
      Word word = words.word(false);
      if (state.at == before) {
        state.at++;
      } else if (word.text().equals("esac") && !word.isQuoted()) {
        cases.pop();
      }
    }
  }

  private boolean assignment(Draft draft) {
    int i = state.at;
    while (i < state.end && isNameChar(state.text.charAt(i))) {
      i++;
    }
    int nameEnd = i;
    if (i < state.end && state.text.charAt(i) == '[') {
      int limit = Math.min(state.end, i + MAX_SUBSCRIPT);
      int close = state.text.indexOf(']', i, Math.max(i, limit));
      i = close < 0 ? i : close + 1;
    }
    i += i < state.end && state.text.charAt(i) == '+' ? 1 : 0;
    if (nameEnd == state.at
        || Character.isDigit(state.here())
        || i >= state.end
        || state.text.charAt(i) != '=') {
      return false;
    }
    String name = state.text.substring(state.at, nameEnd);
    int start = state.at;
    state.at = i + 1;
    Word value = state.here() == '(' ? words.array() : words.word(false);
    draft.assignments.add(new Command.Assignment(name, value));
    draft.cover(start, state.at);
    return true;
  }

  private boolean redirect(Draft draft) {
    int start = state.at;
    int i = start;
    while (i < state.end && i < start + 4 && Character.isDigit(state.text.charAt(i))) {
      i++;
    }
    String operator = operatorAt(i);
    if (operator.isEmpty() || (i > start && operator.charAt(0) == '&')) {
      return false;
    }
    int descriptor = i > start ? Integer.parseInt(state.text.substring(start, i)) : -1;
    state.at = i + operator.length();
    state.blanks();
    Word target = words.word(false);
    if (target.text().isEmpty() && target.parts().isEmpty()) {
      state.remark(start, "a redirection without a target");
    }
    if (operator.startsWith("<<") && !operator.equals("<<<")) {
      boolean quoted = target.isQuoted();
      heredocs.add(
          new Pending(
              draft.redirects,
              draft.redirects.size(),
              target.text(),
              quoted,
              operator.length() == 3));
    }
    draft.redirects.add(
        new Redirect(descriptor, operator, target, null, state.map.span(start, state.at)));
    draft.cover(start, state.at);
    return true;
  }

  private String operatorAt(int offset) {
    for (String operator :
        new String[] {"&>>", "&>", "<<<", "<<-", "<<", "<>", "<&", ">>", ">&", ">|"}) {
      if (offset + operator.length() <= state.end && state.text.startsWith(operator, offset)) {
        return operator;
      }
    }
    if (offset < state.end && "<>".indexOf(state.text.charAt(offset)) >= 0) {
      boolean process = offset + 1 < state.end && state.text.charAt(offset + 1) == '(';
      return process ? "" : state.text.substring(offset, offset + 1);
    }
    return "";
  }

  /** Reads the bodies of the here-documents announced on the line just ended. */
  private void bodies() {
    while (!heredocs.isEmpty()) {
      Pending pending = heredocs.poll();
      int from = state.at;
      int to = -1;
      while (to < 0 && !state.done()) {
        int lineEnd = state.lineEnd(state.at);
        String line = state.text.substring(state.at, lineEnd);
        line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        boolean last = (pending.tabs ? line.stripLeading() : line).equals(pending.delimiter);
        to = last ? state.at : -1;
        state.at = Math.min(state.end, lineEnd + 1);
      }
      if (to < 0) {
        state.remark(from, "a here-document that is not closed");
        to = state.end;
      }
      Redirect open = pending.into.get(pending.index);
      Word body = words.heredoc(from, Math.max(from, to), pending.quoted);
      pending.into.set(
          pending.index,
          new Redirect(open.descriptor(), open.operator(), open.target(), body, open.span()));
    }
  }

  private void comment() {
    int end = state.lineEnd(state.at);
    String text = state.text.substring(state.at + 1, end).stripTrailing();
    state.comments.add(
        new ShellScript.Comment(text, state.map.span(state.at, state.at + 1 + text.length())));
    state.at = end;
  }

  private Draft draft(Join join) {
    Draft draft = new Draft(join, state.pipelines++, state.depth);
    draft.asked = condition;
    return draft;
  }

  private Draft finish(Draft draft, Join after) {
    if (draft.header) {
      draft.sets();
    }
    if (!draft.isEmpty()) {
      state.drafts.add(draft);
    }
    if (after != Join.PIPE) {
      return draft(after);
    }
    Draft piped = new Draft(after, draft.pipeline, state.depth);
    piped.asked = draft.asked;
    return piped;
  }

  static boolean isNameChar(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }
}
