package dev.gatewright.checks.github;

import dev.gatewright.checks.UploadJobs;
import dev.gatewright.checks.UploadJobs.Upload;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The environments that publish: those that are declared, and those that jobs which upload name.
 */
final class Publishing {
  private static final String NONE_NAMED = "Name the environment in the job as plain text.";
  private static final String ABSENT = "A publishing environment does not exist";

  private final Ruling ruling;
  private final List<GithubEnvironment> existing;
  private final Map<String, Boolean> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Publishing(Ruling ruling, List<GithubEnvironment> existing) {
    this.ruling = ruling;
    this.existing = existing;
  }

  /** The environments of a repository; null, and noted, when they are not shown. */
  static @Nullable Publishing of(Ruling ruling, Sights sights, GitHub github) {
    List<GithubEnvironment> existing = ruling.see("environments", github.environments());
    if (existing == null) {
      return null;
    }
    Publishing publishing = new Publishing(ruling, existing);
    String named = ruling.question().parameter("name", "");
    if (named.isEmpty()) {
      publishing.gather(sights);
    } else {
      publishing.wanted.put(named, false);
    }
    return publishing;
  }

  private void gather(Sights sights) {
    UploadJobs jobs = UploadJobs.of(sights);
    for (Upload upload : jobs.all()) {
      String name = upload.environment();
      if (upload.dynamic()) {
        ruling.doubt(
            "The environment of " + upload.where() + " is worked out as it runs", NONE_NAMED);
      } else if (name != null && !name.isEmpty()) {
        wanted.merge(name, upload.trial(), (one, other) -> one && other);
      }
    }
    if (jobs.gap() != null) {
      ruling.doubt(jobs.gap(), "Mend the file; actionlint says more.");
    }
    GithubSettings declared = ruling.declared();
    if (declared != null) {
      declared.environments().forEach(name -> wanted.putIfAbsent(name, forTrial(name)));
    }
    if (wanted.isEmpty()) {
      wanted.put("testpypi", true);
      wanted.put("pypi", false);
    }
  }

  private static boolean forTrial(String name) {
    return name.toLowerCase(Locale.ROOT).contains("test");
  }

  /** Those that exist; each that does not speaks against it. */
  List<GithubEnvironment> found() {
    List<GithubEnvironment> found = new ArrayList<>();
    for (String name : wanted.keySet()) {
      GithubEnvironment environment = named(name);
      if (environment == null) {
        ruling.against(
            ABSENT,
            Ruling.shown(name) + " is not among " + names(),
            "Make it under Settings, Environments, with its rules, before a job names it.");
      } else {
        found.add(environment);
      }
    }
    return found;
  }

  private @Nullable GithubEnvironment named(String name) {
    for (GithubEnvironment one : existing) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    return null;
  }

  private String names() {
    List<String> names = new ArrayList<>();
    existing.forEach(one -> names.add(Ruling.shown(one.name())));
    return names.isEmpty() ? "the environments, of which there are none" : String.join(", ", names);
  }

  /** Whether an environment is for trying out alone. */
  boolean trial(GithubEnvironment environment) {
    return wanted.getOrDefault(environment.name(), false);
  }
}
