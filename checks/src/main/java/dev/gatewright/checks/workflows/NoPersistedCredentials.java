package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Change;
import dev.gatewright.checks.Mending;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code workflows/no-persisted-credentials}: a checkout leaves no token behind for the steps after
 * it.
 */
final class NoPersistedCredentials implements WorkflowRule, Mending {
  /** From this version on the token is kept in a file of the runner, outside the checkout. */
  private static final int APART = 6;

  @Override
  public String id() {
    return "workflows/no-persisted-credentials";
  }

  @Override
  public String proved() {
    return "No checkout leaves its token behind unasked";
  }

  @Override
  public String message() {
    return "The checkout leaves its token where later steps can read it";
  }

  @Override
  public String fix() {
    return "Add with: persist-credentials: false; where a step must push, write true and say why.";
  }

  @Override
  public String absent() {
    return "No step checks the repository out";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (StepSite site : file.steps()) {
      YamlScalar uses = site.step().uses();
      if (uses == null || !site.uses("actions/checkout")) {
        continue;
      }
      notes.met("checkouts");
      YamlScalar kept = site.input("persist-credentials");
      if (kept == null) {
        notes.found(
            weight(file, site, uses),
            message(),
            uses.text() + " keeps its token",
            uses.span(),
            fix());
      } else if (kept.text().contains("${{")) {
        notes.doubt(
            Severity.MEDIUM,
            "Whether the checkout leaves its token behind is decided when it runs",
            kept.text(),
            kept.span(),
            fix());
      }
    }
  }

  @Override
  public List<Change> changes(Sights sights) {
    List<Change> changes = new ArrayList<>();
    for (WorkflowFile file : sights.workflows().files()) {
      for (StepSite site : file.steps()) {
        if (site.uses("actions/checkout")
            && site.input("persist-credentials") == null
            && !Needs.theTokenOfTheCheckout(file, site)) {
          drop(new Lines(file, id()), site.step(), changes);
        }
      }
    }
    return changes;
  }

  private static void drop(Lines lines, Step step, List<Change> changes) {
    YamlEntry uses = step.node().entry("uses").orElse(null);
    YamlEntry with = step.node().entry("with").orElse(null);
    if (uses == null || !lines.isBlock(step.node())) {
      return;
    }
    Span key = uses.key().span();
    Span value = uses.value().span();
    if (with == null && value.line() == value.endLine()) {
      changes.add(lines.after(key, value, List.of("with:", "  persist-credentials: false")));
    } else if (with != null
        && with.value() instanceof YamlMapping inputs
        && lines.isBlock(inputs)
        && !inputs.entries().isEmpty()) {
      Span first = inputs.entries().getFirst().key().span();
      changes.add(lines.before(first, List.of("persist-credentials: false")));
    }
  }

  private static Severity weight(WorkflowFile file, StepSite checkout, YamlScalar uses) {
    String version = uses.text().substring(uses.text().indexOf('@') + 1);
    boolean apart =
        version.matches("v[0-9]{1,3}(\\..{0,20})?")
            && Integer.parseInt(version.substring(1).split("\\.", 2)[0]) >= APART;
    boolean after = false;
    for (StepSite site : file.steps()) {
      after |= site == checkout;
      if (after && site.isIn(checkout.job()) && uploadsEverything(site)) {
        return apart ? Severity.MEDIUM : Severity.HIGH;
      }
    }
    return apart ? Severity.LOW : Severity.MEDIUM;
  }

  /** Whether a step gives the whole checkout away, its hidden files with it. */
  private static boolean uploadsEverything(StepSite site) {
    YamlScalar path = site.input("path");
    if (!site.uses("actions/upload-artifact") || path == null) {
      return false;
    }
    for (String line : path.text().split("\n", -1)) {
      String one = line.strip().toLowerCase(Locale.ROOT);
      if (one.equals(".")
          || one.equals("./")
          || one.equals("..")
          || one.startsWith("**")
          || one.startsWith("./**")
          || one.equals("*")
          || one.contains("github.workspace")
          || one.startsWith(".git/")
          || one.equals(".git")) {
        return true;
      }
    }
    return false;
  }
}
