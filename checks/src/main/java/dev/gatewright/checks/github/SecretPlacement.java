package dev.gatewright.checks.github;

import dev.gatewright.checks.SecretReferences;
import dev.gatewright.checks.SecretReferences.Reference;
import dev.gatewright.checks.UploadNames;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Place;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.publishing.Credential;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code github/secret-placement}: upload tokens lie in environments alone. */
final class SecretPlacement implements GithubCheck {
  private static final String WIDE = "An upload token can be read outside its environment";
  private static final String BARE = "A job reads an upload token without an environment";
  private static final String WRITTEN = "An upload token is written down in a workflow";
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
    List<Upload> uploads = Uploads.of(ruling, sights, false);
    Set<String> names = new TreeSet<>();
    List<Reference> references = SecretReferences.of(sights.workflows()).named();
    for (Upload upload : uploads) {
      Map<String, Place> read = read(upload, references);
      names.addAll(read.keySet());
      outside(ruling, upload, read);
    }
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
    if (kept == 0 && uploads.isEmpty() && !ruling.refuted()) {
      return ruling.notApplicable("There is no upload token and no job that uploads");
    }
    boolean trusted = uploads.stream().allMatch(Uploads::trusted);
    if (kept == 0 && !trusted) {
      ruling.doubt(
          "A job uploads, and no secret that it could upload with was seen",
          "Keep the token as a secret of the environment, or publish by OIDC.");
    }
    return ruling.answer(
        kept == 0
            ? "No upload token is kept; each job that uploads proves itself by OIDC"
            : "Upload tokens are secrets of environments alone: " + kept);
  }

  /** The secrets an upload is allowed by, and those of its job that are called like one. */
  private static Map<String, Place> read(Upload upload, List<Reference> references) {
    Map<String, Place> names = new TreeMap<>();
    upload.credential().secrets().forEach(name -> names.put(name, job(upload)));
    for (Reference one : references) {
      boolean known = names.containsKey(one.name()) || UploadNames.has(one.name());
      if (upload.job().equals(one.job()) && !one.handed() && known) {
        names.put(one.name(), Source.place(one.found().path(), one.span()));
      }
    }
    names.remove("GITHUB_TOKEN");
    return names;
  }

  private static Place job(Upload upload) {
    return Source.place(upload.file().path(), upload.job().idSpan());
  }

  /** What speaks against an upload by itself, whatever GitHub says of its secrets. */
  private static void outside(Ruling ruling, Upload upload, Map<String, Place> read) {
    Credential.Kind kind = upload.credential().kind();
    if (upload.environment() == null) {
      read.forEach(
          (name, place) ->
              ruling.against(
                  BARE,
                  Uploads.where(upload) + " reads " + Ruling.shown(name),
                  "Name the environment in the job: environment: pypi.",
                  place));
    }
    if (kind == Credential.Kind.LITERAL && upload.target().kind() != Target.Kind.OTHER) {
      ruling.against(WRITTEN, Uploads.where(upload), FIX, job(upload));
    } else if (kind == Credential.Kind.UNDECIDED) {
      ruling.doubt(
          Uploads.where(upload) + " uploads with a credential that only the run knows",
          "Name the secret in the step.");
    }
  }
}
