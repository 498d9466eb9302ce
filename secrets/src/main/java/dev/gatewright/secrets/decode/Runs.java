package dev.gatewright.secrets.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Runs of base64 (RFC 4648 §4 and §5) or of hexadecimal digits that hold text. Most runs of such
 * bytes are words and hashes; they are let go as soon as one of their first bytes is not printable.
 */
public final class Runs {
  /** The shortest run that is tried. */
  public static final int SHORTEST = 16;

  /** How many bytes behind a run are looked at for its padding. */
  public static final int PADDING = 3;

  private static final int SHORTEST_HEX = 24;
  private static final int LONGEST = 1 << 20;
  private static final byte[] BASE64 = base64();

  private Runs() {}

  /** Whether a byte may stand in a run. */
  public static boolean member(byte one) {
    return BASE64[one & 0xff] >= 0;
  }

  /** The next run that lies whole before an end, as its first byte; -1 when there is none. */
  public static int next(byte[] bytes, int from, int to) {
    int at = from;
    while (at + SHORTEST <= to) {
      int probe = at + SHORTEST - 1;
      if (BASE64[bytes[probe] & 0xff] < 0) {
        at = probe + 1;
        continue;
      }
      int start = probe;
      while (start > at && BASE64[bytes[start - 1] & 0xff] >= 0) {
        start--;
      }
      if (start == at) {
        return at;
      }
      at = start;
    }
    return -1;
  }

  /** Behind the last byte of a run. */
  public static int end(byte[] bytes, int start, int length) {
    int at = start;
    while (at < length && BASE64[bytes[at] & 0xff] >= 0) {
      at++;
    }
    return at;
  }

  /** The text of a run with the lines that go on with it, or null when it holds none. */
  public static @Nullable Decoded text(byte[] bytes, int start, int end, int length) {
    if (end - start > LONGEST) {
      return null;
    }
    if (end - start >= SHORTEST_HEX && (end - start) % 2 == 0 && hex(bytes, start, end)) {
      return hexText(bytes, start, end);
    }
    return printable(bytes, start)
        ? base64Text(bytes, Wrapped.of(bytes, start, end, length).places())
        : null;
  }

  private static boolean hex(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      int digit = bytes[at] & 0xff;
      boolean high = (at - start) % 2 == 0;
      if (Character.digit(digit, 16) < 0 || (high && (digit < '2' || digit > '7'))) {
        return false;
      }
    }
    return true;
  }

  private static Decoded hexText(byte[] bytes, int start, int end) {
    byte[] out = new byte[(end - start) / 2];
    int[] from = new int[out.length + 1];
    for (int i = 0; i < out.length; i++) {
      int at = start + 2 * i;
      from[i] = at;
      out[i] = (byte) ((Character.digit(bytes[at], 16) << 4) | Character.digit(bytes[at + 1], 16));
    }
    from[out.length] = end;
    return new Decoded(out, from, "hex");
  }

  private static @Nullable Decoded base64Text(byte[] bytes, int[] places) {
    if (places.length % 4 == 1) {
      return null;
    }
    int length = (int) (places.length * 3L / 4);
    byte[] out = new byte[length];
    int odd = 0;
    for (int i = 0; i < length; i++) {
      int at = i / 3 * 4 + i % 3;
      int pair = (BASE64[bytes[places[at]] & 0xff] << 6) | BASE64[bytes[places[at + 1]] & 0xff];
      int one = (pair >> (4 - i % 3 * 2)) & 0xff;
      out[i] = (byte) one;
      odd += (one >= ' ' && one < 127) || one == '\n' || one == '\t' || one == '\r' ? 0 : 1;
    }
    if (odd > length / 8) {
      return null;
    }
    int[] from = new int[length + 1];
    for (int i = 0; i < length; i++) {
      from[i] = places[i / 3 * 4 + i % 3];
    }
    from[length] = places[places.length - 1] + 1;
    return new Decoded(out, from, "base64");
  }

  /** Whether the first twelve digits stand for nine bytes of text. */
  private static boolean printable(byte[] bytes, int start) {
    for (int i = 0; i < 9; i++) {
      int at = start + i / 3 * 4 + i % 3;
      int pair = (BASE64[bytes[at] & 0xff] << 6) | BASE64[bytes[at + 1] & 0xff];
      int one = (pair >> (4 - i % 3 * 2)) & 0xff;
      if ((one < ' ' && one != '\n' && one != '\r' && one != '\t') || one > 126) {
        return false;
      }
    }
    return true;
  }

  private static byte[] base64() {
    byte[] table = new byte[256];
    Arrays.fill(table, (byte) -1);
    for (int i = 0; i < 26; i++) {
      table['A' + i] = (byte) i;
      table['a' + i] = (byte) (26 + i);
    }
    for (int i = 0; i < 10; i++) {
      table['0' + i] = (byte) (52 + i);
    }
    table['+'] = 62;
    table['-'] = 62;
    table['/'] = 63;
    table['_'] = 63;
    return table;
  }
}
