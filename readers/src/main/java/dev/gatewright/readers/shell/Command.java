package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.Span;
import java.util.List;

/**
 * One simple command.
 *
 * @param assignments {@code NAME=value} before the words, or instead of any; for the head of a
 *     loop, {@code for NAME in A B}, one for each word
 * @param words the name and the arguments; empty when there are only assignments or redirects
 * @param join how it follows the command before it in the same list
 * @param pipeline a number that the commands of one pipeline share
 * @param depth how many {@code $(…)}, backticks or process substitutions it stands in
 * @param given whether it stands in a script that the command before it hands to a shell
 * @param asked whether it stands behind {@code if}, {@code elif} or {@code !}, so that its failure
 *     is an answer and ends no script
 * @param beside whether a lone {@code &} behind its list or group lets it run beside the script
 */
public record Command(
    List<Assignment> assignments,
    List<Word> words,
    List<Redirect> redirects,
    Join join,
    int pipeline,
    int depth,
    boolean given,
    boolean asked,
    boolean beside,
    Span span) {
  /** Copies the lists. */
  public Command {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirects = List.copyOf(redirects);
  }

  /** {@code NAME=value}; the value's word may be empty. */
  public record Assignment(String name, Word value) {}

  /** The text of the first word, or nothing. */
  public String name() {
    return words.isEmpty() ? "" : words.getFirst().text();
  }
}
