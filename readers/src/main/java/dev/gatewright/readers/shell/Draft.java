package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/** A command being read; its here-documents follow only after its line. */
final class Draft {
  final List<Command.Assignment> assignments = new ArrayList<>(0);
  final List<Word> words = new ArrayList<>();
  final List<Redirect> redirects = new ArrayList<>(0);
  final int depth;
  final Join join;
  final int pipeline;
  int from = -1;
  int to;

  /** True for the head of a loop, whose words are what its variable is set to. */
  boolean header;

  /** True behind {@code if}, {@code elif} and {@code !}. */
  boolean asked;

  /** True when a lone {@code &} ends its list. */
  boolean beside;

  Draft(Join join, int pipeline, int depth) {
    this.join = join;
    this.pipeline = pipeline;
    this.depth = depth;
  }

  /** Makes the head of a loop, {@code for NAME in A B}, the assignments that it stands for. */
  void sets() {
    boolean list = words.size() > 2 && words.get(1).text().equals("in");
    for (int i = 2; list && i < words.size(); i++) {
      assignments.add(new Command.Assignment(words.getFirst().text(), words.get(i)));
    }
    words.clear();
  }

  boolean isEmpty() {
    return assignments.isEmpty() && words.isEmpty() && redirects.isEmpty();
  }

  void cover(int start, int end) {
    from = from < 0 ? start : from;
    to = Math.max(to, end);
  }

  Command command(TextMap map, boolean given) {
    return new Command(
        assignments,
        words,
        redirects,
        join,
        pipeline,
        depth,
        given,
        asked,
        beside,
        map.span(from, Math.max(from, to)));
  }
}
