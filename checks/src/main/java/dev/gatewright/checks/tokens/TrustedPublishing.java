package dev.gatewright.checks.tokens;

import dev.gatewright.checks.UploadNames;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.workflows.Workflows;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether workflows upload to a package index by trusted publishing and in no other way. */
final class TrustedPublishing {
  private static final String ACTION = "pypa/gh-action-pypi-publish";
  private static final String REMEDY =
      "Upload with "
          + ACTION
          + " without a password, in a job with id-token: write; or write the"
          + " tokens into the register.";

  private final List<Looked> trusted = new ArrayList<>();
  private @Nullable String doubt;

  private TrustedPublishing() {}

  /** The steps that upload, when each of them uses a trusted publisher and all were seen. */
  static Sight<List<Looked>> onlyWay(Sights sights) {
    TrustedPublishing publishing = new TrustedPublishing();
    Workflows workflows = sights.workflows();
    if (!workflows.unread().isEmpty()) {
      Skipped first = workflows.unread().getFirst();
      publishing.doubt(first.file() + " could not be read: " + first.why());
    } else if (!sights.tree().complete()) {
      publishing.doubt("part of the directory could not be listed");
    } else if (!workflows.otherSystems().isEmpty()) {
      publishing.doubt(workflows.otherSystems().getFirst() + " is not read");
    }
    for (Found found : workflows.all()) {
      publishing.workflow(found);
    }
    if (publishing.doubt == null && publishing.trusted.isEmpty()) {
      publishing.doubt("no step of a workflow is known to upload to a package index");
    }
    return publishing.doubt == null
        ? Sight.known(List.copyOf(publishing.trusted))
        : Sight.unseen(publishing.doubt, REMEDY);
  }

  private void doubt(String why) {
    doubt = doubt == null ? why : doubt;
  }

  private void workflow(Found found) {
    handed(found, found.workflow().node(), found.workflow().env());
    for (Job job : found.workflow().jobs()) {
      handed(found, job.node(), job.env());
      YamlScalar call = job.uses();
      if (call != null && !LocalUse.is(call.text())) {
        // A workflow of another repository may upload with any secret it is given.
        boolean given = job.secrets() != null;
        if (given || IndexUploads.named(call.text() + " " + job.id())) {
          doubt(where(found, call) + " calls " + shown(call.text()) + ", which is not read");
        }
      }
      for (Step step : job.steps()) {
        step(found, job, step);
      }
    }
  }

  private void step(Found found, Job job, Step step) {
    handed(found, step.node(), step.env());
    YamlScalar uses = step.uses();
    YamlScalar run = step.run();
    if (uses != null) {
      int at = uses.text().indexOf('@');
      String name = (at < 0 ? uses.text() : uses.text().substring(0, at)).toLowerCase(Locale.ROOT);
      if (name.equals(ACTION)) {
        action(found, job, step, uses);
      } else if (IndexUploads.byAction(name)) {
        doubt(where(found, uses) + " uses " + shown(name) + ", which may upload with a token");
      }
    } else if (run != null) {
      String why = IndexUploads.byCommand(found, job, step, run);
      if (why != null) {
        doubt(where(found, run) + " " + why);
      }
    }
  }

  private void action(Found found, Job job, Step step, YamlScalar uses) {
    for (YamlEntry input : step.with()) {
      if (input.name().orElse("").equalsIgnoreCase("password")) {
        doubt(where(found, uses) + " uploads with a password");
        return;
      }
    }
    if (mayAskForIdentity(found, job)) {
      trusted.add(new Looked("workflows", where(found, uses), 1));
    } else {
      doubt(where(found, uses) + " uploads in a job without id-token: write");
    }
  }

  private static boolean mayAskForIdentity(Found found, Job job) {
    var permissions =
        job.permissions() == null ? found.workflow().permissions() : job.permissions();
    if (permissions == null) {
      return false;
    }
    YamlScalar all = permissions.all();
    if (all != null) {
      return all.text().equals("write-all");
    }
    for (YamlEntry scope : permissions.scopes()) {
      YamlScalar value = scope.isNamed("id-token") ? scope.value().asScalar() : null;
      if (value != null && value.text().equals("write")) {
        return true;
      }
    }
    return false;
  }

  /** A token in the environment of steps. */
  private void handed(Found found, YamlMapping node, List<YamlEntry> variables) {
    YamlScalar whole = node.scalar("env").orElse(null);
    if (whole != null && !whole.isNull()) {
      doubt(where(found, whole) + " works out its variables as it runs");
    }
    for (YamlEntry variable : variables) {
      String name = variable.name().orElse("");
      if (UploadNames.has(name)) {
        int line = variable.key().span().line();
        doubt(found.path() + ":" + line + " hands over " + Visible.of(name, 60));
      }
    }
  }

  private static String where(Found found, YamlScalar scalar) {
    return found.path() + ":" + scalar.span().line();
  }

  private static String shown(String text) {
    return Visible.of(text, 80);
  }
}
