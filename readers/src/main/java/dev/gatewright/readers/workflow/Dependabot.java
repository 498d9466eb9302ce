package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of Dependabot, {@code .github/dependabot.yml}. */
public record Dependabot(YamlFile file, List<Update> updates) {
  /** Copies the list. */
  public Dependabot {
    updates = List.copyOf(updates);
  }

  /**
   * What Dependabot shall keep up to date; what is absent or of the wrong kind is null or empty.
   *
   * @param ecosystem {@code package-ecosystem}
   * @param cooldown how long a new version is left alone
   * @param span the first line of it
   */
  public record Update(
      YamlMapping node, String ecosystem, @Nullable YamlMapping cooldown, Span span) {
    /** A setting that is a single value; null when it is absent or none. */
    public @Nullable YamlScalar setting(String name) {
      return node.scalar(name).orElse(null);
    }
  }
}
