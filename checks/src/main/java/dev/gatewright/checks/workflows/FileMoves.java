package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands that put a secret into a file without a redirection: copies, edits, settings. */
final class FileMoves {
  private final Map<String, Set<String>> files;
  private final WordFlow words;

  FileMoves(Map<String, Set<String>> files, WordFlow words) {
    this.files = files;
    this.words = words;
  }

  /**
   * Looks at one command.
   *
   * @param seen the secrets in its words
   */
  void see(Command command, Flow seen) {
    switch (command.name()) {
      case "cp", "mv", "install", "ln" -> copied(command);
      case "sed", "perl", "yq" -> edited(command, seen);
      case "git" -> settings(command, seen);
      default -> {
        // Nothing else writes files by its words alone that is known here.
      }
    }
  }

  private void copied(Command command) {
    List<String> names = operands(command);
    if (names.size() < 2) {
      return;
    }
    String last = names.getLast();
    for (String name : names.subList(0, names.size() - 1)) {
      Flow flow = words.file(name);
      if (!flow.isEmpty()) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        put(last.endsWith("/") ? last + base : last, flow);
        put(last.endsWith("/") ? last + base : last + "/" + base, flow);
      }
    }
  }

  private void edited(Command command, Flow seen) {
    List<String> names = operands(command);
    boolean inPlace = false;
    for (var word : command.words()) {
      String text = word.text();
      inPlace |= text.equals("-i") || text.startsWith("-i.") || text.equals("-pi");
      inPlace |= text.equals("--in-place") || text.equals("-i''");
    }
    if (inPlace && !seen.isEmpty() && !names.isEmpty()) {
      put(names.getLast(), seen);
    }
  }

  private void settings(Command command, Flow seen) {
    boolean remote = Streams.has(command, "remote") && Streams.has(command, "add", "set-url");
    if (!seen.isEmpty() && (remote || Streams.has(command, "config"))) {
      put(ScriptFlow.GIT_SETTINGS, seen);
    }
  }

  private void put(String name, Flow flow) {
    files.merge(name, flow.secrets(), Flow::joined);
  }

  private static List<String> operands(Command command) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i < command.words().size(); i++) {
      String text = command.words().get(i).text();
      if (!text.startsWith("-")) {
        names.add(text);
      }
    }
    return names;
  }
}
