package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Permissions;
import dev.gatewright.readers.yaml.YamlComment;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code workflows/documented-permissions}: a comment says what a permission is for. */
final class DocumentedPermissions implements WorkflowRule {
  @Override
  public String id() {
    return "workflows/documented-permissions";
  }

  @Override
  public String proved() {
    return "A comment says what each permission is for";
  }

  @Override
  public String message() {
    return "Nothing says what a permission is for";
  }

  @Override
  public String fix() {
    return "Say on its line what needs it: contents: write # makes the release.";
  }

  @Override
  public String absent() {
    return "No workflow grants a permission but to read its contents";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (file.workflow() == null) {
      return;
    }
    block(file, file.workflow().permissions(), notes);
    for (Job job : file.jobs()) {
      block(file, job.permissions(), notes);
    }
  }

  private static void block(WorkflowFile file, @Nullable Permissions permissions, Notes notes) {
    if (permissions == null) {
      return;
    }
    for (YamlEntry scope : permissions.scopes()) {
      String name = scope.name().orElse("");
      YamlScalar value = scope.value().asScalar();
      String level = value == null ? "" : value.text();
      if (level.equals("none") || (name.equals("contents") && level.equals("read"))) {
        continue;
      }
      notes.met("permissions");
      if (!explained(file, scope)) {
        notes.found(name + ": " + level, scope.key().span());
      }
    }
  }

  /** Whether a comment stands on the line, or alone on the line above. */
  private static boolean explained(WorkflowFile file, YamlEntry scope) {
    int line = scope.key().span().line();
    for (YamlComment comment : file.yaml().comments()) {
      boolean beside = comment.span().line() == line;
      boolean above = comment.ownLine() && comment.span().line() == line - 1;
      if ((beside || above) && says(comment.text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comment has words of its own; one for a tool has none. */
  private static boolean says(String comment) {
    String text = comment.replace('#', ' ').strip().toLowerCase(Locale.ROOT);
    boolean tool =
        text.startsWith("zizmor:")
            || text.startsWith("gatewright:")
            || text.startsWith("yamllint ")
            || text.startsWith("noqa")
            || text.startsWith("nosec");
    return !tool && text.chars().filter(Character::isLetter).count() >= 3;
  }
}
