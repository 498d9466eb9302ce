package dev.gatewright.secrets.decode;

import dev.gatewright.secrets.pattern.Window;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of text in which some bytes are written in percents (RFC 3986 §2.1) or as escapes of a
 * string, {@code \}{@code u0041} or {@code \x41}.
 */
public final class Escapes {
  private static final int BACK = 96;
  private static final int AHEAD = 2048;

  private Escapes() {}

  /**
   * The stretch around a percent sign, decoded; null when an earlier one in the same stretch has
   * done that, or there is nothing to decode.
   */
  public static @Nullable Decoded percent(Window window, int sign) {
    return stretch(window, sign, '%', "percent");
  }

  /** The stretch around a backslash, decoded; null as with {@link #percent}. */
  public static @Nullable Decoded escape(Window window, int sign) {
    return stretch(window, sign, '\\', "escape");
  }

  private static @Nullable Decoded stretch(Window window, int sign, char mark, String how) {
    if (width(window, sign, mark) == 0) {
      return null;
    }
    int start = sign;
    while (start > sign - BACK && inside(window, start - 1, mark)) {
      start--;
      if (window.at(start) == mark && width(window, start, mark) > 0) {
        return null;
      }
    }
    byte[] out = new byte[64];
    int[] from = new int[64];
    int size = 0;
    int at = start;
    while (at < sign + AHEAD && inside(window, at, mark)) {
      if (size + 1 == out.length) {
        out = Arrays.copyOf(out, size * 2 + 2);
        from = Arrays.copyOf(from, size * 2 + 2);
      }
      int width = window.at(at) == mark ? width(window, at, mark) : 0;
      from[size] = at;
      out[size++] = (byte) (width > 0 ? value(window, at + width) : window.at(at));
      at += Math.max(width, 1);
    }
    from[size] = at;
    return new Decoded(Arrays.copyOf(out, size), Arrays.copyOf(from, size + 1), how);
  }

  /** How many bytes a mark and its digits take, or 0 when it does not stand for a printable one. */
  private static int width(Window window, int at, char mark) {
    int digits = at + 1;
    if (mark == '\\') {
      if (window.at(at + 1) == 'u' && window.at(at + 2) == '0' && window.at(at + 3) == '0') {
        digits = at + 4;
      } else if (window.at(at + 1) == 'x') {
        digits = at + 2;
      } else {
        return 0;
      }
    }
    int first = window.at(digits);
    boolean printable = first >= '2' && first <= '7' && hex(window.at(digits + 1));
    return printable ? digits + 2 - at : 0;
  }

  private static boolean hex(int c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'f');
  }

  private static int value(Window window, int end) {
    return (Character.digit(window.at(end - 2), 16) << 4) | Character.digit(window.at(end - 1), 16);
  }

  /** Whether a stretch goes on over a byte. */
  private static boolean inside(Window window, int at, char mark) {
    int c = window.at(at);
    return c > ' '
        && c < 127
        && c != '"'
        && c != '\''
        && c != '<'
        && c != '>'
        && c != '`'
        && (c != '\\' || mark == '\\');
  }
}
