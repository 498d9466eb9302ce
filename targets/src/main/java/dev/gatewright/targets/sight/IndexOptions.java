package dev.gatewright.targets.sight;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run may look at package indexes.
 *
 * @param project what the project is called there, as typed; null when it was not
 * @param addresses addresses to use in place of the usual ones, by the name of the index
 * @param offline whether no index may be asked anything
 * @param trustedRoot file that says whom to trust for attestations; null for the root that comes
 *     with the program
 */
public record IndexOptions(
    @Nullable String project,
    Map<String, String> addresses,
    boolean offline,
    @Nullable Path trustedRoot) {
  /** Nothing was typed. */
  public static final IndexOptions NONE = new IndexOptions(null, Map.of(), false);

  public IndexOptions {
    addresses = Map.copyOf(addresses);
  }

  /** How a run may look that trusts whom the program does. */
  public IndexOptions(@Nullable String project, Map<String, String> addresses, boolean offline) {
    this(project, addresses, offline, null);
  }

  /** The same, trusting whom a file says. */
  public IndexOptions trusting(@Nullable Path file) {
    return new IndexOptions(project, addresses, offline, file);
  }

  /** Whether somebody asked for an index to be looked at. */
  public boolean asked() {
    return project != null || !addresses.isEmpty();
  }
}
