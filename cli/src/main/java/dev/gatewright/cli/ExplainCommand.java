package dev.gatewright.cli;

import dev.gatewright.checklist.ControlNotes;
import dev.gatewright.checklist.Packs;
import dev.gatewright.checks.Checks;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Control;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code gatewright explain}: the page of a check, a control or an item. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "Show the page of a check, or how a control or an item is decided.";
  }

  @Override
  public String arguments() {
    return "ID [DIR]";
  }

  @Override
  public int maxArguments() {
    return 2;
  }

  @Override
  public List<Flag> flags() {
    return Project.FLAGS;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright explain environment/api-key-strength", "the page of a check"),
        new Example("gatewright explain api-key-strength", "a control of a pack"));
  }

  @Override
  public int run(Invocation invocation) {
    if (invocation.arguments().isEmpty()) {
      throw CommandException.usage("explain needs an id", "See: gatewright checks");
    }
    String id = invocation.arguments().getFirst();
    Packs packs = new Packs();
    if (Checks.named(id).isPresent()) {
      String page = Checks.page(id);
      invocation.print(page.substring(page.indexOf("\n---\n", 3) + 5).stripLeading());
      return ExitCode.OPEN;
    }
    Optional<String> planned = packs.planned(id);
    if (planned.isPresent()) {
      invocation.print(id + " is not built yet. It will prove: " + planned.get() + "\n");
      return ExitCode.OPEN;
    }
    Optional<Control> control = packs.control(id);
    invocation.print(control.isPresent() ? describe(control.get(), packs) : item(invocation, id));
    return ExitCode.OPEN;
  }

  static String describe(Control control, Packs packs) {
    StringBuilder out = new StringBuilder();
    out.append(control.title()).append("\n\n");
    row(out, "control", control.id());
    row(out, "pack", control.pack());
    row(out, "decided by", control.kind().id());
    row(out, "severity", control.severity().id());
    row(out, "stays good", control.days() == 0 ? "as long as it holds" : control.days() + " days");
    for (CheckCall call : control.checks()) {
      String check = call.check();
      boolean built = check.startsWith("computed/") || Checks.named(check).isPresent();
      String suffix = built ? "" : " (no check yet: " + packs.planned(check).orElse("") + ")";
      row(out, "check", check + suffix);
    }
    packs
        .notes(control.id())
        .map(ControlNotes::maps)
        .orElse(List.of())
        .forEach(map -> row(out, "maps to", map));
    for (Phrase phrase : control.phrases()) {
      row(out, "binds", "\"" + phrase.text() + "\"");
    }
    return out.toString();
  }

  private static String item(Invocation invocation, String id) {
    Project project = Project.open(invocation, 1);
    List<Checklist> checklists = project.checklists();
    List<String> ids = new ArrayList<>();
    for (ChecklistOutcome checklist : project.judge(checklists).checklists()) {
      for (ItemOutcome outcome : checklist.items()) {
        if (outcome.item().id().equals(id)) {
          return describe(checklist, outcome);
        }
        ids.add(outcome.item().id());
      }
    }
    String near = Nearest.of(id, ids);
    throw CommandException.usage(
        "No check, control or item has the id " + id,
        near == null ? "See: gatewright checks, gatewright packs" : "Did you mean: " + near);
  }

  private static String describe(ChecklistOutcome checklist, ItemOutcome outcome) {
    StringBuilder out = new StringBuilder();
    out.append(Texts.visible(outcome.item().text())).append("\n\n");
    row(out, "at", checklist.checklist().file() + ":" + outcome.item().line());
    row(out, "decided by", outcome.kind().id());
    row(out, "control", outcome.control() == null ? "none" : outcome.control());
    row(out, "verdict", outcome.verdict().id());
    row(out, "why", outcome.why());
    outcome.checks().forEach(check -> row(out, "check", check));
    if (outcome.remedy() != null) {
      row(out, "to do", outcome.remedy());
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String label, String value) {
    out.append("  ").append(label).append(" ".repeat(12 - label.length()));
    out.append(Texts.message(value)).append('\n');
  }
}
