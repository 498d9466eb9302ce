package dev.gatewright.checks.github;

import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Term;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Source;
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
  private static final String OUTSIDE = "A job uploads outside any environment and its rules";
  private static final String ABSENT = "A publishing environment does not exist";

  private final Ruling ruling;
  private final List<GithubEnvironment> existing;
  private final List<Upload> outside = new ArrayList<>();
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
    GithubSettings declared = ruling.declared();
    List<String> names = declared == null ? List.of() : declared.environments();
    for (Upload upload : Uploads.of(ruling, sights, !names.isEmpty())) {
      Term environment = upload.environment();
      if (Uploads.dynamic(ruling, upload)) {
        continue;
      }
      if (environment == null || environment.text().isBlank()) {
        outside.add(upload);
      } else {
        boolean trial = upload.target().kind() == Target.Kind.TEST;
        wanted.merge(environment.text().strip(), trial, (one, other) -> one && other);
      }
    }
    names.forEach(name -> wanted.putIfAbsent(name, forTrial(name)));
    if (wanted.isEmpty() && outside.isEmpty()) {
      wanted.put("testpypi", true);
      wanted.put("pypi", false);
    }
  }

  private static boolean forTrial(String name) {
    return name.toLowerCase(Locale.ROOT).contains("test");
  }

  /**
   * Those that exist; each that does not, and each upload outside of all of them, speaks against
   * it.
   */
  List<GithubEnvironment> found() {
    for (Upload upload : outside) {
      ruling.against(
          OUTSIDE,
          Uploads.where(upload) + " uploads to " + upload.target().name(),
          "Name the environment in the job: environment: pypi.",
          Source.place(upload.file().path(), upload.job().idSpan()));
    }
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
