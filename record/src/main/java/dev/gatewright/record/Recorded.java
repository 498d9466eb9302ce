package dev.gatewright.record;

import java.util.Optional;

/**
 * One entry as it stands in the record.
 *
 * @param index its place, from 0
 * @param json the line that was recorded
 */
public record Recorded(long index, String json) {
  /** What it tells of, without a look at the rest; empty when no {@link Entry} begins so. */
  public Optional<Entry.Kind> kind() {
    return Entry.kindOf(json);
  }

  /** The entry in its parts; empty when the line was not written by {@link Entry}. */
  public Optional<Entry> entry() {
    return Entry.parse(json);
  }
}
