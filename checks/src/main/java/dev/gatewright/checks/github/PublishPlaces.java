package dev.gatewright.checks.github;

import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.publishing.Target.Kind;
import dev.gatewright.targets.publishing.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where releases leave GitHub: the environments of the jobs that upload, those that are declared,
 * the uploads outside any environment, and the workflows that start them.
 */
final class PublishPlaces {
  private final Ruling ruling;
  private final Map<String, Boolean> environments = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> workflows = new TreeSet<>();
  private final List<Upload> outside = new ArrayList<>();

  private PublishPlaces(Ruling ruling) {
    this.ruling = ruling;
  }

  /** Gathers them; what cannot be told before a run, or was not read, is noted as unseen. */
  static PublishPlaces of(Ruling ruling, Sights sights) {
    PublishPlaces places = new PublishPlaces(ruling);
    GithubSettings declared = ruling.declared();
    boolean told = declared != null && !declared.environments().isEmpty();
    Uploads.of(ruling, sights, told).forEach(places::take);
    if (declared != null) {
      for (String name : declared.environments()) {
        boolean trial = name.toLowerCase(Locale.ROOT).contains("test");
        places.environments.putIfAbsent(name, trial);
      }
    }
    String named = ruling.question().parameter("name", "");
    if (!named.isEmpty()) {
      boolean trial = places.environments.getOrDefault(named, false);
      places.environments.clear();
      places.outside.clear();
      places.environments.put(named, trial);
    }
    return places;
  }

  private void take(Upload upload) {
    Kind kind = upload.target().kind();
    workflows.add(upload.root().path());
    if (kind == Kind.OTHER) {
      return;
    }
    if (upload.environment() == null || upload.environment().text().isBlank()) {
      outside(upload, kind);
    } else if (!Uploads.dynamic(ruling, upload)) {
      environments.merge(
          upload.environment().text().strip(), kind == Kind.TEST, (one, other) -> one && other);
    }
  }

  private void outside(Upload upload, Kind kind) {
    if (kind == Kind.PRODUCTION) {
      outside.add(upload);
    } else if (kind == Kind.UNDECIDED) {
      ruling.doubt(
          "Where "
              + Uploads.where(upload)
              + " uploads to is worked out as it runs, and no"
              + " environment keeps it",
          "Name the index as plain text, and give the job an environment.");
    }
  }

  /** The environments from which releases go out. */
  List<String> releasing() {
    return environments.keySet().stream().filter(name -> !trial(name)).toList();
  }

  /** The environments for trying out alone. */
  List<String> rehearsing() {
    return environments.keySet().stream().filter(this::trial).toList();
  }

  private boolean trial(String name) {
    return environments.getOrDefault(name, false);
  }

  /** The uploads of releases that name no environment. */
  List<Upload> outside() {
    return List.copyOf(outside);
  }

  /** Whether a file is a workflow that something starts and that uploads. */
  boolean uploads(String path) {
    return workflows.contains(path);
  }

  /** Whether nothing uploads and nothing is declared. */
  boolean none() {
    return environments.isEmpty() && workflows.isEmpty();
  }
}
