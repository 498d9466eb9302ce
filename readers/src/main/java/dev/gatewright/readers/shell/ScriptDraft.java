package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/** The commands and comments of a script as far as it was read, for shells of Windows. */
final class ScriptDraft {
  private final String text;
  private final TextMap map;
  private final List<Command> commands = new ArrayList<>();
  private final List<ShellScript.Comment> comments = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private Join join = Join.START;
  private int pipeline;

  ScriptDraft(String text, TextMap map) {
    this.text = text;
    this.map = map;
  }

  /** The words of the command at hand. */
  List<Word> words() {
    return words;
  }

  /** Takes the first words of the command at hand away. */
  void dropWords(int count) {
    words = words.subList(count, words.size());
  }

  /** Adds a word that reads {@code plain} and, unless constant, is only known in a run. */
  void word(String plain, boolean constant, boolean quoted, int from, int to) {
    Part part =
        constant
            ? new Part.Literal(plain, quoted, map.span(from, to))
            : new Part.Variable(plain, text.substring(from, to), quoted, map.span(from, to));
    words.add(new Word(plain, List.of(part), from, to, map.span(from, to)));
  }

  /** Ends the command at hand, if there is one. */
  void end(Join following) {
    if (!words.isEmpty()) {
      commands.add(
          new Command(
              List.of(),
              words,
              List.of(),
              join,
              pipeline,
              0,
              false,
              false,
              false,
              map.span(words.getFirst().from(), words.getLast().to())));
    }
    words = new ArrayList<>();
    pipeline += following == Join.PIPE ? 0 : 1;
    join = following;
  }

  /**
   * Adds the comment that begins at an index, without its sign.
   *
   * @return where the line ends
   */
  int comment(int from, int sign) {
    int end = text.indexOf('\n', from);
    end = end < 0 ? text.length() : end;
    comments.add(new ShellScript.Comment(text.substring(from + sign, end), map.span(from, end)));
    return end;
  }

  /** How long the line break at an index is; 0 when there is none. */
  int lineBreak(int index) {
    if (text.startsWith("\r\n", index)) {
      return 2;
    }
    return text.startsWith("\n", index) ? 1 : 0;
  }

  ShellScript finish() {
    end(Join.NEXT);
    return new ShellScript(commands, comments);
  }
}
