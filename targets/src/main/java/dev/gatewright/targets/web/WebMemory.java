package dev.gatewright.targets.web;

import java.util.Optional;

/** Answers that are kept, so that a host need only say that nothing changed (RFC 9110 §8.8.3). */
public interface WebMemory {
  /** Keeps nothing. */
  WebMemory NONE =
      new WebMemory() {
        @Override
        public Optional<Kept> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Kept kept) {
          // Nothing is kept.
        }
      };

  /** What was kept under a key. */
  Optional<Kept> find(String key);

  /** Keeps an answer; that it could not be kept is no reason to fail. */
  void keep(String key, Kept kept);

  /**
   * An answer with status 200.
   *
   * @param mark the entity tag the host gave it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(String mark, WebHeaders headers, byte[] body) {}
}
