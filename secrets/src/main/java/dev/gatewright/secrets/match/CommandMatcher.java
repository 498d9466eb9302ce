package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program, and among the words behind it an option that takes a secret. */
final class CommandMatcher implements RuleMatcher {
  /** What is done is said by one of so many words. */
  private static final int FIRST = 4;

  /** How far before a program the command is looked for that writes to it. */
  private static final int BACK = 300;

  private static final SignSet NO_BEGINNING = new SignSet("-.$%{&?");
  private static final String[] WRITERS = {"echo ", "printf "};

  private final String[] commands;
  private final CommandOption[] options;
  private final @Nullable ValuePattern value;
  private final boolean ignoreCase;
  private final boolean piped;

  CommandMatcher(SecretRule rule, @Nullable ValuePattern value) {
    commands = rule.names().toArray(String[]::new);
    ignoreCase = rule.ignoreCase();
    options = new CommandOption[rule.options().size()];
    boolean pipe = false;
    for (int i = 0; i < options.length; i++) {
      options[i] = new CommandOption(rule.options().get(i), ignoreCase);
      pipe |= options[i].piped();
    }
    piped = pipe;
    this.value = value;
  }

  @Override
  public boolean match(Window window, int start, int behind, Match match) {
    if (!begins(window, start)) {
      return false;
    }
    List<CommandWord> line = CommandLine.behind(window, start, program(window, start, behind));
    if (commands.length > 0 && !commanded(line)) {
      return false;
    }
    return (given(line, match) || (piped && written(window, start, line, match)))
        && (value == null || value.matches(window, match.start, match.end));
  }

  /** Whether an option gives a secret. */
  private boolean given(List<CommandWord> line, Match match) {
    int from = 0;
    int to = 0;
    for (int i = 0; i < line.size(); i++) {
      // Of several the longest: a name beside a password is mostly shorter.
      if (at(line, i, match) && match.end - match.start > to - from) {
        from = match.start;
        to = match.end;
      }
    }
    match.set(from, to);
    return to > from;
  }

  private boolean at(List<CommandWord> line, int place, Match match) {
    for (CommandOption option : options) {
      if (!option.piped() && option.at(line, place, match)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another command writes a secret to this one. */
  private boolean written(Window window, int start, List<CommandWord> line, Match match) {
    List<CommandWord> writer = writer(window, start);
    for (CommandOption option : options) {
      if (option.piped() && !writer.isEmpty() && option.written(writer.getLast(), line, match)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a program may begin here; in a Makefile signs stand before the first of a line. */
  private static boolean begins(Window window, int start) {
    int before = window.at(start - 1);
    boolean option = window.at(start) == '-';
    if (before == '@' || (before == '-' && !option)) {
      int line = window.at(start - 2);
      return line == '\t'
          || line == '\n'
          || ((line == '-' || line == '@') && window.at(start - 3) == '\t');
    }
    return !Ascii.word(before) && !NO_BEGINNING.has(before) && !(option && before == '/');
  }

  /** Behind the program, where a keyword has more words than that. */
  private static int program(Window window, int start, int behind) {
    int at = start;
    while (at < behind && !Ascii.space(window.at(at))) {
      at++;
    }
    return at;
  }

  private boolean commanded(List<CommandWord> line) {
    List<CommandWord> first = line.subList(0, Math.min(FIRST, line.size()));
    for (String command : commands) {
      if (CommandOption.among(first, command, ignoreCase)) {
        return true;
      }
    }
    return false;
  }

  /** The words of the command whose output goes to the program: of an echo on the same line. */
  private static List<CommandWord> writer(Window window, int start) {
    int pipe = back(window, start);
    if (window.at(pipe) == 'o' && window.at(pipe - 3) == 's') {
      pipe = back(window, pipe - 3); // sudo
    }
    for (int at = pipe; at > pipe - BACK && window.at(pipe) == '|'; at--) {
      int c = window.at(at);
      if (c < 0 || c == '\n') {
        break;
      }
      for (String writer : WRITERS) {
        if (c == writer.charAt(0) && begins(window, at, writer)) {
          return CommandLine.of(window, at + writer.length());
        }
      }
    }
    return List.of();
  }

  /** The last byte before a place that is no blank. */
  private static int back(Window window, int place) {
    int at = place - 1;
    while (at > place - 8 && Ascii.space(window.at(at))) {
      at--;
    }
    return at;
  }

  private static boolean begins(Window window, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (window.at(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return !Ascii.word(window.at(at - 1));
  }
}
