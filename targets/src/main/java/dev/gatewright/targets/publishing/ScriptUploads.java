package dev.gatewright.targets.publishing;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the commands of a script that upload to a package index. */
final class ScriptUploads {
  private static final int MOST_WAYS = 8;

  private final Scope scope;
  private final JobState state;
  private final boolean identity;
  private final Map<String, String> pyproject;
  private final List<Found> found = new ArrayList<>();

  /** A command that uploads. */
  record Found(Span span, String tool, Target target, Credential credential) {}

  /**
   * A reader of scripts where these variables hold.
   *
   * @param pyproject the URLs of indexes by the names pyproject.toml gives them for uv
   */
  ScriptUploads(Scope scope, JobState state, boolean identity, Map<String, String> pyproject) {
    this.scope = scope.copy();
    this.state = state;
    this.identity = identity;
    this.pyproject = pyproject;
  }

  List<Found> found() {
    return found;
  }

  List<Found> read(ShellScript script) {
    for (Command command : script.commands()) {
      Scope own = scope.copy();
      Words words = new Words(own);
      command.assignments().forEach(one -> own.set(one.name(), words.terms(one.value())));
      for (List<String> texts : ways(command, words)) {
        upload(CommandLine.bare(texts), command.span(), own);
      }
      state.learn(command, words);
      new Words(scope).assign(command);
    }
    return found;
  }

  /** The texts of a command's words, once for each that a word of it may be. */
  private static List<List<String>> ways(Command command, Words words) {
    List<List<String>> ways = List.of(new ArrayList<>());
    for (Word word : command.words()) {
      Set<Term> terms = words.terms(word);
      if (terms.size() == 1) {
        String text = Terms.one(terms).text();
        ways.forEach(way -> way.add(text));
        continue;
      }
      boolean many = terms.isEmpty() || ways.size() * terms.size() > MOST_WAYS;
      List<List<String>> next = new ArrayList<>();
      for (List<String> way : ways) {
        for (Term term : many ? Set.of(Terms.one(terms)) : terms) {
          List<String> longer = new ArrayList<>(way);
          longer.add(term.text());
          next.add(longer);
        }
      }
      ways = next;
    }
    return ways;
  }

  /** Looks at one command without what only runs it. */
  void upload(List<String> bare, Span span, Scope own) {
    if (bare.isEmpty()) {
      return;
    }
    String program = CommandLine.program(bare.getFirst());
    List<String> arguments = bare.subList(1, bare.size());
    boolean setup = program.equals("setup.py") || setup(program, arguments);
    if (setup && arguments.contains("upload")) {
      found.add(
          new Found(span, "setup.py", Target.DEFAULT, Credential.of(Credential.Kind.UNDECIDED)));
      return;
    }
    UploadTool tool = UploadTool.of(program, arguments);
    if (tool == null) {
      return;
    }
    String name = given(arguments, tool.nameOptions(), tool.nameVariables(), own);
    Target target = target(tool, arguments, name, own);
    String password = option(arguments, tool.secretOptions());
    if (password == null) {
      password = variable(tool.secretVariables(name == null ? "" : name), own);
    }
    if (password == null) {
      Term kept = state.password(name == null || name.isEmpty() ? "pypi" : name);
      password = kept == null ? "" : kept.text();
    }
    boolean never = arguments.contains("--trusted-publishing=never") || pair(arguments);
    found.add(
        new Found(
            span,
            program + " " + (arguments.contains("upload") ? "upload" : "publish"),
            target,
            Credential.of(Term.of(password), tool.trusted() && identity && !never)));
  }

  private static boolean setup(String program, List<String> arguments) {
    return program.startsWith("python")
        && arguments.stream().anyMatch(one -> one.equals("setup.py") || one.endsWith("/setup.py"));
  }

  private static boolean pair(List<String> arguments) {
    int at = arguments.indexOf("--trusted-publishing");
    return at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("never");
  }

  private Target target(UploadTool tool, List<String> arguments, @Nullable String name, Scope own) {
    String url = given(arguments, tool.urlOptions(), tool.urlVariables(), own);
    boolean named = option(arguments, tool.nameOptions()) != null;
    if (url != null && !url.isEmpty() && !(named && option(arguments, tool.urlOptions()) == null)) {
      return Target.at(Term.of(url));
    }
    if (name == null || name.isEmpty()) {
      return Target.DEFAULT;
    }
    if (name.contains("://")) {
      return Target.at(Term.of(name));
    }
    Term known = state.url(name);
    if (known == null && pyproject.containsKey(name) && tool.program().equals("uv")) {
      known = Term.of(pyproject.getOrDefault(name, ""));
    }
    if (known == null && tool.program().equals("poetry")) {
      Set<Term> set = own.variable("POETRY_REPOSITORIES_" + capitals(name) + "_URL");
      known = set == null ? null : Terms.one(set);
    }
    if (known != null) {
      return Target.at(known);
    }
    Boolean test = tool.builtIn().get(name);
    if (test == null) {
      return Target.undecided(
          "an index called " + Term.of(name).shown() + ", which is not described");
    }
    return new Target(test ? Target.Kind.TEST : Target.Kind.PRODUCTION, name);
  }

  private static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static @Nullable String given(
      List<String> arguments, List<String> options, List<String> variables, Scope own) {
    String option = option(arguments, options);
    return option == null ? variable(variables, own) : option;
  }

  /** The value of an option: behind a blank, an equals sign or, for a short one, at once. */
  private static @Nullable String option(List<String> arguments, List<String> options) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      for (String option : options) {
        if (argument.equals(option)) {
          return i + 1 < arguments.size() ? arguments.get(i + 1) : "";
        }
        if (argument.startsWith(option + "=")) {
          return argument.substring(option.length() + 1);
        }
        boolean attached = option.length() == 2 && argument.length() > 2;
        if (attached && argument.startsWith(option)) {
          return argument.substring(2);
        }
      }
    }
    return null;
  }

  private static @Nullable String variable(List<String> names, Scope own) {
    for (String name : names) {
      Set<Term> value = own.variable(name);
      if (value != null && !Terms.one(value).text().isEmpty()) {
        return Terms.one(value).text();
      }
    }
    return null;
  }
}
