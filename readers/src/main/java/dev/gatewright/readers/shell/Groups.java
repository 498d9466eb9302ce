package dev.gatewright.readers.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Where groups and loops begin among the commands, for a lone {@code &} behind them. */
final class Groups {
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Where the one that ended last begins. */
  private int last = Integer.MAX_VALUE;

  /** A reserved word may begin or end one; so many commands stand before it. */
  void word(String word, int before) {
    switch (word) {
      case "if", "while", "until", "for", "select", "{" -> open(before);
      case "fi", "done", "}" -> close(before);
      default -> {
        // No group begins or ends.
      }
    }
  }

  void open(int before) {
    open.push(before);
  }

  void close(int before) {
    last = open.isEmpty() ? before : open.pop();
  }

  /** Marks the list that a lone {@code &} ends, or the group right before it. */
  void beside(Draft draft, List<Draft> before) {
    draft.beside = true;
    boolean joined = draft.join != Join.NEXT && draft.join != Join.START;
    int from = before.size();
    while (joined && from > 0 && before.get(from - 1).depth == draft.depth) {
      from--;
      Join join = before.get(from).join;
      joined = join == Join.AND || join == Join.OR || join == Join.PIPE;
    }
    boolean group = draft.words.isEmpty() && draft.assignments.isEmpty();
    from = group ? Math.min(from, last) : from;
    before.subList(from, before.size()).forEach(one -> one.beside = true);
  }
}
