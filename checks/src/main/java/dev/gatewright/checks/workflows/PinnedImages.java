package dev.gatewright.checks.workflows;

import dev.gatewright.model.Severity;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code workflows/pinned-images}: images that jobs and steps run in are named by their digest. */
final class PinnedImages implements WorkflowRule {
  private static final String SCHEME = "docker://";
  private static final String MOVING = "An image may be another one tomorrow";
  private static final String TAGGED = "An image is named by a tag, which can be moved";
  private static final String OPEN = "Which image is run is only known in a run";

  @Override
  public String id() {
    return "workflows/pinned-images";
  }

  @Override
  public String proved() {
    return "Every image that a job, a service, a step or an action runs in is named by its digest";
  }

  @Override
  public String message() {
    return MOVING;
  }

  @Override
  public String fix() {
    return "Write the digest behind the tag: name:1.2.3@sha256:DIGEST; docker buildx imagetools"
        + " inspect name:1.2.3 shows it.";
  }

  @Override
  public String absent() {
    return "No job, service, step or action runs in an image that is named here";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    for (Job job : file.jobs()) {
      YamlNode container = job.node().get("container").orElse(null);
      container(container, file, job, notes);
      YamlMapping services = job.node().mapping("services").orElse(null);
      for (YamlEntry service : services == null ? List.<YamlEntry>of() : services.entries()) {
        container(service.value(), file, job, notes);
      }
    }
    for (StepSite site : file.steps()) {
      prefixed(site.step().uses(), file, site.job(), notes);
    }
    prefixed(file.action() == null ? null : file.action().image(), file, null, notes);
  }

  private void container(@Nullable YamlNode container, WorkflowFile file, Job job, Notes notes) {
    if (container == null) {
      return;
    }
    YamlMapping mapping = container.asMapping();
    YamlScalar image =
        mapping == null ? container.asScalar() : mapping.scalar("image").orElse(null);
    if (image != null && !image.isNull()) {
      image(image.text(), image, file, job, notes);
    }
  }

  private void prefixed(
      @Nullable YamlScalar uses, WorkflowFile file, @Nullable Job job, Notes notes) {
    if (uses != null && uses.text().strip().startsWith(SCHEME)) {
      image(uses.text().strip().substring(SCHEME.length()), uses, file, job, notes);
    }
  }

  private void image(
      String text, YamlScalar at, WorkflowFile file, @Nullable Job job, Notes notes) {
    if (text.isBlank()) {
      return;
    }
    notes.met("images");
    Expr whole = Expressions.whole(text);
    if (whole == null) {
      weigh(text.strip(), at, notes);
      return;
    }
    Possible values = Possible.of(whole, new Scope(file, job, null)::possible);
    if (!values.known()) {
      notes.doubt(Severity.MEDIUM, OPEN, text, at.span(), fix());
    }
    for (ExprValue value : values.values()) {
      if (value instanceof ExprValue.Text(String image) && !image.isBlank()) {
        weigh(image, at, notes);
      }
    }
  }

  private void weigh(String written, YamlScalar at, Notes notes) {
    String image = written.startsWith(SCHEME) ? written.substring(SCHEME.length()) : written;
    int digest = image.indexOf('@');
    if (digest >= 0) {
      if (Expressions.in(image.substring(digest))) {
        notes.doubt(Severity.MEDIUM, OPEN, image, at.span(), fix());
      } else if (!isDigest(image.substring(digest + 1))) {
        notes.found(Severity.HIGH, MOVING, image, at.span(), fix());
      }
      return;
    }
    String tag = tag(image);
    if (tag.isEmpty() && Expressions.in(image)) {
      notes.doubt(Severity.MEDIUM, OPEN, image, at.span(), fix());
    } else if (tag.isEmpty() || tag.equals("latest")) {
      notes.found(Severity.HIGH, MOVING, image, at.span(), fix());
    } else {
      notes.found(Severity.LOW, TAGGED, image, at.span(), fix());
    }
  }

  /** The tag of an image; empty when there is none. A port of a registry is no tag. */
  private static String tag(String image) {
    String plain = withoutExpressions(image);
    int colon = plain.lastIndexOf(':');
    return colon > plain.lastIndexOf('/') ? plain.substring(colon + 1) : "";
  }

  /** The image with a letter for each expression, whose own signs part nothing. */
  private static String withoutExpressions(String image) {
    StringBuilder plain = new StringBuilder();
    int from = 0;
    for (int open = image.indexOf("${{"); open >= 0; open = image.indexOf("${{", from)) {
      int close = image.indexOf("}}", open);
      plain.append(image, from, open).append('x');
      from = close < 0 ? image.length() : close + 2;
    }
    return plain.append(image.substring(from)).toString();
  }

  /** Whether a text is a digest; one that is too short is refused where it is run. */
  private static boolean isDigest(String text) {
    return text.startsWith("sha256:") || text.startsWith("sha512:");
  }
}
