package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Condition;
import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which inputs a workflow uses as text, and which of them a script tests against a pattern. */
final class InputUses {
  private static final Set<String> SEARCHERS = Set.of("grep", "egrep", "rg", "expr", "awk");

  private final Set<String> used = new HashSet<>();
  private final Set<String> tested = new HashSet<>();

  private InputUses() {}

  static InputUses of(WorkflowFile file, Notes notes) {
    InputUses uses = new InputUses();
    InputGuards guards = new InputGuards(file);
    for (ExpressionSite site : notes.expressions(file.expressions())) {
      if (!site.condition()) {
        for (Expr part : References.flowing(site.expr())) {
          ContextPath path = ContextPath.of(part).orElse(null);
          String input = path == null ? null : InputGuards.input(path);
          boolean guarded = input != null && guards.guarded(input, site.scalar().span());
          if (path != null && !guarded) {
            add(path, uses.used);
          }
        }
      }
    }
    for (StepSite site : file.steps()) {
      if (Condition.neverRuns(site)) {
        continue;
      }
      uses.tested.addAll(guards.ended(site));
      Scope scope = new Scope(file, site.job(), site.step());
      site.script().ifPresent(script -> uses.script(script, scope));
      uses.otherTests(site, scope);
    }
    return uses;
  }

  boolean isUsed(String input) {
    return used.contains(input.toLowerCase(Locale.ROOT)) || used.contains("");
  }

  boolean isTested(String input) {
    return tested.contains(input.toLowerCase(Locale.ROOT));
  }

  /** The input a path names; the empty name stands for all of them. */
  private static void add(ContextPath path, Set<String> names) {
    String text = path.normalised();
    int at = path.context().equals("inputs") ? 1 : text.startsWith("github.event.inputs") ? 3 : -1;
    if (at > 0) {
      String name = path.segment(at).toLowerCase(Locale.ROOT);
      names.add(name.equals(ContextPath.DYNAMIC) ? "" : name);
    }
  }

  private void script(ShellScript script, Scope scope) {
    for (Command command : script.commands()) {
      List<Word> words = command.words();
      boolean pattern =
          (command.name().equals("[[") && words.stream().anyMatch(InputUses::isMatch))
              || (command.name().equals("[[") && isGlob(words))
              || SEARCHERS.contains(command.name());
      if (pattern) {
        if (!SEARCHERS.contains(command.name()) || comparesWhole(words)) {
          words.forEach(word -> test(word, scope));
        }
        for (Redirect redirect : command.redirects()) {
          test(redirect.target(), scope);
        }
        for (Command other : script.commands()) {
          if (other.pipeline() == command.pipeline() && !other.span().equals(command.span())) {
            other.words().forEach(word -> test(word, scope));
          }
        }
      }
    }
  }

  /**
   * Whether a search compares whole lines ({@code grep -qxF "$NAME" allowed.txt}): else a variable
   * among its words is what is searched for, and nothing is tested.
   */
  private static boolean comparesWhole(List<Word> words) {
    boolean tests = words.getFirst().text().equals("expr");
    for (Word word : words) {
      String text = word.text();
      boolean flags = text.startsWith("-") && !text.startsWith("--") && text.indexOf('x') > 0;
      tests |= flags || text.equals("--line-regexp");
    }
    return tests;
  }

  /** What the splitter of words does not show: {@code case}, and scripts in other languages. */
  private void otherTests(StepSite site, Scope scope) {
    YamlScalar script = site.step().run() == null ? site.input("script") : site.step().run();
    if (script == null) {
      return;
    }
    String text = script.text();
    for (String name : scope.variables()) {
      boolean inCase =
          text.contains("case \"$" + name + "\"")
              || text.contains("case $" + name + " ")
              || text.contains("case \"${" + name + "}\"");
      if (inCase || new ScriptTests(text).tests(name)) {
        variable(name, scope);
      }
    }
  }

  private static boolean isMatch(Word word) {
    return word.text().equals("=~");
  }

  private static boolean isGlob(List<Word> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean compares = words.get(i).text().equals("==") || words.get(i).text().equals("=");
      // Whether something was given at all is no test of what it is.
      if (compares && !words.get(i + 1).text().isEmpty() && !words.get(i - 1).text().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void test(Word word, Scope scope) {
    for (Part part : word.parts()) {
      if (part instanceof Part.Variable variable) {
        variable(variable.name(), scope);
      }
    }
  }

  private void variable(String name, Scope scope) {
    YamlNode node = scope.variable(name).orElse(null);
    if (node instanceof YamlScalar scalar) {
      Scope outside = new Scope(scope.file(), scope.job(), null);
      for (Origins.Origin origin : new Origins(outside).of(scalar)) {
        add(origin.path(), tested);
      }
    }
  }
}
