package dev.gatewright.readers.workflow;

import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of an action, {@code action.yml}; what is absent or of the wrong kind is null or
 * empty.
 *
 * @param inputs what a caller may hand over, by name
 * @param using how it runs: {@code composite}, {@code docker} or {@code node} and a number
 * @param image the image or Dockerfile of one that runs in a container
 * @param steps the steps of a composite action
 */
public record Action(
    YamlFile file,
    YamlMapping node,
    @Nullable YamlScalar name,
    List<YamlEntry> inputs,
    @Nullable YamlScalar using,
    @Nullable YamlScalar image,
    List<Step> steps) {
  /** Copies the lists. */
  public Action {
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
  }
}
