package dev.gatewright.cli;

import dev.gatewright.checklist.ChecklistReader;
import dev.gatewright.checklist.Edit;
import dev.gatewright.checklist.Edited;
import dev.gatewright.checklist.ReadChecklist;
import dev.gatewright.checklist.ReadLimits;
import dev.gatewright.checklist.TickFile;
import dev.gatewright.checklist.Ticker;
import dev.gatewright.checklist.Written;
import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Mark;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import dev.gatewright.record.Entry;
import dev.gatewright.reports.JsonWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code gatewright tick}: writes verdicts into the Markdown; no other byte changes. */
final class TickCommand implements Command {
  @Override
  public String name() {
    return "tick";
  }

  @Override
  public String summary() {
    return "Tick what is proved or attested, and fill sign-off lines; no other byte changes.";
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
    return Commands.flags(
        Project.FLAGS,
        List.of(
            Flag.plain("dry-run", "say what would change, and change nothing"), Recording.FLAG));
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("gatewright tick --dry-run", "see what would be ticked"));
  }

  @Override
  public int run(Invocation invocation) {
    Project project = Project.open(invocation, 0);
    Outcome outcome = project.judge(project.checklists());
    Recording recording = new Recording(invocation, project.root());
    StringBuilder said = new StringBuilder();
    try {
      tickAll(invocation, project, recording, outcome, said);
    } finally {
      // What was ticked is told, even when the next checklist could not be.
      invocation.print(said.toString());
    }
    return ExitCode.OPEN;
  }

  private static void tickAll(
      Invocation invocation,
      Project project,
      Recording recording,
      Outcome outcome,
      StringBuilder said) {
    for (ChecklistOutcome checklist : outcome.checklists()) {
      String file = checklist.checklist().file();
      if (file.startsWith("pack:")) {
        said.append(file).append(": comes with Gatewright; not ticked\n");
      } else if (!project.root().resolve(file).normalize().startsWith(project.root())) {
        said.append(Texts.visible(file)).append(": lies outside the directory; not ticked\n");
      } else {
        tick(invocation, project, recording, outcome, checklist, said);
      }
    }
  }

  private static void tick(
      Invocation invocation,
      Project project,
      Recording recording,
      Outcome outcome,
      ChecklistOutcome judged,
      StringBuilder said) {
    String file = judged.checklist().file();
    Path path = project.root().resolve(file);
    byte[] bytes = ChecklistChoice.bytes(path, file);
    if (!(ChecklistReader.read(file, bytes) instanceof ReadChecklist.Read(Checklist now))
        || !now.sha256().equals(judged.checklist().sha256())) {
      throw CommandException.broken(
          file + " changed while it was judged; it was not ticked", "Run gatewright tick again.");
    }
    List<Edit> edits = edits(judged, outcome);
    switch (Ticker.edit(bytes, now, edits, ReadLimits.DEFAULT)) {
      case Edited.Refused(String why) ->
          throw CommandException.broken(file + " was not ticked: " + why, null);
      case Edited.Proved proved -> {
        byte[] next = proved.bytes();
        List<Edit> done = proved.done();
        List<Edited.Left> left = proved.left();
        if (!invocation.has("dry-run") && !done.isEmpty()) {
          write(project, path, now, next);
        }
        said.append(Texts.visible(file)).append(": ").append(done.size());
        said.append(done.size() == 1 ? " line changed" : " lines changed");
        said.append(invocation.has("dry-run") ? " (dry run: nothing was written)\n" : "\n");
        for (Edited.Left one : left) {
          said.append("  left alone: ").append(one.edit().item()).append(": ");
          said.append(Texts.visible(one.why())).append('\n');
        }
        unproved(judged, said);
        if (!invocation.has("dry-run") && !done.isEmpty()) {
          recording.note(Entry.Kind.TICK, outcome.at(), entry(now, next, done));
        }
      }
    }
  }

  private static void write(Project project, Path path, Checklist now, byte[] next) {
    switch (Output.undisturbed(() -> TickFile.write(project.root(), path, now.sha256(), next))) {
      case Written.Done _ -> {
        // Proved before it was written; there is nothing to add.
      }
      case Written.Refused(String why) ->
          throw CommandException.broken(now.file() + " was not ticked: " + why, null);
    }
  }

  private static void unproved(ChecklistOutcome judged, StringBuilder said) {
    for (ItemOutcome outcome : judged.items()) {
      if (outcome.item().mark() == Mark.DONE && !settled(outcome.verdict())) {
        said.append("  ticked, not proved: ");
        said.append(Texts.visible(judged.checklist().file())).append(':');
        said.append(outcome.item().line()).append(' ');
        said.append(Texts.visible(outcome.item().text()));
        said.append(" (").append(outcome.verdict().id()).append(")\n");
      }
    }
  }

  private static List<Edit> edits(ChecklistOutcome judged, Outcome outcome) {
    List<Edit> edits = new ArrayList<>();
    Set<String> written = new HashSet<>();
    Map<ByteSpan, Boolean> boxes = boxes(judged);
    for (Item item : judged.checklist().items()) {
      boolean open = item.mark() == Mark.OPEN || item.mark() == Mark.STARTED;
      if (open && item.box() != null && boxes.getOrDefault(item.box(), false)) {
        edits.add(new Edit.Tick(item.id()));
      }
    }
    for (ItemOutcome one : judged.items()) {
      Item item = one.item();
      String text = item.shape() == ItemShape.FIELD ? fill(one, outcome) : null;
      if (text != null && item.blank() != null && written.add(item.id())) {
        edits.add(new Edit.Fill(item.id(), text));
      }
    }
    return edits;
  }

  /** Each box, and whether all requirements that stand on its line are proved or attested. */
  private static Map<ByteSpan, Boolean> boxes(ChecklistOutcome judged) {
    Map<ByteSpan, Boolean> boxes = new HashMap<>();
    for (ItemOutcome one : judged.items()) {
      ByteSpan box = one.item().box();
      if (box != null) {
        boxes.merge(box, settled(one.verdict()), Boolean::logicalAnd);
      }
    }
    return boxes;
  }

  /** What a sign-off line gets: who signed, when, or the day of the next review. */
  private static @Nullable String fill(ItemOutcome one, Outcome outcome) {
    String value = one.item().value();
    if (!settled(one.verdict()) || (value != null && !value.isBlank())) {
      return null;
    }
    if (one.checks().contains("computed/next-review")) {
      LocalDate next = outcome.nextReview();
      return next == null ? null : next.toString();
    }
    if (one.checks().contains("computed/sign-off-date")) {
      return LocalDate.ofInstant(outcome.at(), ZoneOffset.UTC).toString();
    }
    return one.by();
  }

  private static boolean settled(Verdict verdict) {
    return verdict == Verdict.PASS || verdict == Verdict.ATTESTED;
  }

  private static String entry(Checklist before, byte[] next, List<Edit> done) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out).beginObject();
    json.field("file", before.file());
    json.field("before", "sha256:" + before.sha256());
    json.field("after", "sha256:" + Fingerprints.sha256Hex(next));
    json.field("changed", (long) done.size());
    json.endObject().end();
    return out.toString().strip();
  }
}
