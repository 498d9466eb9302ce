package dev.gatewright.targets.sight;

import dev.gatewright.secrets.allow.AllowList;
import dev.gatewright.targets.known.StatePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How secrets are searched.
 *
 * @param baselines lists of known findings named on the command line
 * @param threads how many threads search
 * @param state where is kept what a run found out about a history; null for nowhere
 */
public record SearchOptions(List<AllowList> baselines, int threads, @Nullable StatePlace state) {
  /** No list, and at most two threads. */
  public static final SearchOptions DEFAULT =
      new SearchOptions(List.of(), Math.min(2, Runtime.getRuntime().availableProcessors()), null);

  public SearchOptions {
    baselines = List.copyOf(baselines);
  }
}
