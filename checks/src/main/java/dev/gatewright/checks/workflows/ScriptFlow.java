package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Join;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows secrets through a script of the shell: from variables and expressions through
 * assignments, pipes and substitutions to logs and files.
 */
final class ScriptFlow {
  /** Where {@code git} keeps addresses, with the credentials in them. */
  static final String GIT_SETTINGS = ".git/config";

  private static final List<String> SETTERS =
      List.of("export", "declare", "local", "readonly", "typeset");

  private final Held held;
  private final List<Command> commands;
  private final GroupRedirects groups;
  private final Map<String, Set<String>> files;
  private final WordFlow words;
  private final DebugWatch watch;
  private final ShellFunctions functions;
  private final List<Leak> leaks = new ArrayList<>();

  /** Where {@code exec >> file} sends what comes after it; null for the log. */
  private @Nullable String output;

  /**
   * A reader of one script.
   *
   * @param held what the step can reach; changed as the script goes on
   * @param files the files of the job with secrets in them; added to
   */
  ScriptFlow(
      Held held,
      ShellScript script,
      GroupRedirects groups,
      Map<String, Set<String>> files,
      DebugWatch watch,
      ShellFunctions functions) {
    this.held = held;
    this.commands = script.commands();
    this.groups = groups;
    this.files = files;
    this.words = new WordFlow(held, commands, files);
    this.watch = watch;
    this.functions = functions;
  }

  List<Leak> read() {
    if (functions.any()) {
      // What functions are called with stands behind their bodies.
      new ScriptFlow(held.copy(), this).pass();
    }
    return pass();
  }

  /** A first look, which leaves no trace but what functions are called with. */
  private ScriptFlow(Held copy, ScriptFlow other) {
    this.held = copy;
    this.commands = other.commands;
    this.groups = other.groups;
    this.files = new HashMap<>(other.files);
    this.words = new WordFlow(copy, commands, files);
    this.watch = new DebugWatch(copy, null);
    this.functions = other.functions;
  }

  private List<Leak> pass() {
    Map<Integer, Flow> pipes = new HashMap<>();
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      functions.enter(command, words);
      Flow before = pipes.getOrDefault(command.pipeline(), Flow.NONE);
      Flow output = words.output(command, before);
      pipes.put(command.pipeline(), output);
      if (command.depth() == 0) {
        settle(command, output, piped(i));
      }
      Flow seen = words.words(command);
      for (Command.Assignment one : command.assignments()) {
        seen = seen.and(words.of(one.value()));
      }
      functions.call(command, words);
      watch.see(command, seen, leaks);
      assign(command, command.join() == Join.PIPE ? before : Flow.NONE);
      new FileMoves(files, words).see(command, seen);
    }
    watch.end(leaks);
    return leaks;
  }

  /** Whether the next command of the same list reads what this one writes. */
  private boolean piped(int at) {
    Command command = commands.get(at);
    for (int i = at + 1; i < commands.size(); i++) {
      Command next = commands.get(i);
      if (next.depth() == command.depth() && next.given() == command.given()) {
        return next.pipeline() == command.pipeline() && next.join() == Join.PIPE;
      }
    }
    return false;
  }

  /** Says where the output of a command ends up. */
  private void settle(Command command, Flow output, boolean piped) {
    if (output.isEmpty()) {
      return;
    }
    List<Redirect> redirects = new ArrayList<>(groups.around(command));
    redirects.addAll(command.redirects());
    String named = Streams.target(redirects);
    String target = named == null ? this.output : words.resolved(named);
    for (String file : Streams.teed(command)) {
      write(command, output, words.resolved(file));
    }
    if (target != null) {
      write(command, output, target);
    } else if (!piped && !ScriptFlow.text(command).contains("::add-mask::")) {
      boolean old = ScriptFlow.text(command).contains("::set-output");
      Leak.Kind kind = output.dumped() ? Leak.Kind.DUMPED : Leak.Kind.PRINTED;
      leak(old ? Leak.Kind.HANDED_ON : kind, command, "", output);
    }
  }

  private void write(Command command, Flow output, String target) {
    String handed = Streams.handed(target);
    if (handed == null) {
      if (!target.startsWith("/dev/")) {
        files.merge(target, output.secrets(), Flow::joined);
        leak(Leak.Kind.FILED, command, target, output);
      }
      return;
    }
    String name = assigned(command);
    if (handed.equals("GITHUB_ENV") && name != null) {
      held.variable(name, output.secrets());
    }
    leak(Leak.Kind.HANDED_ON, command, name == null ? handed : handed + ":" + name, output);
  }

  /** The name before the equals sign of what is printed. */
  private static @Nullable String assigned(Command command) {
    for (int i = 1; i < command.words().size(); i++) {
      String text = command.words().get(i).text();
      int equals = text.indexOf('=');
      if (equals > 0 && !text.startsWith("-")) {
        return text.substring(0, equals);
      }
    }
    return null;
  }

  private void leak(Leak.Kind kind, Command command, String to, Flow output) {
    leaks.add(new Leak(kind, text(command), to, command.span(), output.made(), output.secrets()));
  }

  static String text(Command command) {
    StringBuilder text = new StringBuilder();
    command.words().forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.text()));
    return text.toString();
  }

  private void assign(Command command, Flow before) {
    if (command.words().isEmpty()) {
      command.assignments().forEach(one -> words.text(one.name(), one.value().text()));
      Map<String, Flow> values = new HashMap<>();
      for (Command.Assignment one : command.assignments()) {
        values.merge(one.name(), words.of(one.value()), Flow::and);
      }
      values.forEach(words::set);
    } else if (SETTERS.contains(command.name())) {
      for (Word word : command.words()) {
        int equals = word.text().indexOf('=');
        if (equals > 0) {
          words.set(word.text().substring(0, equals), words.of(word));
        }
      }
    } else if (List.of("read", "mapfile", "readarray").contains(command.name())) {
      taken(command, before);
    } else if (command.name().equals("exec") && command.words().size() == 1) {
      String target = Streams.target(command.redirects());
      output = target == null ? output : words.resolved(target);
    } else if (command.name().equals("rm") || command.name().equals("shred")) {
      command.words().forEach(word -> files.remove(word.text()));
    } else if (command.name().equals("unset")) {
      command.words().forEach(word -> words.set(word.text(), Flow.NONE));
    }
  }

  /** What {@code read} takes in goes into each of its variables. */
  private void taken(Command command, Flow before) {
    Flow read = before;
    List<Redirect> redirects = new ArrayList<>(groups.around(command));
    redirects.addAll(command.redirects());
    for (Redirect redirect : redirects) {
      if (redirect.operator().equals("<<<")) {
        read = read.and(words.of(redirect.target()));
      } else if (redirect.operator().equals("<")) {
        read = read.and(words.of(redirect.target())).and(words.file(redirect.target().text()));
      }
    }
    for (int i = 1; i < command.words().size(); i++) {
      String name = command.words().get(i).text();
      if (!name.startsWith("-")) {
        words.set(name, read);
      }
    }
  }
}
