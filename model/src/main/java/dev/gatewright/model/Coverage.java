package dev.gatewright.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of one target was seen.
 *
 * @param target the sight, such as {@code work-tree}
 * @param seen whether it could be seen at all
 * @param why why not, or what limits it; null when all was seen
 * @param files how many files or parts were read
 * @param skipped what was left out
 */
public record Coverage(
    String target, boolean seen, @Nullable String why, long files, List<Skipped> skipped) {
  public Coverage {
    skipped = List.copyOf(skipped);
  }

  /** One thing left out, and why. */
  public record Skipped(String file, String why) {}
}
