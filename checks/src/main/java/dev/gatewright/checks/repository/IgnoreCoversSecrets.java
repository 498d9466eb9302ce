package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.git.IgnoreRules;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * {@code repository/ignore-covers-secrets}: git leaves out dotenv files before anybody adds one.
 */
final class IgnoreCoversSecrets implements Check {
  private static final List<String> MUST = List.of(".env", ".env.local", ".env.production");
  private static final List<String> SHOULD =
      List.of("app/.env", "id_rsa", "server.key", "server.pem", ".pypirc");

  @Override
  public String id() {
    return "repository/ignore-covers-secrets";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return switch (sights.repository()) {
      case Sight.Unseen<Repository>(String why, String remedy) ->
          new Answer.Unknown("What git leaves out is unseen: " + why, remedy, List.of());
      case Sight.Known<Repository>(Repository repository) ->
          switch (Tracked.files(sights)) {
            case Sight.Unseen<SortedSet<String>>(String why, String remedy) ->
                new Answer.Unknown("What is committed is unseen: " + why, remedy, List.of());
            case Sight.Known<SortedSet<String>>(SortedSet<String> tracked) ->
                judge(question, sights, repository, tracked);
          };
    };
  }

  private static Answer judge(
      Question question, Sights sights, Repository repository, SortedSet<String> tracked) {
    IgnoreRules rules = new IgnoreRules("");
    int files = 0;
    for (String path : sights.tree().named(List.of(".gitignore"))) {
      if (!tracked.contains(path)) {
        continue;
      }
      switch (sights.tree().text(path)) {
        case Sight.Known<SourceText>(SourceText text) -> {
          String folder = Paths.folder(path);
          rules.add(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1), text.text());
          files++;
        }
        case Sight.Unseen<SourceText>(String why, String remedy) -> {
          return new Answer.Unknown(why, remedy, List.of());
        }
      }
    }
    List<Looked> looked = List.of(new Looked("work-tree", "committed .gitignore files", files));
    List<String> open = open(rules, MUST);
    if (open.isEmpty()) {
      return new Answer.Pass(".env, .env.local and .env.production are ignored", looked);
    }
    if (!repository.whole()) {
      return new Answer.Unknown(
          "The rules here do not ignore "
              + String.join(", ", open)
              + ", and those above this directory are not read",
          "Run Gatewright at the root of the repository.",
          looked);
    }
    boolean root = tracked.contains(".gitignore");
    return new Answer.Fail(
        root ? "Secrets are not ignored: " + String.join(", ", open) : "No .gitignore is committed",
        findings(question, rules, open, root),
        looked);
  }

  private static List<Finding> findings(
      Question question, IgnoreRules rules, List<String> open, boolean root) {
    Place place = root ? Place.file(".gitignore") : null;
    List<Finding> findings = new ArrayList<>();
    for (String path : open) {
      findings.add(finding(question, path, place));
    }
    for (String path : open(rules, SHOULD)) {
      findings.add(Tracked.as(finding(question, path, place), Severity.LOW));
    }
    return findings;
  }

  private static Finding finding(
      Question question, String path, @org.jspecify.annotations.Nullable Place place) {
    return question.finding(
        "A file that holds secrets would be committed",
        path,
        place,
        null,
        "Add .env, .env.* and !.env.example to .gitignore.");
  }

  private static List<String> open(IgnoreRules rules, List<String> paths) {
    List<String> open = new ArrayList<>();
    for (String path : paths) {
      if (!rules.ignores(path, false)) {
        open.add(path);
      }
    }
    return open;
  }
}
