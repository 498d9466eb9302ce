package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Condition;
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
final class TrustedPublishing implements ScriptRule {
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
      if (Condition.neverRuns(site)) {
        continue;
      }
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
    YamlScalar token = token(site, notes);
    if (token != null && !token.text().isBlank()) {
      notes.found(site.action() + " with a token", uses.span());
    }
  }

  /** The token that a step's action uploads with; null when there is none. */
  private static @Nullable YamlScalar token(StepSite site, Notes notes) {
    YamlScalar token = null;
    switch (site.action().toLowerCase(Locale.ROOT)) {
      case "pypa/gh-action-pypi-publish" -> {
        if (PublicIndex.isPython(first(site, "repository-url", "repository_url"))) {
          notes.met("uploads");
          token = site.input("password");
        }
      }
      case "rubygems/release-gem" -> {
        notes.met("uploads");
        YamlScalar trusted = site.input("setup-trusted-publisher");
        token = trusted != null && trusted.text().strip().equals("false") ? trusted : null;
      }
      case "rubygems/configure-rubygems-credentials" -> {
        if (PublicIndex.isRuby(first(site, "gem-server"))) {
          notes.met("uploads");
          token = site.input("api-token");
        }
      }
      case "js-devtools/npm-publish" -> {
        if (PublicIndex.isNode(first(site, "registry"))) {
          notes.met("uploads");
          token = site.input("token");
        }
      }
      case "actions/setup-node" -> {
        YamlScalar always = site.input("always-auth");
        if (PublicIndex.isNode(first(site, "registry-url"))
            && always != null
            && always.text().strip().equals("true")) {
          token = always;
        }
      }
      default -> {
        return null;
      }
    }
    return token;
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
