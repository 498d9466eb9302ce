package dev.gatewright.targets.sight;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run may look at package indexes.
 *
 * @param project what the project is called there, as typed; null when it was not
 * @param addresses addresses to use in place of the usual ones, by the name of the index
 * @param offline whether no index may be asked anything
 */
public record IndexOptions(
    @Nullable String project, Map<String, String> addresses, boolean offline) {
  /** Nothing was typed. */
  public static final IndexOptions NONE = new IndexOptions(null, Map.of(), false);

  public IndexOptions {
    addresses = Map.copyOf(addresses);
  }

  /** Whether somebody asked for an index to be looked at. */
  public boolean asked() {
    return project != null || !addresses.isEmpty();
  }
}
