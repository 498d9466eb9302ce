package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Join;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says which secrets stand in words and come out of commands. */
final class WordFlow {
  private final Held held;
  private final List<Command> commands;
  private final Map<String, Set<String>> files;
  private final Set<String> made = new HashSet<>();

  /** What variables were set to, as it is written. */
  private final Map<String, Set<String>> texts = new HashMap<>();

  WordFlow(Held held, List<Command> commands, Map<String, Set<String>> files) {
    this.held = held;
    this.commands = commands;
    this.files = files;
  }

  /** A variable holds these secrets from here on. */
  void set(String name, Flow flow) {
    held.variable(name, flow.secrets());
    if (flow.made()) {
      made.add(name);
    } else {
      made.remove(name);
    }
  }

  Flow of(Word word) {
    Flow all = Flow.NONE;
    for (Part part : word.parts()) {
      all =
          all.and(
              switch (part) {
                case Part.Literal literal -> Flow.of(held.secrets(literal.text()));
                case Part.Expression expression -> Flow.of(held.secrets(expression.written()));
                case Part.Variable variable -> variable(variable);
                case Part.Substitution substitution -> inside(substitution);
                case Part.Arithmetic _ -> Flow.NONE;
              });
    }
    return all;
  }

  private Flow variable(Part.Variable variable) {
    String written = variable.written();
    String name = variable.name();
    if (written.startsWith("${!")) {
      return named(written);
    }
    Set<String> secrets = held.inVariable(name);
    if (secrets.isEmpty() || written.startsWith("${#")) {
      return Flow.NONE;
    }
    String rest = written.startsWith("${") ? written.substring(2 + name.length()) : "}";
    if (rest.startsWith(":+") || rest.startsWith("+")) {
      return Flow.NONE;
    }
    boolean whole =
        rest.equals("}")
            || rest.startsWith(":-")
            || rest.startsWith("-")
            || rest.startsWith(":?")
            || rest.startsWith("?");
    return new Flow(secrets, !whole || made.contains(name), false);
  }

  /** What the variable holds that another one names: {@code ${!name}}. */
  private Flow named(String written) {
    int end = 3;
    while (end < written.length() && Character.isJavaIdentifierPart(written.charAt(end))) {
      end++;
    }
    if (end < written.length() && "*@".indexOf(written.charAt(end)) >= 0) {
      return Flow.NONE;
    }
    Set<String> names = texts.get(written.substring(3, end));
    if (names == null) {
      return Flow.of(everything());
    }
    Flow all = Flow.NONE;
    for (String one : names) {
      all = all.and(Flow.of(one.indexOf('$') < 0 ? held.inVariable(one) : everything()));
    }
    return all;
  }

  /** A variable is set to this text, as it is written. */
  void text(String name, String text) {
    texts.computeIfAbsent(name, _ -> new TreeSet<>()).add(text);
  }

  /** A word with the variables in it that were set to plain text or to another variable. */
  String resolved(String target) {
    String bare = target.startsWith("${") ? target.replace("{", "").replace("}", "") : target;
    Set<String> known = bare.startsWith("$") ? texts.get(bare.substring(1)) : null;
    return known == null || known.size() != 1 ? target : known.iterator().next();
  }

  /** What the commands of a substitution write; those in one inside it count for themselves. */
  private Flow inside(Part.Substitution substitution) {
    int depth = Integer.MAX_VALUE;
    for (Command command : commands) {
      if (command.depth() > 0 && substitution.span().covers(command.span())) {
        depth = Math.min(depth, command.depth());
      }
    }
    Map<Integer, Flow> pipes = new HashMap<>();
    for (Command command : commands) {
      if (command.depth() == depth && substitution.span().covers(command.span())) {
        Flow output = output(command, pipes.getOrDefault(command.pipeline(), Flow.NONE));
        boolean elsewhere = Streams.target(command.redirects()) != null;
        pipes.put(command.pipeline(), elsewhere ? Flow.NONE : output);
      }
    }
    Flow all = Flow.NONE;
    for (Flow flow : pipes.values()) {
      all = all.and(flow);
    }
    return all;
  }

  /** What a command writes, given what the one before it in the pipe wrote. */
  Flow output(Command command, Flow before) {
    List<String> bare = bare(command);
    String program = bare.isEmpty() ? "" : CommandLine.program(bare.getFirst());
    Flow read = command.join() == Join.PIPE ? before : Flow.NONE;
    for (Redirect redirect : command.redirects()) {
      Word body = redirect.operator().equals("<<<") ? redirect.target() : redirect.body();
      if (body != null) {
        read = read.and(of(body));
      } else if (redirect.operator().equals("<")) {
        read = read.and(file(redirect.target().text()));
      }
    }
    Flow code = new InlineCode(held, command, program).printed();
    if (!code.isEmpty()) {
      return code;
    }
    if (Streams.prints(program) || (program.equals("jq") && Streams.has(command, "--arg"))) {
      return words(command);
    }
    if (program.equals("git") && shows(command)) {
      return file(ScriptFlow.GIT_SETTINGS);
    }
    if (program.equals("envsubst") && command.words().size() == 1) {
      return Flow.of(everything());
    }
    Flow dump = dump(command, program);
    if (!dump.isEmpty()) {
      return dump;
    }
    if (!Streams.passes(program, command)) {
      return Flow.NONE;
    }
    if (read.dumped() && program.endsWith("grep") && !picked(command)) {
      return Flow.NONE;
    }
    for (int i = 1; i < command.words().size(); i++) {
      read = read.and(file(command.words().get(i).text()));
    }
    return Streams.changes(program) ? read.changed() : read;
  }

  /** Whether {@code git} shows its settings, which can hold an address with a credential. */
  private static boolean shows(Command command) {
    boolean remote = Streams.has(command, "remote");
    return (remote && Streams.has(command, "-v", "--verbose", "get-url", "show"))
        || (Streams.has(command, "config")
            && Streams.has(command, "-l", "--list", "--get", "--get-regexp", "list"));
  }

  /** What a command lists of the variables. */
  private Flow dump(Command command, String program) {
    List<String> words = new ArrayList<>();
    command.words().forEach(word -> words.add(word.text()));
    if (program.equals("printenv") && words.size() == 2) {
      return Flow.of(held.inVariable(words.get(1)));
    }
    boolean one = words.size() == 3 && words.get(1).equals("-p");
    if (one && List.of("declare", "typeset", "export").contains(words.getFirst())) {
      return Flow.of(held.inVariable(words.get(2)));
    }
    boolean all =
        lists(program, String.join(" ", words))
            || (words.size() == 1
                && List.of("env", "printenv", "set", "export").contains(words.get(0)))
            || words.equals(List.of("export", "-p"))
            || words.equals(List.of("declare", "-x"))
            || words.equals(List.of("declare", "-p"))
            || words.equals(List.of("env", "-0"));
    return all ? new Flow(everything(), false, true) : Flow.NONE;
  }

  /** Whether a program that writes what it reads is told to write the variables. */
  private static boolean lists(String program, String line) {
    return switch (program) {
      case "cat", "tr", "strings", "xargs", "sed", "head" ->
          line.contains("/proc/self/environ") || line.contains("/proc/$$/environ");
      case "awk", "gawk" -> line.contains("ENVIRON");
      case "jq" -> line.contains("$ENV") || line.endsWith(" env") || line.contains(" env.");
      default -> false;
    };
  }

  private Set<String> everything() {
    Set<String> all = new TreeSet<>();
    held.variables().values().forEach(all::addAll);
    return all;
  }

  /** Whether the pattern of a {@code grep} may pick a variable with a secret out of all. */
  private boolean picked(Command command) {
    if (Streams.has(command, "-v", "-iv", "-vi", "-vE", "-Ev", "--invert-match")) {
      return true;
    }
    for (int i = 1; i < command.words().size(); i++) {
      Word word = command.words().get(i);
      if (word.text().startsWith("-")) {
        continue;
      }
      if (!word.isConstant()) {
        return true;
      }
      for (String part : word.text().toUpperCase(Locale.ROOT).split("\\|", -1)) {
        String plain = part.replace("^", "").replace("\\", "").replace("(", "").replace(")", "");
        String name = plain.indexOf('=') < 0 ? plain : plain.substring(0, plain.indexOf('='));
        for (String variable : held.variables().keySet()) {
          if (name.contains(".")
              || name.contains("[")
              || variable.toUpperCase(Locale.ROOT).contains(name)) {
            return true;
          }
        }
      }
      return false;
    }
    return true;
  }

  Flow file(String path) {
    return Flow.of(files.getOrDefault(path, Set.of()));
  }

  private static List<String> bare(Command command) {
    List<String> words = new ArrayList<>();
    command.words().forEach(word -> words.add(word.text()));
    List<String> bare = CommandLine.bare(words);
    return bare.isEmpty() ? words : bare;
  }

  /** The secrets in the words of a command, and in what is set for it alone. */
  Flow words(Command command) {
    Flow all = Flow.NONE;
    for (Word word : command.words()) {
      all = all.and(of(word));
    }
    return all;
  }
}
