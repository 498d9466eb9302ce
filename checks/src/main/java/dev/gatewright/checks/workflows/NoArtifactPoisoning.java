package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code workflows/no-artifact-poisoning}: no artifact that a stranger could make is unpacked over
 * the work tree.
 */
final class NoArtifactPoisoning implements ScriptRule {
  /** Actions that take artifacts of other runs. */
  private static final Set<String> OTHERS =
      Set.of(
          "dawidd6/action-download-artifact",
          "aochmann/actions-download-artifact",
          "blablacar/action-download-last-artifact",
          "ishworkh/docker-image-artifact-download",
          "levonet/action-download-last-artifact",
          "marcofaggian/action-download-multiple-artifacts",
          "redhat-plumbers-in-action/download-artifact");

  @Override
  public String id() {
    return "workflows/no-artifact-poisoning";
  }

  @Override
  public String proved() {
    return "No workflow with the rights of the repository unpacks what another run left";
  }

  @Override
  public String message() {
    return "An artifact of another run is unpacked where the rights of the repository are";
  }

  @Override
  public String fix() {
    return "Unpack it below ${{ runner.temp }}, take it as data only, and check each value against"
        + " a pattern before it is used.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (Events.privileged(file).isEmpty()) {
      return;
    }
    for (Job job : file.jobs()) {
      List<StepSite> steps = file.steps(job);
      for (int i = 0; i < steps.size(); i++) {
        boolean runs = steps.subList(i + 1, steps.size()).stream().anyMatch(StrangerCode::runs);
        step(steps.get(i), runs, notes);
      }
    }
  }

  private void step(StepSite site, boolean runs, Notes notes) {
    YamlScalar uses = site.step().uses();
    if (uses != null && takesOther(site)) {
      YamlScalar path = site.input("path");
      found(uses.text(), uses.span(), path != null && isApart(path.text()), runs, notes);
    }
    YamlScalar script = site.uses("actions/github-script") ? site.input("script") : null;
    if (script != null && script.text().contains("downloadArtifact")) {
      found("downloadArtifact", script.span(), script.text().contains("RUNNER_TEMP"), runs, notes);
    }
    for (Command command : site.script().map(ShellScript::commands).orElse(List.of())) {
      List<String> words = command.words().stream().map(Word::text).toList();
      if (words.size() > 2 && words.subList(0, 3).equals(List.of("gh", "run", "download"))) {
        boolean apart = words.stream().anyMatch(NoArtifactPoisoning::isApart);
        found("gh run download", command.span(), apart, runs, notes);
      }
    }
  }

  private void found(String what, Span span, boolean apart, boolean runs, Notes notes) {
    Severity severity = runs ? Severity.HIGH : Severity.MEDIUM;
    notes.found(apart ? Severity.LOW : severity, message(), what, span, fix());
  }

  /** Whether a step takes an artifact of a run other than its own. */
  private static boolean takesOther(StepSite site) {
    return OTHERS.contains(site.action().toLowerCase(Locale.ROOT))
        || (site.uses("actions/download-artifact") && site.input("run-id") != null);
  }

  private static boolean isApart(String path) {
    String text = path.toLowerCase(Locale.ROOT);
    return text.contains("runner.temp") || text.contains("runner_temp") || text.startsWith("/tmp");
  }
}
