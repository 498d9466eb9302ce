package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Permissions;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code workflows/trusted-publishing}: a package is uploaded without a token that is kept. */
final class TrustedPublishing implements WorkflowRule {
  private static final Set<String> HIDDEN =
      Set.of("twine", "npm", "gem", "cargo", "poetry", "nuget");

  @Override
  public String id() {
    return "workflows/trusted-publishing";
  }

  @Override
  public String proved() {
    return "Every upload to a public index that knows trusted publishing uses it";
  }

  @Override
  public String message() {
    return "A package is uploaded with a token that is kept, and not by trusted publishing";
  }

  @Override
  public String fix() {
    return "Name the workflow as a trusted publisher of the package, grant id-token: write to the"
        + " job, and take the token away.";
  }

  @Override
  public String absent() {
    return "No workflow uploads a package to a public index that knows trusted publishing";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      YamlScalar uses = site.step().uses();
      if (uses != null) {
        action(site, uses, notes);
      }
      Job job = site.job();
      if (job != null && file.workflow() != null) {
        var hidden = Scripts.hidden(site, HIDDEN);
        if (hidden != null) {
          notes.unseen(hidden, "a script in a language that is not read names an upload tool");
        }
        commands(file, file.workflow(), job, site, notes);
      }
    }
  }

  private static void action(StepSite site, YamlScalar uses, Notes notes) {
    String action = site.action().toLowerCase(Locale.ROOT);
    boolean uploads =
        switch (action) {
          case "pypa/gh-action-pypi-publish" ->
              PublicIndex.isPython(first(site, "repository-url", "repository_url"));
          case "rubygems/release-gem" -> true;
          case "rubygems/configure-rubygems-credentials" ->
              PublicIndex.isRuby(first(site, "gem-server"));
          case "js-devtools/npm-publish" -> PublicIndex.isNode(first(site, "registry"));
          case "actions/setup-node" ->
              first(site, "always-auth").equals("true")
                  && PublicIndex.isNode(first(site, "registry-url"));
          default -> false;
        };
    if (!uploads) {
      return;
    }
    notes.met("uploads");
    if (hasToken(site, action)) {
      notes.found(site.action() + " with a token", uses.span());
    }
  }

  /** Whether an action that uploads, or makes an upload possible, is handed a token. */
  private static boolean hasToken(StepSite site, String action) {
    return switch (action) {
      case "pypa/gh-action-pypi-publish" -> !first(site, "password").isEmpty();
      case "rubygems/release-gem" -> first(site, "setup-trusted-publisher").equals("false");
      case "rubygems/configure-rubygems-credentials" -> !first(site, "api-token").isEmpty();
      case "js-devtools/npm-publish" -> !first(site, "token").isEmpty();
      default -> action.equals("actions/setup-node");
    };
  }

  private static String first(StepSite site, String... names) {
    for (String name : names) {
      YamlScalar value = site.input(name);
      if (value != null) {
        return value.text().strip();
      }
    }
    return "";
  }

  private static void commands(
      WorkflowFile file, Workflow workflow, Job job, StepSite site, Notes notes) {
    boolean token =
        mayIdentify(job.permissions() == null ? workflow.permissions() : job.permissions());
    for (Command command : Scripts.commands(file, site)) {
      if (UploadCommand.uploads(command, new JobVariables(workflow, job, site))) {
        notes.met("uploads");
        if (!token) {
          notes.found(Scripts.shown(command), command.span());
        }
      }
    }
  }

  /** Whether a job may ask for a token that says who it is. */
  private static boolean mayIdentify(@Nullable Permissions permissions) {
    if (permissions == null) {
      return false;
    }
    if (permissions.all() != null) {
      return permissions.all().text().equals("write-all");
    }
    for (YamlEntry scope : permissions.scopes()) {
      YamlScalar level = scope.value().asScalar();
      if (scope.isNamed("id-token") && level != null && level.text().equals("write")) {
        return true;
      }
    }
    return false;
  }
}
