package dev.gatewright.cli;

import dev.gatewright.checklist.Suggestion;
import dev.gatewright.checklist.Suggestions;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import java.util.List;
import java.util.Locale;

/** {@code gatewright bind}: suggests controls for items that nothing decides but a person. */
final class BindCommand implements Command {
  @Override
  public String name() {
    return "bind";
  }

  @Override
  public String summary() {
    return "Suggest controls for unbound items, as lines to review; a suggestion binds nothing.";
  }

  @Override
  public String arguments() {
    return "[DIR]";
  }

  @Override
  public int maxArguments() {
    return 1;
  }

  @Override
  public List<Flag> flags() {
    return List.of(Project.FLAGS.getFirst());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "gatewright bind",
            "take the comment sign off the lines that are right, into .gatewright/bindings.yaml"));
  }

  @Override
  public int run(Invocation invocation) {
    Project project = Project.open(invocation, 0);
    Suggestions suggestions = new Suggestions(project.packs().controls());
    StringBuilder out = new StringBuilder();
    out.append("# Suggestions for .gatewright/bindings.yaml. Take away the # of a line that is\n");
    out.append("# right: what is left a comment binds nothing.\n");
    for (ChecklistOutcome checklist : project.judge(project.checklists()).checklists()) {
      for (ItemOutcome outcome : checklist.items()) {
        boolean unbound =
            outcome.control() == null
                && !outcome.item().group()
                && outcome.kind() == ItemKind.PERSON;
        if (unbound) {
          suggest(out, checklist, outcome, suggestions.of(outcome.item()));
        }
      }
    }
    invocation.print(out.toString());
    return ExitCode.OPEN;
  }

  private static void suggest(
      StringBuilder out,
      ChecklistOutcome checklist,
      ItemOutcome outcome,
      List<Suggestion> suggestions) {
    out.append("\n# ").append(Texts.visible(checklist.checklist().file())).append(':');
    out.append(outcome.item().line()).append(' ').append(Texts.visible(outcome.item().text()));
    out.append('\n');
    if (suggestions.isEmpty()) {
      out.append("# no control comes near; a person decides\n");
    }
    for (Suggestion suggestion : suggestions) {
      out.append("# ").append(outcome.item().id()).append(": ").append(suggestion.control().id());
      out.append("  # ").append(String.format(Locale.ROOT, "%.1f", suggestion.score()));
      out.append(" ").append(Texts.visible(suggestion.reason())).append('\n');
    }
  }
}
