package dev.gatewright.checks.github;

import dev.gatewright.checks.SecretReferences;
import dev.gatewright.checks.SecretReferences.Reference;
import dev.gatewright.checks.UploadJobs;
import dev.gatewright.checks.UploadJobs.Upload;
import dev.gatewright.checks.UploadNames;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.sight.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code github/secret-placement}: upload tokens lie in environments alone. */
final class SecretPlacement implements GithubCheck {
  private static final String WIDE = "An upload token can be read outside its environment";
  private static final String BARE = "A job reads an upload token without an environment";
  private static final String FIX =
      "Keep the token as a secret of the publishing environment alone, and make a new one.";

  @Override
  public String id() {
    return "github/secret-placement";
  }

  @Override
  public Set<Part> asks() {
    return AllSecrets.PARTS;
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    UploadJobs jobs = UploadJobs.of(sights);
    Set<String> names = names(ruling, sights, jobs);
    AllSecrets secrets = AllSecrets.of(ruling, github);
    int kept = 0;
    for (AllSecrets.Held one : secrets.all()) {
      if (!UploadNames.has(one.secret().name()) && !names.contains(one.secret().name())) {
        continue;
      }
      if (one.environment().isEmpty()) {
        ruling.against(WIDE, one.told(), FIX);
      } else {
        kept++;
      }
    }
    if (jobs.gap() != null) {
      ruling.doubt(jobs.gap(), "Mend the file; actionlint says more.");
    }
    boolean trusted = jobs.all().stream().allMatch(Upload::trusted);
    if (kept == 0 && jobs.all().isEmpty() && !ruling.refuted()) {
      return ruling.notApplicable("There is no upload token and no job that uploads");
    }
    return ruling.answer(
        kept == 0 && trusted
            ? "No upload token is kept; each job that uploads proves itself by OIDC"
            : "Upload tokens are secrets of environments alone: " + kept);
  }

  /** The secrets that jobs which upload read; one without an environment speaks against it. */
  private static Set<String> names(Ruling ruling, Sights sights, UploadJobs jobs) {
    Set<String> names = new TreeSet<>();
    List<Reference> references = SecretReferences.of(sights.workflows()).named();
    for (Upload upload : jobs.all()) {
      for (Reference one : references) {
        if (one.job() == null || !one.job().equals(upload.job()) || one.handed()) {
          continue;
        }
        if (UploadNames.has(one.name())) {
          names.add(one.name());
          if (upload.environment() == null) {
            ruling.against(
                BARE,
                upload.where() + " reads " + Ruling.shown(one.name()),
                "Name the environment in the job: environment: pypi.",
                Source.place(one.found().path(), one.span()));
          }
        }
      }
    }
    return names;
  }
}
