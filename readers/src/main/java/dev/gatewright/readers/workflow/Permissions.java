package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code permissions} key.
 *
 * @param all the one word for everything, such as {@code read-all}; null where scopes are listed
 * @param scopes the listed scopes; empty with {@code all} null means no permission at all
 * @param span where the key stands
 */
public record Permissions(@Nullable YamlScalar all, List<YamlEntry> scopes, Span span) {
  /** Copies the scopes. */
  public Permissions {
    scopes = List.copyOf(scopes);
  }
}
