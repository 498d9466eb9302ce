package dev.gatewright.record;

import org.jspecify.annotations.Nullable;

/**
 * What was read and proved of a record a moment ago, so that opening it need not prove it again. It
 * counts only while the same signed statement still stands there when the writer holds the lock.
 */
public final class Foresight {
  private final Heads heads;
  private final @Nullable State state;

  Foresight(Heads heads, @Nullable State state) {
    this.heads = heads;
    this.state = state;
  }

  Heads heads() {
    return heads;
  }

  /** The right edge at this checkpoint, if that is the one that was proved; else null. */
  @Nullable State at(Checkpoint checkpoint) {
    return heads.checkpoint().note().equals(checkpoint.note()) ? state : null;
  }
}
