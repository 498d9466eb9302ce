package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What commands of a script do with text: hand it through, or fetch what strangers wrote. */
final class TextCommands {
  private static final Set<String> FILTERS =
      Set.of(
          "awk", "cat", "column", "cut", "fmt", "fold", "gawk", "grep", "egrep", "head", "iconv",
          "jq", "paste", "rev", "sed", "sort", "tail", "tee", "tr", "uniq", "xargs");

  /** Fields of a change or an issue that {@code gh} prints, and what they are in an event. */
  private static final List<List<String>> FIELDS =
      List.of(
          List.of("title", "github.event.pull_request.title"),
          List.of("body", "github.event.pull_request.body"),
          List.of("headRefName", "github.event.pull_request.head.ref"),
          List.of("head.ref", "github.event.pull_request.head.ref"),
          List.of("comments", "github.event.comment.body"),
          List.of("commits", "github.event.head_commit.message"));

  private static final Pattern EVENT_FIELD =
      Pattern.compile("\\.([a-z_]{1,40}(?:\\.[a-z_]{1,40}){0,5})");

  private TextCommands() {}

  /** Whether a command prints the text it is given, or parts of it that may hold code. */
  static boolean passes(Command command) {
    String name = command.name();
    if (!FILTERS.contains(name)) {
      return false;
    }
    return switch (name) {
      case "tr" -> !option(command, 'd') || !(option(command, 'c') || option(command, 'C'));
      case "sed" -> !mentions(command, "[^");
      case "grep", "egrep" ->
          !option(command, 'o')
              || mentions(command, ".*")
              || mentions(command, ".+")
              || mentions(command, "[^");
      default -> true;
    };
  }

  /**
   * The fields of an event whose text a command fetches by itself.
   *
   * @param event whether it reads the file with the event
   */
  static List<String> fetched(Command command, boolean event) {
    List<String> paths = new ArrayList<>();
    String first = command.words().size() > 1 ? command.words().get(1).text() : "";
    switch (command.name()) {
      case "jq" -> {
        if (event) {
          for (Word word : command.words().subList(1, command.words().size())) {
            Matcher field = EVENT_FIELD.matcher(word.text().startsWith(".") ? word.text() : "");
            while (field.find()) {
              paths.add("github.event." + field.group(1));
            }
          }
        }
      }
      case "gh" -> {
        if (List.of("pr", "issue", "api", "search").contains(first)) {
          FIELDS.stream()
              .filter(one -> asked(command, one.getFirst()))
              .forEach(one -> paths.add(one.getLast()));
        }
      }
      case "git" -> {
        boolean message =
            mentions(command, "%s") || mentions(command, "%b") || mentions(command, "%B");
        if (List.of("log", "show").contains(first) && message) {
          paths.add("github.event.head_commit.message");
        }
      }
      default -> {
        // Nothing of others.
      }
    }
    return paths;
  }

  /** Whether a field is named by the option that chooses what is printed. */
  private static boolean asked(Command command, String field) {
    String written = "";
    for (Word word : command.words()) {
      String text = word.text();
      boolean filter = written.equals("-q") || written.equals("--jq");
      if (filter || text.startsWith("--jq=") || text.startsWith("-q.")) {
        return Pattern.compile("\\." + Pattern.quote(field) + "\\b").matcher(text).find();
      }
      written = text;
    }
    for (int i = 1; i < command.words().size(); i++) {
      if (command.words().get(i - 1).text().equals("--json")) {
        return List.of(command.words().get(i).text().split(",", -1)).contains(field);
      }
    }
    return false;
  }

  private static boolean option(Command command, char letter) {
    for (Word word : command.words()) {
      String text = word.text();
      if (text.length() > 1
          && text.charAt(0) == '-'
          && text.charAt(1) != '-'
          && text.indexOf(letter) > 0) {
        return true;
      }
    }
    String name =
        switch (letter) {
          case 'd' -> "--delete";
          case 'c' -> "--complement";
          default -> "--only-matching";
        };
    return letter != 'C' && mentions(command, name);
  }

  private static boolean mentions(Command command, String text) {
    return command.words().stream().anyMatch(word -> word.text().contains(text));
  }
}
