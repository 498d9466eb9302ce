package dev.gatewright.readers.git;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where blobs stand in the history.
 *
 * @param blobs one answer for each blob that was asked for, by its name
 * @param coverage what of the trees and commits could not be read; a blob may stand there too
 * @param troubles what else may be missing from the answers, one line each
 */
public record BlobHistories(
    Map<ObjectId, BlobHistory> blobs, SweepCoverage coverage, List<String> troubles) {
  /** Of no blobs. */
  public static final BlobHistories NONE =
      new BlobHistories(Map.of(), SweepCoverage.NOTHING, List.of());

  /** Copies the map, in the order of the names, and the list. */
  public BlobHistories {
    blobs = Collections.unmodifiableMap(new TreeMap<>(blobs));
    troubles = List.copyOf(troubles);
  }

  /** Whether every tree, commit and reference in the repository was looked at. */
  public boolean isWhole() {
    return coverage.isWhole() && troubles.isEmpty();
  }
}
