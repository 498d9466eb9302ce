package dev.gatewright.readers.git;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of an object: 20 bytes (SHA-1) or 32 bytes (SHA-256), ordered as unsigned bytes. */
public final class ObjectId implements Comparable<ObjectId> {
  private final byte[] bytes;

  private ObjectId(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads 40 or 64 hexadecimal digits; empty for anything else. */
  public static Optional<ObjectId> parse(String hex) {
    return Optional.ofNullable(ofHex(hex));
  }

  /** The name as lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  static @Nullable ObjectId ofHex(String hex) {
    int length = hex.length();
    byte[] digits = new byte[length];
    for (int i = 0; i < length; i++) {
      // What is no digit of ASCII becomes a byte that is none.
      digits[i] = hex.charAt(i) < 128 ? (byte) hex.charAt(i) : -1;
    }
    return ofHex(digits, 0, length);
  }

  /** The same for digits in an array. */
  static @Nullable ObjectId ofHex(byte[] digits, int from, int to) {
    int length = to - from;
    if (length != 40 && length != 64) {
      return null;
    }
    byte[] bytes = new byte[length / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = digit(digits[from + 2 * i]);
      int low = digit(digits[from + 2 * i + 1]);
      if (high < 0 || low < 0) {
        return null;
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return new ObjectId(bytes);
  }

  private static int digit(byte one) {
    if (one >= '0' && one <= '9') {
      return one - '0';
    }
    int letter = (one | 32) - 'a';
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
  }

  static ObjectId of(byte[] source, int offset, int length) {
    return new ObjectId(Arrays.copyOfRange(source, offset, offset + length));
  }

  static ObjectId of(ByteBuffer source, int offset, int length) {
    byte[] bytes = new byte[length];
    source.get(offset, bytes);
    return new ObjectId(bytes);
  }

  /** The bytes themselves, which are not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  int firstByte() {
    return bytes[0] & 0xff;
  }

  boolean isZero() {
    for (byte each : bytes) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  boolean sameAs(byte[] digest) {
    return Arrays.equals(bytes, digest);
  }

  int compareTo(ByteBuffer table, int position) {
    for (int i = 0; i < bytes.length; i++) {
      int difference = (bytes[i] & 0xff) - (table.get(position + i) & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  @Override
  public int compareTo(ObjectId other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectId id && Arrays.equals(bytes, id.bytes);
  }

  @Override
  public int hashCode() {
    return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
  }

  @Override
  public String toString() {
    return hex();
  }
}
