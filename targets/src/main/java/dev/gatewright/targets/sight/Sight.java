package dev.gatewright.targets.sight;

/** What looking gave: the thing, or why it could not be seen. */
public sealed interface Sight<T> {
  /** Seen. */
  static <T> Sight<T> known(T value) {
    return new Known<>(value);
  }

  /** Not seen. */
  static <T> Sight<T> unseen(String why, String remedy) {
    return new Unseen<>(why, remedy);
  }

  /** Seen, wholly. */
  record Known<T>(T value) implements Sight<T> {}

  /**
   * Not seen, or only in part.
   *
   * @param why what stood in the way
   * @param remedy how the user can give it
   */
  record Unseen<T>(String why, String remedy) implements Sight<T> {
    /** The same reason for another kind of thing. */
    public <U> Unseen<U> as() {
      return new Unseen<>(why, remedy);
    }
  }
}
