package dev.gatewright.checks.workflows;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.text.Host;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Term;
import dev.gatewright.targets.publishing.Upload;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code workflows/environment-url}: the environment URL of each publishing job is the project's
 * page on the index it uploads to.
 */
final class EnvironmentUrl implements UploadRule {
  private static final List<String> PAGES = List.of("p", "project");

  @Override
  public String id() {
    return "workflows/environment-url";
  }

  @Override
  public String proved() {
    return "Each job that uploads links to the project's page on its index";
  }

  @Override
  public String message() {
    return "The environment URL of a job that uploads is not the project's page on its index";
  }

  @Override
  public String fix() {
    return "Set environment: {name: NAME, url: https://INDEX/p/PROJECT} with the index of the"
        + " upload.";
  }

  @Override
  public void look(Upload upload, Notes notes) {
    KnownIndex index = index(upload.target());
    Span span = place(upload);
    if (index == null) {
      if (upload.target().kind() == Target.Kind.UNDECIDED) {
        notes.unseen(upload.span(), "it uploads to " + upload.target().shown());
      }
      return;
    }
    String url = upload.url().text().strip();
    if (url.isEmpty()) {
      notes.found("no URL, " + PublishEnvironment.seen(upload), span);
      return;
    }
    if (url.charAt(0) == Term.GAP || !upload.url().secrets().isEmpty()) {
      notes.unseen(span, "the URL is " + upload.url().shown());
      return;
    }
    Host host = Host.ofUrl(url).orElse(null);
    String why = null;
    if (!url.toLowerCase(Locale.ROOT).startsWith("https://")) {
      why = "not https";
    } else if (host == null || !host.equals(index.host())) {
      why = "not a page of " + upload.target().name();
    }
    if (host != null && host.name().indexOf(Term.GAP) >= 0) {
      notes.unseen(span, "the URL is " + upload.url().shown());
    } else if (why != null) {
      notes.found(why + ": " + upload.url().shown(), span);
    } else {
      page(upload, url, notes, span);
    }
  }

  /** The part behind the host: the page of this project. */
  private void page(Upload upload, String url, Notes notes, Span span) {
    String[] parts = url.substring(url.indexOf("://") + 3).split("[?#]", 2)[0].split("/", -1);
    String shown = upload.url().shown();
    if (parts.length < 3 || !PAGES.contains(parts[1]) || parts[2].isEmpty()) {
      notes.found("not the page of a project: " + shown, span);
      return;
    }
    ProjectNames own = ProjectNames.of(notes.question(), notes.sights());
    if (parts[2].indexOf(Term.GAP) >= 0) {
      notes.unseen(span, "the URL is " + shown);
    } else if (own.names().isEmpty()) {
      notes.unseen(span, own.why());
    } else if (!own.names().contains(ProjectName.normalised(parts[2]))) {
      Set<String> names = own.names();
      if (own.whole()) {
        notes.found("not the page of " + String.join(" or ", names) + ": " + shown, span);
      } else {
        notes.unseen(span, own.why());
      }
    }
  }

  private static @Nullable KnownIndex index(Target target) {
    return switch (target.kind()) {
      case PRODUCTION -> KnownIndex.PYPI;
      case TEST -> KnownIndex.TESTPYPI;
      case OTHER, UNDECIDED -> null;
    };
  }

  private static Span place(Upload upload) {
    Job.Environment environment = upload.job().environment();
    YamlScalar url = environment == null ? null : environment.url();
    return url == null ? PublishEnvironment.place(upload) : url.span();
  }
}
