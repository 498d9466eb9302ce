package dev.gatewright.checks.tokens;

import dev.gatewright.checks.UploadNames;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.publishing.Credential;
import dev.gatewright.targets.publishing.Perhaps;
import dev.gatewright.targets.publishing.Publishing;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether workflows upload to a package index by trusted publishing and in no other way. */
final class TrustedPublishing {
  private static final String REMEDY =
      "Upload with pypa/gh-action-pypi-publish without a password, in a job with id-token: write;"
          + " or write the tokens into the register.";

  private final List<Looked> trusted = new ArrayList<>();
  private @Nullable String doubt;

  private TrustedPublishing() {}

  /** The steps that upload, when each of them uses a trusted publisher and all were seen. */
  static Sight<List<Looked>> onlyWay(Sights sights) {
    TrustedPublishing publishing = new TrustedPublishing();
    publishing.gaps(sights);
    for (WorkflowFile file : sights.workflows().files()) {
      publishing.handed(file);
    }
    publishing.uploads(sights.publishing());
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

  private void gaps(Sights sights) {
    Workflows workflows = sights.workflows();
    if (!workflows.skipped().isEmpty()) {
      Skipped first = workflows.skipped().getFirst();
      doubt(first.file() + " could not be read: " + first.why());
    } else if (!sights.tree().complete()) {
      doubt("part of the directory could not be listed: " + sights.tree().unlisted());
    } else if (!workflows.otherSystems().isEmpty()) {
      doubt(workflows.otherSystems().getFirst() + " is not read");
    }
  }

  private void uploads(Publishing publishing) {
    for (Upload upload : publishing.uploads()) {
      boolean none = upload.credential().kind() == Credential.Kind.NONE;
      if (none && !upload.identity()) {
        doubt(upload.where() + " uploads in a job without id-token: write");
      } else if (upload.credential().kind() != Credential.Kind.IDENTITY) {
        doubt(upload.where() + " uploads with " + upload.credential().name());
      } else {
        trusted.add(new Looked("workflows", upload.where(), 1));
      }
    }
    for (Perhaps one : publishing.perhaps()) {
      doubt(one.file().path() + ":" + one.span().line() + " " + one.why());
    }
  }

  /** A token in the environment of steps. */
  private void handed(WorkflowFile file) {
    if (file.workflow() != null) {
      handed(file, file.workflow().node(), file.workflow().env());
    }
    for (Job job : file.jobs()) {
      handed(file, job.node(), job.env());
      for (StepSite site : file.steps(job)) {
        handed(file, site.step().node(), site.step().env());
      }
    }
    for (StepSite site : file.action() == null ? List.<StepSite>of() : file.steps()) {
      handed(file, site.step().node(), site.step().env());
    }
  }

  private void handed(WorkflowFile file, YamlMapping node, List<YamlEntry> variables) {
    YamlScalar whole = node.scalar("env").orElse(null);
    if (whole != null && !whole.isNull()) {
      doubt(file.path() + ":" + whole.span().line() + " works out its variables as it runs");
    }
    for (YamlEntry variable : variables) {
      String name = variable.name().orElse("");
      if (UploadNames.has(name)) {
        int line = variable.key().span().line();
        doubt(file.path() + ":" + line + " hands over " + Visible.of(name, 60));
      }
    }
  }
}
