package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a name: read once for all rules that have a keyword which ends at one place.
 * For the bytes of one window.
 */
final class Assignment {
  /** No rule has a longer value. */
  static final int LONGEST_VALUE = 4096;

  private static final int LONGEST_NAME = 96;

  private final Values values = new Values();
  private @Nullable Window window;
  private int place = -1;
  private boolean assigned;
  private int nameEnd;
  private int from;
  private int low;
  private int high;

  /** Whether a value is assigned to the name that goes on at a place; the window notes the look. */
  boolean read(Window bytes, int behind) {
    if (place == behind && window == bytes) {
      bytes.note(low, high);
      return assigned;
    }
    nameEnd = nameEnd(bytes, behind);
    from = nameEnd < 0 ? -1 : Signs.value(bytes, nameEnd);
    assigned = from >= 0 && values.read(bytes, from, LONGEST_VALUE);
    window = bytes;
    place = behind;
    low = bytes.low();
    high = bytes.high();
    return assigned;
  }

  /** Behind the name. */
  int nameEnd() {
    return nameEnd;
  }

  /** Behind the sign. */
  int from() {
    return from;
  }

  /** The value. */
  Values values() {
    return values;
  }

  private static int nameEnd(Window window, int from) {
    int at = from;
    while (at < from + LONGEST_NAME) {
      int c = window.at(at);
      boolean joined = (c == '-' || c == '.') && Ascii.word(window.at(at + 1));
      if (!Ascii.word(c) && !joined) {
        return at;
      }
      at++;
    }
    return -1;
  }
}
