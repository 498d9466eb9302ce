package dev.gatewright.targets.sight;

import dev.gatewright.secrets.allow.AllowList;
import dev.gatewright.secrets.imported.GitleaksConfig;
import dev.gatewright.targets.known.StatePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How secrets are searched.
 *
 * @param baselines lists of known findings named on the command line
 * @param rules a configuration of gitleaks named there, or null for the one of the directory
 * @param threads how many threads search
 * @param state where is kept what a run found out about a history; null for nowhere
 */
public record SearchOptions(
    List<AllowList> baselines,
    @Nullable GitleaksConfig rules,
    int threads,
    @Nullable StatePlace state) {
  /** No list, and at most two threads. */
  public static final SearchOptions DEFAULT =
      new SearchOptions(
          List.of(), null, Math.min(2, Runtime.getRuntime().availableProcessors()), null);

  public SearchOptions {
    baselines = List.copyOf(baselines);
  }
}
