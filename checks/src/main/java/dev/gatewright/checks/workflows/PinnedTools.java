package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Locale;
import java.util.Map;

/** {@code workflows/pinned-tools}: no action fetches whatever version of a tool is the newest. */
final class PinnedTools implements WorkflowRule {
  private static final String OPEN = "The version of a tool is only known in a run";

  /** Actions that fetch the newest version of a tool when this input is absent. */
  private static final Map<String, String> NEWEST =
      Map.of(
          "aquasecurity/setup-trivy", "version",
          "1password/load-secrets-action", "version",
          "extractions/setup-just", "just-version",
          "extractions/setup-crate", "version");

  @Override
  public String id() {
    return "workflows/pinned-tools";
  }

  @Override
  public String proved() {
    return "No action that is known to fetch the newest version of a tool is left to do so";
  }

  @Override
  public String message() {
    return "An action fetches whatever version of a tool is the newest";
  }

  @Override
  public String fix() {
    return "Name the version the action shall fetch.";
  }

  @Override
  public String absent() {
    return "No step uses an action from elsewhere";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      YamlScalar uses = site.step().uses();
      if (uses == null || uses.text().startsWith(".") || uses.text().startsWith("docker://")) {
        continue;
      }
      notes.met("steps that use an action");
      String input = NEWEST.get(site.action().toLowerCase(Locale.ROOT));
      YamlScalar version = input == null ? null : site.input(input);
      if (input != null && (version == null || version.text().isBlank())) {
        notes.found(site.action() + " without " + input, uses.span());
      } else if (version != null && Expressions.in(version.text())) {
        notes.doubt(Severity.LOW, OPEN, version.text(), version.span(), fix());
      }
      asked(site, input != null, notes);
    }
  }

  /** A version that is asked for by the word. */
  private void asked(StepSite site, boolean known, Notes notes) {
    for (YamlEntry entry : site.step().with()) {
      String name = entry.name().orElse("").toLowerCase(Locale.ROOT);
      YamlScalar value = entry.value().asScalar();
      boolean version = name.equals("version") || name.endsWith("-version");
      if (version && value != null && value.text().strip().equalsIgnoreCase("latest")) {
        notes.found(
            known ? Severity.MEDIUM : Severity.LOW,
            message(),
            site.action() + " with " + name + ": latest",
            value.span(),
            fix());
      }
    }
  }
}
