package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlStyle;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where a step fetches the code of a pull request, or of the run that started it. */
final class StrangerCode {
  private static final Set<String> FETCHING =
      Set.of(
          "checkout", "switch", "reset", "pull", "fetch", "merge", "clone", "worktree", "rebase");

  /** How scripts and answers of GitHub call the newest commit of a pull request, and its branch. */
  private static final List<String> HEADS =
      List.of(".head.sha", ".head.ref", "headRefOid", "headRefName", ".head_sha", ".head_branch");

  private final Scope scope;
  private final List<Fetch> found = new ArrayList<>();

  private StrangerCode(Scope scope) {
    this.scope = scope;
  }

  /**
   * A place where code is fetched.
   *
   * @param sure false when a step looked the ref up, so that it may be another
   * @param followed whether more of the same script follows
   */
  record Fetch(String evidence, Span span, boolean sure, boolean followed) {}

  static List<Fetch> in(StepSite site, Scope scope) {
    StrangerCode code = new StrangerCode(scope);
    if (site.uses("actions/checkout")) {
      for (String input : List.of("ref", "repository")) {
        YamlScalar value = site.input(input);
        if (value != null && code.found.isEmpty()) {
          code.checkout(input, value);
        }
      }
    }
    site.script().ifPresent(script -> code.commands(script.commands()));
    return code.found;
  }

  /** Whether a step can run code that lies in the work tree. */
  static boolean runs(StepSite site) {
    YamlScalar uses = site.step().uses();
    return site.step().run() != null || (uses != null && LocalUse.is(uses.text()));
  }

  private void checkout(String input, YamlScalar value) {
    boolean pull = value.text().contains("pull/");
    for (Origins.Origin origin : new Origins(scope).of(value)) {
      if (isStrangers(origin.path(), pull)) {
        found.add(new Fetch(input + ": " + origin.path().written(), value.span(), true, false));
        return;
      }
      if (isLookedUp(origin.path()) || saysHead(value.text()) || readsHead(origin)) {
        found.add(new Fetch(input + ": " + origin.path().written(), value.span(), false, false));
        return;
      }
    }
  }

  private void commands(List<Command> commands) {
    for (int i = 0; i < commands.size(); i++) {
      command(commands.get(i), i < commands.size() - 1);
    }
  }

  private void command(Command command, boolean followed) {
    List<Word> words = command.words();
    String second = words.size() > 1 ? words.get(1).text() : "";
    String third = words.size() > 2 ? words.get(2).text() : "";
    if (command.name().equals("gh") && second.equals("pr") && third.equals("checkout")) {
      found.add(new Fetch("gh pr checkout", command.span(), true, followed));
      return;
    }
    if (!command.name().equals("git")
        || words.stream().noneMatch(word -> FETCHING.contains(word.text()))) {
      return;
    }
    for (Word word : words) {
      if (isStrangers(word)) {
        found.add(new Fetch("git " + second + " " + word.text(), command.span(), true, followed));
        return;
      }
    }
  }

  private boolean isStrangers(Word word) {
    String text = word.text();
    boolean pull =
        text.contains("pull/")
            && (text.contains("/head") || text.contains("/merge"))
            && !word.isConstant();
    if (pull) {
      return true;
    }
    for (Part part : word.parts()) {
      YamlNode behind =
          switch (part) {
            case Part.Expression one ->
                new YamlScalar(one.written(), YamlStyle.PLAIN, one.span(), null, null);
            case Part.Variable one -> scope.variable(one.name()).orElse(null);
            case Part.Literal _, Part.Substitution _, Part.Arithmetic _ -> null;
          };
      if (behind instanceof YamlScalar scalar
          && new Origins(scope)
              .of(scalar).stream().anyMatch(origin -> isStrangers(origin.path(), false))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStrangers(ContextPath path, boolean pull) {
    String text = path.normalised();
    return text.equals("github.head_ref")
        || text.startsWith("github.event.pull_request.head")
        || text.equals("github.event.pull_request.merge_commit_sha")
        || text.startsWith("github.event.workflow_run.head_")
        || text.startsWith("github.event.workflow_run.pull_requests")
        || text.startsWith("github.event.check_suite.head_")
        || (pull && text.startsWith("github.event.") && text.endsWith("number"));
  }

  /** Whether what is taken out of an answer says by its name that it is of a pull request. */
  private static boolean saysHead(String value) {
    int end = value.lastIndexOf(')');
    String taken = end < 0 ? "" : value.substring(end + 1).toLowerCase(Locale.ROOT);
    return taken.startsWith(".head") || taken.contains(".head.") || taken.contains("head_ref");
  }

  /** Whether it is an output of a step whose script asks for the head of a pull request. */
  private static boolean readsHead(Origins.Origin origin) {
    ContextPath path = origin.path();
    StepSite step = path.context().equals("steps") ? origin.scope().site(path.segment(1)) : null;
    if (step == null || !path.segment(2).equalsIgnoreCase("outputs")) {
      return false;
    }
    YamlScalar run = step.step().run() == null ? step.input("script") : step.step().run();
    String text = run == null ? "" : run.text();
    String name = path.segment(3);
    boolean base =
        name.contains("base")
            || text.lines().anyMatch(line -> line.contains(name) && line.contains(".base."));
    return !base && HEADS.stream().anyMatch(text::contains);
  }

  /** Whether a step gives it under a name that says it is of a pull request. */
  private static boolean isLookedUp(ContextPath path) {
    boolean step = path.context().equals("steps") || path.context().equals("needs");
    String last = path.segment(path.length() - 1).toLowerCase(Locale.ROOT);
    return step
        && (last.contains("head")
            || last.contains("pull")
            || last.equals("ref")
            || last.equals("sha")
            || last.startsWith("pr_")
            || last.startsWith("pr-"));
  }
}
