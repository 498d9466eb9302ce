package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Join;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.secrets.context.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds texts in the places of a script that are meant for secrets. */
final class ScriptLiterals {
  /** Programs whose {@code -p} takes a password. */
  private static final Set<String> SHORT_PASSWORD = Set.of("twine", "sshpass");

  /** Programs whose {@code -p} takes one behind the word login, and something else otherwise. */
  private static final Set<String> LOGIN =
      Set.of("docker", "podman", "buildah", "skopeo", "helm", "az", "oc");

  /** Programs whose {@code -p} takes a password without a blank. */
  private static final Set<String> JOINED_PASSWORD =
      Set.of("mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "sshpass");

  private static final Set<String> SENDERS = Set.of("curl", "wget", "http", "https", "xh");
  private static final Set<String> PRINTERS = Set.of("echo", "printf");
  private static final List<String> SCHEMES = List.of("bearer", "basic", "token", "apikey");

  private final List<Literal> found = new ArrayList<>();

  private ScriptLiterals() {}

  static List<Literal> in(ShellScript script) {
    ScriptLiterals literals = new ScriptLiterals();
    Command before = null;
    for (Command command : script.commands()) {
      literals.command(command);
      if (before != null
          && command.join() == Join.PIPE
          && before.pipeline() == command.pipeline()
          && takesInput(command)) {
        literals.printed(before);
      }
      before = command;
    }
    return literals.found;
  }

  private void command(Command command) {
    for (Command.Assignment assignment : command.assignments()) {
      add(assignment.name(), assignment.value(), 0);
    }
    List<Word> words = command.words();
    for (int i = 0; i < words.size(); i++) {
      Word next = i + 1 < words.size() ? words.get(i + 1) : null;
      word(words, words.get(i), next);
    }
  }

  private void word(List<Word> words, Word word, @Nullable Word next) {
    String text = word.text();
    int equals = text.indexOf('=');
    if (equals > 0) {
      add(option(text.substring(0, equals)), word, equals + 1);
      return;
    }
    if (joined(words, text)) {
      add("password", word, 2);
    } else if (next != null && !next.text().startsWith("-")) {
      follows(words, text, next);
    }
  }

  private void follows(List<Word> words, String text, Word next) {
    if (text.startsWith("--")) {
      add(option(text), next, 0);
    }
    boolean sends = runs(words, SENDERS);
    boolean login = runs(words, LOGIN) && runs(words, Set.of("login"));
    if (text.equals("-p") && (login || runs(words, SHORT_PASSWORD))) {
      add("password", next, 0);
    } else if (sends && (text.equals("-u") || text.equals("--user"))) {
      int colon = next.text().indexOf(':');
      add(colon < 0 ? "" : "password", next, colon + 1);
    } else if (sends && (text.equals("-H") || text.equals("--header"))) {
      header(next);
    }
  }

  /** {@code Name: value}, of which the value may begin with a scheme. */
  private void header(Word word) {
    String text = word.text();
    int start = text.indexOf(':') + 1;
    if (start == 0) {
      return;
    }
    String name = text.substring(0, start - 1);
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    for (String scheme : SCHEMES) {
      int end = start + scheme.length();
      if (text.regionMatches(true, start, scheme + " ", 0, scheme.length() + 1)) {
        start = end + 1;
        break;
      }
    }
    add(name, word, start);
  }

  /** What is printed into a program that reads its password from there. */
  private void printed(Command command) {
    if (PRINTERS.contains(command.name()) && !command.words().isEmpty()) {
      Word last = command.words().getLast();
      if (command.words().size() > 1) {
        add("password", last, 0);
      }
    }
  }

  private static boolean takesInput(Command command) {
    return command.words().stream().anyMatch(word -> word.text().endsWith("password-stdin"));
  }

  private static boolean joined(List<Word> words, String text) {
    return text.startsWith("-p")
        && text.length() > 2
        && !text.startsWith("-p-")
        && runs(words, JOINED_PASSWORD);
  }

  private static boolean runs(List<Word> words, Set<String> programs) {
    for (Word word : words) {
      String text = word.text();
      if (programs.contains(text.substring(text.lastIndexOf('/') + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The name of an option or variable; what reads its value elsewhere has none. */
  private static String option(String written) {
    int start = 0;
    while (start < written.length() && written.charAt(start) == '-') {
      start++;
    }
    return written.endsWith("-stdin") ? "" : written.substring(start);
  }

  private void add(String name, Word value, int from) {
    if (value.isConstant()
        && from < value.text().length()
        && SecretName.of(name) != SecretName.NONE) {
      found.add(new Literal(name, value.text().substring(from), value.span(), false, false));
    }
  }
}
