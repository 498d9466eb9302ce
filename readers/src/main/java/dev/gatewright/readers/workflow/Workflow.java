package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GitHub Actions workflow. Aliases and merge keys are seen through; {@code node} of each part
 * gives what this model leaves out.
 */
public record Workflow(
    YamlFile file,
    YamlMapping node,
    @Nullable YamlScalar name,
    Span onSpan,
    List<Trigger> triggers,
    @Nullable Permissions permissions,
    List<YamlEntry> env,
    List<Job> jobs) {
  /** Copies the lists. */
  public Workflow {
    triggers = List.copyOf(triggers);
    env = List.copyOf(env);
    jobs = List.copyOf(jobs);
  }

  /** The job with this id. */
  public Optional<Job> job(String id) {
    return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
  }

  /** The trigger for this event. */
  public Optional<Trigger> trigger(String event) {
    return triggers.stream().filter(trigger -> trigger.event().equals(event)).findFirst();
  }

  /** The expressions in a scalar of this file, with their places. */
  public List<Expression> expressions(YamlScalar scalar) {
    return scalar.text().contains("${{")
        ? Expression.in(scalar.text(), file.map(scalar))
        : List.of();
  }
}
