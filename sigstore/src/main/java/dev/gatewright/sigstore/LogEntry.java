package dev.gatewright.sigstore;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a transparency log (Rekor).
 *
 * @param index its number in the log
 * @param log the id of the log
 * @param kind what it is an entry of, such as {@code dsse}
 * @param version of the kind, such as {@code 0.0.1}
 * @param integrated when the log says it took the entry, in seconds; null when it says nothing
 * @param promise the log's signature over body, time and number; null when there is none
 * @param inclusion that the entry is in the log; null when that is not shown
 * @param body the entry, in the one form in which the log hashed it
 */
public record LogEntry(
    long index,
    Bytes log,
    String kind,
    String version,
    @Nullable Long integrated,
    @Nullable Bytes promise,
    @Nullable Inclusion inclusion,
    Bytes body) {
  /**
   * That a tree holds an entry (RFC 9162 §2.1.3).
   *
   * @param index of the leaf
   * @param size of the tree
   * @param root its hash
   * @param path hashes from the leaf to the root
   * @param checkpoint the tree as its log signed it
   */
  public record Inclusion(long index, long size, Bytes root, List<Bytes> path, String checkpoint) {
    /** Copies the path. */
    public Inclusion {
      path = List.copyOf(path);
    }
  }

  /** When the log says it took the entry; null when it says nothing. */
  @Nullable Instant at() {
    return integrated == null ? null : Instant.ofEpochSecond(integrated);
  }
}
