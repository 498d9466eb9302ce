package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.SourceText;

/**
 * What a TOML file may cost; a file beyond any of these is refused with a diagnostic.
 *
 * @param maxBytes size of the file in bytes
 * @param maxDepth how many tables and arrays may lie inside one another, however they are written
 * @param maxEntries how many names and items there may be, those of tables that are only mentioned
 *     on the way to another included
 */
public record TomlLimits(int maxBytes, int maxDepth, int maxEntries) {
  /** The defaults: 1 MiB, depth 100, 200,000 entries. */
  public static final TomlLimits DEFAULT =
      new TomlLimits(SourceText.DEFAULT_MAX_BYTES, 100, 200_000);
}
