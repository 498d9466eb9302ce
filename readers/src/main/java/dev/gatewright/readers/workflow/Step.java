package dev.gatewright.readers.workflow;

import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a job; what is absent or of the wrong kind is null or empty. */
public record Step(
    YamlMapping node,
    @Nullable YamlScalar name,
    @Nullable YamlScalar id,
    @Nullable YamlScalar uses,
    @Nullable YamlScalar run,
    @Nullable YamlScalar shell,
    List<YamlEntry> with,
    List<YamlEntry> env,
    @Nullable YamlScalar condition,
    @Nullable YamlScalar continueOnError) {
  /** Copies the lists. */
  public Step {
    with = List.copyOf(with);
    env = List.copyOf(env);
  }
}
