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
   * Whether a text is an entity tag (RFC 9110 §8.8.3). A date is none: settings that change within
   * one second would look the same.
   */
  static boolean isMark(String text) {
    String bare = strong(text);
    boolean fits =
        bare.length() >= 2 && bare.length() <= 200 && bare.startsWith("\"") && bare.endsWith("\"");
    for (int i = 1; i < bare.length() - 1; i++) {
      fits &= bare.charAt(i) > ' ' && bare.charAt(i) < 0x7F && bare.charAt(i) != '"';
    }
    return fits;
  }

  private static String strong(String mark) {
    return mark.startsWith("W/") ? mark.substring(2) : mark;
  }

  /**
   * An answer with status 200.
   *
   * @param mark the entity tag the host gave it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(String mark, WebHeaders headers, byte[] body) {
    /** Whether another tag means the same version (RFC 9110 §8.8.3.2, weak comparison). */
    boolean is(String other) {
      return strong(mark).equals(strong(other));
    }
  }
}
