package dev.gatewright.targets.sight;

import dev.gatewright.secrets.allow.AllowList;
import java.util.List;

/**
 * How secrets are searched.
 *
 * @param baselines lists of known findings named on the command line
 * @param threads how many threads search
 */
public record SearchOptions(List<AllowList> baselines, int threads) {
  /** No list, and at most two threads. */
  public static final SearchOptions DEFAULT =
      new SearchOptions(List.of(), Math.min(2, Runtime.getRuntime().availableProcessors()));

  public SearchOptions {
    baselines = List.copyOf(baselines);
  }
}
