package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job; what is absent or of the wrong kind is null or empty.
 *
 * @param uses the reusable workflow it calls, instead of steps
 * @param defaultShell {@code defaults.run.shell} of the job, else of the workflow
 */
public record Job(
    String id,
    Span idSpan,
    YamlMapping node,
    @Nullable YamlScalar name,
    List<YamlScalar> needs,
    @Nullable YamlScalar condition,
    @Nullable Environment environment,
    @Nullable Permissions permissions,
    List<YamlEntry> env,
    @Nullable YamlNode runsOn,
    @Nullable YamlNode strategy,
    @Nullable YamlScalar uses,
    List<YamlEntry> with,
    @Nullable YamlNode secrets,
    @Nullable YamlScalar defaultShell,
    List<Step> steps) {
  /** Copies the lists. */
  public Job {
    needs = List.copyOf(needs);
    env = List.copyOf(env);
    with = List.copyOf(with);
    steps = List.copyOf(steps);
  }

  /** The deployment environment of a job: a bare name, or a name with a URL. */
  public record Environment(@Nullable YamlScalar name, @Nullable YamlScalar url, Span span) {}
}
