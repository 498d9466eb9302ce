package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Confidence;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Place;
import dev.gatewright.model.Rule;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.targets.secrets.SecretDigest;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.SecretsSeen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The secrets of a scan, which tells each secret once however many checks and places speak of it.
 */
public final class SecretScan {
  /** The checks whose secrets a scan tells through this; each is a part of what it searches. */
  public static final Set<String> CHECKS =
      Set.of(
          "secrets/artifacts",
          "secrets/connection-strings",
          "secrets/documents-and-comments",
          "secrets/history",
          "secrets/settings-files",
          "secrets/work-tree");

  private static final int PLACES = 5;

  private final Map<Finding, SecretSighting> sightings = new HashMap<>();
  private final Map<String, Ignored> excused = new LinkedHashMap<>();

  /** A scan that has seen nothing yet. */
  public SecretScan() {
    // What is judged is added one search at a time.
  }

  /** Where was searched. */
  public enum Part {
    /** The files of the directory, or a text that stands for one. */
    FILES("secrets/work-tree", "A secret lies in a file", "No file holds a secret"),
    /** What was built to be uploaded. */
    ARTIFACTS(
        "secrets/artifacts",
        "A secret lies in a built artifact",
        "No built artifact holds a secret"),
    /** Commits. */
    HISTORY("secrets/history", "A secret lies in the history", "No commit holds a secret");

    private final String check;
    private final String message;
    private final String clean;

    Part(String check, String message, String clean) {
      this.check = check;
      this.message = message;
      this.clean = clean;
    }

    /** The check that a checklist would ask. */
    public Rule rule() {
      return Checks.rule(check);
    }
  }

  /** What one search says; its secrets are remembered. */
  public Answer judge(Part part, SecretsSeen seen) {
    Rule rule = part.rule();
    Question question = new Question(rule, rule.severity(), Map.of());
    for (SecretSighting one : seen.found()) {
      Finding finding = SecretAnswers.finding(question, part.message, one);
      Excuse excuse = one.excuse();
      if (one.stands()) {
        sightings.put(finding, one);
      } else if (excuse != null && one.confidence() != Confidence.LOW) {
        excused.putIfAbsent(
            finding.fingerprint() + " " + excuse.place(), SecretAnswers.ignored(finding, excuse));
      }
    }
    return SecretAnswers.of(question, seen, part.message, part.clean, _ -> true);
  }

  /** The findings that were judged here, each secret once: at its first place, the others named. */
  public List<Finding> eachOnce(List<Finding> standing) {
    Map<SecretDigest, List<Finding>> bySecret = new LinkedHashMap<>();
    List<Finding> all = new ArrayList<>();
    for (Finding finding : standing) {
      SecretSighting sighting = sightings.get(finding);
      if (sighting == null) {
        all.add(finding);
      } else {
        bySecret.computeIfAbsent(sighting.secret(), _ -> new ArrayList<>()).add(finding);
      }
    }
    bySecret.values().forEach(same -> all.add(merged(same)));
    return all;
  }

  /** The secrets that people excuse, each with the reason. */
  public List<Ignored> excused() {
    return List.copyOf(excused.values());
  }

  private Finding merged(List<Finding> same) {
    Finding first = same.getFirst();
    StringBuilder evidence = new StringBuilder(first.evidence());
    int told = 0;
    Finding worst = first;
    for (Finding other : same.subList(1, same.size())) {
      worst = other.severity().compareTo(worst.severity()) > 0 ? other : worst;
      if (told++ < PLACES) {
        evidence.append("; also ").append(place(other));
      }
    }
    if (told > PLACES) {
      evidence.append("; and in ").append(told - PLACES).append(" more places");
    }
    return new Finding(
        first.check(),
        worst.severity(),
        first.message(),
        evidence.toString(),
        first.place(),
        first.excerpt(),
        first.fix(),
        first.fingerprint());
  }

  private String place(Finding finding) {
    Place place = finding.place();
    SecretSighting sighting = sightings.get(finding);
    String where = sighting == null ? "" : sighting.where();
    String file = place == null ? "." : place.file() + ":" + place.line();
    return "at " + file + (where.isEmpty() ? "" : " " + where);
  }
}
