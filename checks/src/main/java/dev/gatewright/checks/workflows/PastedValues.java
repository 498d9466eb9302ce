package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Change;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlStyle;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.Expressions;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves the values pasted into the script of one step into its variables. The quotes around a value
 * stay as they are, so that the shell splits it as before, but takes it as text. What another
 * program reads as code, and what stands where the shell puts nothing in, is left alone.
 */
final class PastedValues {
  /** Programs that take an argument, or their input, for code. */
  private static final Set<String> INTERPRETERS =
      Set.of(
          "eval",
          "source",
          ".",
          "trap",
          "let",
          "sh",
          "bash",
          "dash",
          "zsh",
          "ksh",
          "ash",
          "fish",
          "su",
          "ssh",
          "xargs",
          "parallel",
          "watch",
          "find",
          "docker",
          "podman",
          "kubectl",
          "node",
          "deno",
          "bun",
          "perl",
          "ruby",
          "php",
          "lua",
          "pwsh",
          "powershell",
          "awk",
          "gawk",
          "sed",
          "osascript",
          "make");

  private final WorkflowFile file;
  private final StepSite site;
  private final YamlScalar run;
  private final Lines lines;
  private final VariableNames names;
  private final List<Change> changes = new ArrayList<>();

  private PastedValues(WorkflowFile file, StepSite site, YamlScalar run, String check) {
    this.file = file;
    this.site = site;
    this.run = run;
    this.lines = new Lines(file, check);
    this.names = new VariableNames(new Scope(file, site.job(), site.step()), site, run);
  }

  /** The changes for one step; none when it has no script that is read. */
  static List<Change> moved(WorkflowFile file, StepSite site, String check) {
    YamlScalar run = site.step().run();
    ShellScript script = site.script().orElse(null);
    boolean plain =
        run != null
            && (run.style() == YamlStyle.LITERAL
                || run.style() == YamlStyle.FOLDED
                || run.style() == YamlStyle.PLAIN);
    if (run == null || script == null || !plain) {
      return List.of();
    }
    PastedValues values = new PastedValues(file, site, run, check);
    values.script(script);
    return values.changes;
  }

  private void script(ShellScript script) {
    Set<Span> pasted = pasted();
    if (pasted.isEmpty()) {
      return;
    }
    for (Command command : script.commands()) {
      if (command.given() || interprets(command)) {
        continue;
      }
      command.assignments().forEach(one -> word(one.value(), pasted, false));
      for (int i = 1; i < command.words().size(); i++) {
        word(command.words().get(i), pasted, false);
      }
      for (Redirect redirect : command.redirects()) {
        word(redirect.target(), pasted, false);
        if (redirect.body() != null && !quoted(redirect.target())) {
          word(redirect.body(), pasted, true);
        }
      }
    }
    if (!names.added().isEmpty() && !declare()) {
      changes.clear();
    }
  }

  /** Where the values stand that somebody else sets. */
  private Set<Span> pasted() {
    Set<Span> places = new HashSet<>();
    Scope scope = new Scope(file, site.job(), site.step());
    for (ExpressionSite one : Expressions.in(run, file.yaml()).sites()) {
      if (!Taint.in(one.expr(), scope).isEmpty()) {
        Span inner = one.span(one.expr());
        for (Expression.Bounds bounds : Expression.bounds(run.text())) {
          Span whole = file.yaml().place(run, bounds.from(), bounds.to());
          if (bounds.closed() && whole.covers(inner)) {
            places.add(whole);
          }
        }
      }
    }
    return places;
  }

  private static boolean interprets(Command command) {
    boolean compares = command.name().equals("[[") || command.name().equals("test");
    for (Word word : command.words()) {
      String program = CommandLine.program(word.text());
      if (INTERPRETERS.contains(program) || program.startsWith("python")) {
        return true;
      }
      // An operand of these is worked out as arithmetic, which runs what stands in brackets.
      if (compares && word.text().matches("-(eq|ne|lt|le|gt|ge)")) {
        return true;
      }
    }
    return false;
  }

  private boolean quoted(Word delimiter) {
    String raw = run.text().substring(delimiter.from(), delimiter.to());
    return raw.indexOf('\'') >= 0 || raw.indexOf('"') >= 0 || raw.indexOf('\\') >= 0;
  }

  /** Replaces the pasted values of a word, but for those in commands and arithmetic in it. */
  private void word(Word word, Set<Span> pasted, boolean document) {
    for (Expression.Bounds bounds : Expression.bounds(run.text())) {
      Span whole = file.yaml().place(run, bounds.from(), bounds.to());
      boolean here = bounds.from() >= word.from() && bounds.to() <= word.to();
      if (!here || !pasted.contains(whole) || inner(word, whole)) {
        continue;
      }
      char quote = document ? '"' : quote(word.from(), bounds.from());
      String name = quote == '$' ? null : names.of(bounds);
      if (name != null) {
        changes.add(
            quote == '\'' ? unquoted(bounds, name) : lines.replace(whole, "${" + name + "}"));
      }
    }
  }

  /** A value in single quotes, which end before it and begin again behind it. */
  private Change unquoted(Expression.Bounds bounds, String name) {
    boolean first = run.text().charAt(bounds.from() - 1) == '\'';
    boolean last = bounds.to() < run.text().length() && run.text().charAt(bounds.to()) == '\'';
    int from = first ? bounds.from() - 1 : bounds.from();
    int to = last ? bounds.to() + 1 : bounds.to();
    String text = (first ? "" : "'") + "\"${" + name + "}\"" + (last ? "" : "'");
    return lines.replace(file.yaml().place(run, from, to), text);
  }

  private static boolean inner(Word word, Span place) {
    for (Part part : word.parts()) {
      boolean plain = part instanceof Part.Literal || part instanceof Part.Expression;
      if (!plain && part.span().covers(place)) {
        return true;
      }
    }
    return false;
  }

  /** The quotes an index of a word stands in: 0 for none, {@code $} for a kind not dealt with. */
  private char quote(int from, int to) {
    String text = run.text();
    char quote = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int end = text.startsWith("${{", i) ? text.indexOf("}}", i) : -1;
      if (end >= 0 && end < to) {
        i = end + 1;
      } else if (c == '\\' && quote != '\'') {
        i++;
      } else if (c == '$'
          && i + 1 < to
          && (text.charAt(i + 1) == '\'' || text.charAt(i + 1) == '(')) {
        return '$';
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      }
    }
    return quote;
  }

  /** Adds the variables to those of the step; false where its form does not allow it. */
  private boolean declare() {
    YamlMapping step = site.step().node();
    YamlEntry env = step.entry("env").orElse(null);
    YamlEntry script = step.entry("run").orElse(null);
    if (script == null || !lines.isBlock(step)) {
      return false;
    }
    if (env == null) {
      List<String> block = new ArrayList<>(List.of("env:"));
      names.added().forEach((name, value) -> block.add("  " + name + ": " + value));
      changes.add(lines.before(script.key().span(), block));
      return true;
    }
    YamlMapping variables = env.value() instanceof YamlMapping mapping ? mapping : null;
    if (variables == null || variables.entries().isEmpty() || !lines.isBlock(variables)) {
      return false;
    }
    List<String> entries = new ArrayList<>();
    names.added().forEach((name, value) -> entries.add(name + ": " + value));
    changes.add(lines.before(first(variables), entries));
    return true;
  }

  private static Span first(YamlMapping mapping) {
    return mapping.entries().getFirst().key().span();
  }
}
