package dev.gatewright.cli;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import dev.gatewright.reports.JsonWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code gatewright due}: what falls due, oldest first. */
final class DueCommand implements Command {
  private record Due(Instant when, ItemOutcome outcome, String file) {}

  @Override
  public String name() {
    return "due";
  }

  @Override
  public String summary() {
    return "List what falls due: expiring verdicts, recurring tasks, reviews; oldest first.";
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
    return Commands.flags(Project.FLAGS, List.of(Flag.valued("format", "F", "text or json")));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright due --at 2027-01-01", "what will be due on New Year's Day"));
  }

  @Override
  public int run(Invocation invocation) {
    Project project = Project.open(invocation, 0);
    Outcome outcome = project.judge(project.checklists());
    List<Due> all = new ArrayList<>();
    for (ChecklistOutcome checklist : outcome.checklists()) {
      for (ItemOutcome one : checklist.items()) {
        Instant when = one.due() == null ? one.expires() : one.due();
        if (when != null) {
          all.add(new Due(when, one, checklist.checklist().file()));
        }
      }
    }
    all.sort(Comparator.comparing(Due::when));
    invocation.print(Formats.json(invocation) ? json(all) : text(all, outcome.at()));
    boolean overdue = all.stream().anyMatch(due -> due.outcome().verdict() == Verdict.EXPIRED);
    return overdue ? ExitCode.SHUT : ExitCode.OPEN;
  }

  private static String text(List<Due> all, Instant at) {
    StringBuilder out = new StringBuilder();
    for (Due due : all) {
      out.append(LocalDate.ofInstant(due.when(), ZoneOffset.UTC));
      out.append(due.when().isBefore(at) ? "  overdue  " : "           ");
      String by = due.outcome().by();
      out.append(Texts.visible(due.outcome().item().text()));
      out.append(by == null ? "" : " (" + Texts.visible(by) + ")");
      out.append("  ").append(Texts.visible(due.file())).append(':');
      out.append(due.outcome().item().line()).append('\n');
    }
    return all.isEmpty()
        ? "Nothing is attested, waived or scheduled, so nothing falls due.\n"
        : out.toString();
  }

  private static String json(List<Due> all) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out).beginArray();
    for (Due due : all) {
      json.beginObject();
      json.field("due", due.when().toString());
      json.field("item", due.outcome().item().id());
      json.field("text", due.outcome().item().text());
      json.field("verdict", due.outcome().verdict().id());
      json.field("by", due.outcome().by());
      json.field("file", due.file());
      json.field("line", (long) due.outcome().item().line());
      json.endObject();
    }
    json.endArray().end();
    return out.toString();
  }
}
