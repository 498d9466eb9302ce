package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.readers.git.DockerIgnoreRules;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code repository/dockerignore-covers-secrets}: an image never takes in secrets or history. */
final class DockerignoreCoversSecrets implements Check {
  private static final List<String> MUST = List.of(".env", ".env.production", ".git/config");

  @Override
  public String id() {
    return "repository/dockerignore-covers-secrets";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    RepoTree tree = sights.tree();
    List<Finding> findings = new ArrayList<>();
    Answer unknown = null;
    int dockerfiles = 0;
    int whole = 0;
    for (String path : tree.files()) {
      if (!dockerfile(Paths.name(path)) || Paths.ofTests(path)) {
        continue;
      }
      dockerfiles++;
      if (!(tree.text(path) instanceof Sight.Known<SourceText>(SourceText text))) {
        unknown = unknown("The Dockerfile " + path + " could not be read");
        continue;
      }
      for (Dockerfile.Copy copy : Dockerfile.read(text).copies()) {
        if (copy.everything()) {
          whole++;
          Answer gap = judge(question, sights, path, copy.line(), findings);
          unknown = gap == null ? unknown : gap;
          break;
        }
        if (copy.variable()) {
          unknown = unknown(path + ":" + copy.line() + " copies what a variable says");
        }
        named(question, sights, path, copy, findings);
      }
    }
    return answer(tree, findings, unknown, dockerfiles, whole);
  }

  private static Answer answer(
      RepoTree tree, List<Finding> findings, @Nullable Answer unknown, int dockerfiles, int whole) {
    List<Looked> looked = List.of(new Looked("work-tree", "Dockerfiles", dockerfiles));
    if (!findings.isEmpty()) {
      return new Answer.Fail("An image would take in secrets", findings, looked);
    }
    if (unknown != null) {
      return unknown;
    }
    if (!tree.complete()) {
      return unknown("Part of the directory could not be listed: " + tree.unlisted());
    }
    if (dockerfiles == 0) {
      return new Answer.NotApplicable(
          "There is no Dockerfile", List.of(new Looked("work-tree", "files", tree.files().size())));
    }
    return new Answer.Pass(
        whole == 0
            ? "The Dockerfiles copy named paths only, and no secret among them"
            : "What the Dockerfiles copy leaves out dotenv files, keys and .git",
        looked);
  }

  /** What a copy takes in by name; an ignore file that cannot be read leaves nothing out. */
  private static void named(
      Question question, Sights sights, String path, Dockerfile.Copy copy, List<Finding> findings) {
    String ignore = BuildContext.ignoreFile(sights, path);
    DockerIgnoreRules rules =
        ignore != null
                && sights.tree().text(ignore) instanceof Sight.Known<SourceText>(SourceText text)
            ? new DockerIgnoreRules(text.text())
            : null;
    CopiedSecrets secrets = new CopiedSecrets(sights.tree(), Paths.folder(path), rules);
    for (String secret : secrets.in(copy.named())) {
      findings.add(
          question.finding(
              "The image copies a secret by its name",
              secret,
              Place.line(path, copy.line()),
              null,
              "Take it out of the image: RUN --mount=type=secret hands one to a single step."));
    }
  }

  private static @Nullable Answer judge(
      Question question, Sights sights, String path, int line, List<Finding> findings) {
    RepoTree tree = sights.tree();
    Place place = Place.line(path, line);
    String ignore = BuildContext.ignoreFile(sights, path);
    if (ignore == null) {
      findings.add(finding(question, "everything: there is no .dockerignore", place));
      return null;
    }
    if (!(tree.text(ignore) instanceof Sight.Known<SourceText>(SourceText text))) {
      return unknown(ignore + " could not be read");
    }
    DockerIgnoreRules rules = new DockerIgnoreRules(text.text());
    if (!rules.invalidLines().isEmpty()) {
      return unknown(ignore + ":" + rules.invalidLines().getFirst() + " is no valid pattern");
    }
    String own = Paths.name(path) + ".dockerignore";
    String context = Paths.name(ignore).equals(own) ? "" : Paths.folder(ignore);
    List<String> probes = new ArrayList<>(MUST);
    List<String> files = new ArrayList<>(tree.files());
    files.addAll(tree.toolFiles());
    for (String file : files) {
      String name = Paths.name(file);
      boolean key = KeyFile.named(name) && !Paths.ending(name).equals("pem");
      if (key && file.startsWith(context)) {
        probes.add(file.substring(context.length()));
      }
    }
    for (String probe : probes) {
      if (!rules.ignores(probe)) {
        findings.add(finding(question, probe + ", which " + ignore + " lets through", place));
      }
    }
    return null;
  }

  private static boolean dockerfile(String name) {
    boolean ignore = name.endsWith(".dockerignore") || name.endsWith(".md");
    return !ignore
        && (name.equals("dockerfile")
            || name.equals("containerfile")
            || name.startsWith("dockerfile.")
            || name.endsWith(".dockerfile"));
  }

  private static Finding finding(Question question, String evidence, Place place) {
    return question.finding(
        "The image copies its whole context, and secrets with it",
        evidence,
        place,
        null,
        "Exclude .env*, .git and keys in .dockerignore, or copy named paths only.");
  }

  private static Answer unknown(String why) {
    return new Answer.Unknown(why, "Mend the file, then run again.", List.of());
  }
}
