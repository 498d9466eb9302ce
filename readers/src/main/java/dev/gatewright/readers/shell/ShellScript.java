package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.Span;
import java.util.List;

/**
 * The commands of a script in the order in which they begin, those inside {@code $(…)} and those
 * handed to another shell included, and its comments.
 */
public record ShellScript(List<Command> commands, List<Comment> comments) {
  /** Copies the lists. */
  public ShellScript {
    commands = List.copyOf(commands);
    comments = List.copyOf(comments);
  }

  /** A comment: the text after {@code #} and its span from the {@code #} on. */
  public record Comment(String text, Span span) {}
}
