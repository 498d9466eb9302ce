package dev.gatewright.targets.publishing;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What earlier steps of a job leave behind for those that upload. */
final class JobState {
  private final Map<String, Term> urls = new HashMap<>();
  private final Map<String, Term> passwords = new HashMap<>();
  private final Map<String, Set<Term>> variables = new HashMap<>();
  private String section = "";

  /** The URL an index was given under a name; null when it was not. */
  @Nullable Term url(String name) {
    return urls.get(name);
  }

  /** The password or token an index was given; null when it was not. */
  @Nullable Term password(String name) {
    return passwords.get(name);
  }

  /** What was handed on through {@code $GITHUB_ENV}. */
  Map<String, Set<Term>> variables() {
    return variables;
  }

  void url(String name, Term url) {
    urls.put(name, url);
  }

  /** Takes over what a command configures. */
  void learn(Command command, Words words) {
    if (command.name().equals("poetry") && command.words().size() > 3) {
      poetry(command.words(), words);
    }
    for (Redirect redirect : command.redirects()) {
      if (redirect.operator().startsWith(">")) {
        String path = words.term(redirect.target()).text();
        boolean environment = redirect.target().text().contains("GITHUB_ENV");
        if (environment || path.endsWith(".pypirc")) {
          written(command, words, environment);
        }
      }
    }
  }

  private void poetry(List<Word> command, Words words) {
    if (!command.get(1).text().equals("config")) {
      return;
    }
    int at = command.get(2).text().startsWith("--") ? 3 : 2;
    String key = command.get(at).text();
    String name = key.substring(key.indexOf('.') + 1);
    if (at + 1 >= command.size()) {
      return;
    }
    Term value = words.term(command.getLast());
    if (key.startsWith("repositories.")) {
      urls.put(name.endsWith(".url") ? name.substring(0, name.length() - 4) : name, value);
    } else if (key.startsWith("pypi-token.") || key.startsWith("http-basic.")) {
      passwords.put(name, value);
    }
  }

  /** What a command writes into a file: its words when it prints, and here-documents. */
  private void written(Command command, Words words, boolean environment) {
    boolean prints = List.of("echo", "printf").contains(command.name());
    for (int i = 1; prints && i < command.words().size(); i++) {
      lines(words.term(command.words().get(i)).text().replace("\\n", "\n"), environment);
    }
    for (Redirect redirect : command.redirects()) {
      Word body = redirect.body();
      if (body != null) {
        lines(words.term(body).text(), environment);
      }
    }
  }

  private void lines(String text, boolean environment) {
    for (String line : text.split("\n", -1)) {
      String bare = line.strip();
      int equals = bare.indexOf('=');
      if (environment) {
        if (equals > 0) {
          String value = bare.substring(equals + 1);
          variables.put(bare.substring(0, equals), Terms.of(Term.of(value)));
        }
        continue;
      }
      if (bare.startsWith("[") && bare.endsWith("]")) {
        section = bare.substring(1, bare.length() - 1).strip();
        continue;
      }
      int colon = bare.indexOf(':');
      int at = equals < 0 ? colon : equals;
      if (at > 0) {
        setting(bare.substring(0, at).strip(), Term.of(bare.substring(at + 1).strip()));
      }
    }
  }

  private void setting(String key, Term value) {
    switch (key.toLowerCase(Locale.ROOT)) {
      case "repository" -> urls.put(section, value);
      case "password" -> passwords.put(section, value);
      default -> {
        // User names and lists of sections say nothing about where or with what.
      }
    }
  }
}
