package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubWorkflow;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.GateRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/workflows-enabled-after-gate}: workflows were enabled again only once a run of the
 * gate had left it open.
 */
final class WorkflowsEnabledAfterGate implements GithubCheck {
  private static final String NEVER = "A workflow was not disabled when the incident began";
  private static final String EARLY = "A workflow was enabled before the gate had opened";
  private static final String FIX =
      "Disable it, run gatewright check until the gate is open, then enable it.";

  @Override
  public String id() {
    return "github/workflows-enabled-after-gate";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Instant since = ruling.instant("since");
    if (since == null) {
      ruling.doubt(
          "The item does not say when the incident began",
          "Write it under parameters of the item: since: 2026-11-20T08:00:00Z.");
      return ruling.answer("");
    }
    GateRecord record = ruling.see(sights.record());
    List<GithubWorkflow> workflows = ruling.see("workflows", github.workflows());
    if (record == null || workflows == null) {
      return ruling.answer("");
    }
    if (!record.sound()) {
      ruling.doubt(
          "The gate's record proves nothing: " + Ruling.shown(record.told()),
          "Run gatewright record verify, and find out who changed it.");
      return ruling.answer("");
    }
    List<GithubWorkflow> affected = affected(ruling, workflows);
    List<String> off = new ArrayList<>();
    for (GithubWorkflow one : affected) {
      if (one.active()) {
        judge(ruling, record, since, one);
      } else {
        off.add(one.path());
      }
    }
    boolean none = off.size() == affected.size();
    return none && !ruling.refuted() && !ruling.doubts()
        ? ruling.manual("No affected workflow has been enabled again since " + since)
        : ruling.answer(
            "Each affected workflow was enabled after a run of the gate that left it open"
                + (off.isEmpty() ? "" : "; still disabled: " + Names.in(off)));
  }

  /** Those the item names, else all that lie in the repository; GitHub runs some of its own. */
  private static List<GithubWorkflow> affected(Ruling ruling, List<GithubWorkflow> workflows) {
    List<String> named = ruling.names("workflows");
    List<String> absent = new ArrayList<>(named);
    List<GithubWorkflow> affected = new ArrayList<>();
    for (GithubWorkflow one : workflows) {
      String file = one.path().substring(one.path().lastIndexOf('/') + 1);
      boolean asked = named.contains(file) || named.contains(one.path());
      absent.remove(file);
      absent.remove(one.path());
      if (asked || (named.isEmpty() && one.path().startsWith(".github/workflows/"))) {
        affected.add(one);
      }
    }
    if (!absent.isEmpty()) {
      ruling.doubt("GitHub knows no workflow " + Names.in(absent), "Name the files as they are.");
    }
    return affected;
  }

  private static void judge(
      Ruling ruling, GateRecord record, Instant since, GithubWorkflow workflow) {
    String path = Ruling.shown(workflow.path());
    @Nullable Instant enabled = workflow.updated();
    if (enabled == null) {
      ruling.doubt("GitHub does not tell when " + path + " was enabled", "Run again.");
      return;
    }
    if (enabled.isBefore(since)) {
      ruling.against(NEVER, path + " is active, and was changed last on " + enabled, FIX);
      return;
    }
    GateRun last = record.lastUntil(enabled).orElse(null);
    if (last == null || last.at().isBefore(since)) {
      ruling.against(
          EARLY,
          path + " on " + enabled + "; no run of the gate since " + since + " came before",
          FIX);
    } else if (!last.open()) {
      ruling.against(
          EARLY,
          path + " on " + enabled + "; the run before, on " + last.at() + ", left it shut",
          FIX);
    }
  }
}
