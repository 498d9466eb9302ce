package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code workflows/github-app-scoped}: a token of a GitHub App can do no more than is needed. */
final class GithubAppScoped implements WorkflowRule {
  private static final String EVERYWHERE =
      "A token of a GitHub App opens every repository of its owner";
  private static final String KEPT = "A token of a GitHub App lives on after the job";
  private static final String OPEN = "Whether a token of a GitHub App lives on is known in a run";

  @Override
  public String id() {
    return "workflows/github-app-scoped";
  }

  @Override
  public String proved() {
    return "Every token of a GitHub App names its permissions and repositories, and ends with the"
        + " job";
  }

  @Override
  public String message() {
    return "A token of a GitHub App holds every permission the App was given";
  }

  @Override
  public String fix() {
    return "Name what the step needs: permission-contents: read and the like.";
  }

  @Override
  public String absent() {
    return "No step makes a token of a GitHub App with actions/create-github-app-token";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      YamlScalar uses = site.step().uses();
      if (uses != null && site.uses("actions/create-github-app-token")) {
        notes.met("tokens of a GitHub App");
        look(site, uses, notes);
      }
    }
  }

  private void look(StepSite site, YamlScalar uses, Notes notes) {
    boolean named = false;
    boolean organisation = true;
    for (YamlEntry entry : site.step().with()) {
      String name = entry.name().orElse("").toLowerCase(Locale.ROOT);
      if (name.startsWith("permission-")) {
        named = true;
        organisation &= isOrganisation(name);
      }
    }
    if (!named) {
      notes.found(site.action() + " without permission-…", uses.span());
    }
    YamlScalar owner = filled(site, "owner");
    if (owner != null && filled(site, "repositories") == null && !(named && organisation)) {
      notes.found(
          Severity.HIGH,
          EVERYWHERE,
          "owner: " + owner.text() + " without repositories",
          owner.span(),
          "Name the repositories: repositories: one,two.");
    }
    revoked(site.input("skip-token-revoke"), notes);
  }

  private static void revoked(@Nullable YamlScalar skip, Notes notes) {
    String fix = "Take skip-token-revoke away.";
    if (skip == null) {
      return;
    }
    if (Expressions.in(skip.text())) {
      notes.doubt(Severity.MEDIUM, OPEN, skip.text(), skip.span(), fix);
    } else if (skip.text().strip().equalsIgnoreCase("true")) {
      notes.found(Severity.HIGH, KEPT, "skip-token-revoke: true", skip.span(), fix);
    }
  }

  private static @Nullable YamlScalar filled(StepSite site, String name) {
    YamlScalar value = site.input(name);
    return value == null || value.text().isBlank() ? null : value;
  }

  /** Whether a permission is one over an organisation, which no list of repositories narrows. */
  private static boolean isOrganisation(String permission) {
    return permission.startsWith("permission-organization-")
        || permission.endsWith("-for-organizations")
        || permission.startsWith("permission-enterprise-")
        || permission.equals("permission-members");
  }
}
