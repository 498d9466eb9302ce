package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.SourceText;

/**
 * What a YAML file may cost; a file beyond any of these is refused with a diagnostic.
 *
 * @param maxBytes size of the file in bytes
 * @param maxDepth how many collections may be open inside one another, flow and block together
 * @param maxAliases how many {@code *name} a file may hold
 * @param maxExpandedNodes how many nodes there would be with every alias replaced by what it names
 * @param maxScalarLength the longest scalar in UTF-16 units
 */
public record YamlLimits(
    int maxBytes, int maxDepth, int maxAliases, long maxExpandedNodes, int maxScalarLength) {
  /**
   * The defaults: 1 MiB, depth 100, 1,000 aliases, 1,000,000 expanded nodes, scalars of 1 MiB. The
   * alias count is not lower because honest Compose files hold well over a hundred; it is the
   * expanded size that stops a bomb.
   */
  public static final YamlLimits DEFAULT =
      new YamlLimits(SourceText.DEFAULT_MAX_BYTES, 100, 1_000, 1_000_000, 1 << 20);
}
