package dev.gatewright.targets.known;

import dev.gatewright.readers.git.BlobHistory;
import java.util.List;

/**
 * What a search of a whole history came to while the repository had one mark.
 *
 * @param mark see {@link dev.gatewright.readers.git.GitRepository#mark}
 * @param blobs how many blobs were looked at
 * @param others how many trees and commits
 * @param shallow whether the history was cut off
 * @param partial whether it was a partial clone
 * @param troubles what else was missing, one line each
 * @param held where the blobs with something to judge stand
 */
public record HistoryOutcome(
    String mark,
    long blobs,
    long others,
    boolean shallow,
    boolean partial,
    List<String> troubles,
    List<BlobHistory> held) {
  /** Copies the lists. */
  public HistoryOutcome {
    troubles = List.copyOf(troubles);
    held = List.copyOf(held);
  }
}
