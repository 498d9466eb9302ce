package dev.gatewright.peers.sigstore;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes DER (ITU-T X.690), as much of it as certificates and timestamps need. */
public final class DerWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private DerWriter() {}

  /** A value with this tag. */
  public static byte[] value(int tag, byte[]... contents) {
    ByteArrayOutputStream inside = new ByteArrayOutputStream();
    for (byte[] content : contents) {
      inside.writeBytes(content);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = inside.size();
    if (length > 0xFF) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length > 0x7F) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(inside.toByteArray());
    return out.toByteArray();
  }

  /** Values one behind the other. */
  public static byte[] sequence(byte[]... parts) {
    return value(0x30, parts);
  }

  /** A set. */
  public static byte[] set(byte[]... parts) {
    return value(0x31, parts);
  }

  /** Values in a wrapper with this number. */
  public static byte[] wrapped(int number, byte[]... parts) {
    return value(0xA0 | number, parts);
  }

  /** A whole number. */
  public static byte[] number(long number) {
    return value(0x02, BigInteger.valueOf(number).toByteArray());
  }

  /** True. */
  public static byte[] yes() {
    return value(0x01, new byte[] {-1});
  }

  /** An object identifier. */
  public static byte[] oid(String text) {
    String[] parts = text.split("\\.", -1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Integer.parseInt(parts[0]) * 40 + Integer.parseInt(parts[1]));
    for (int i = 2; i < parts.length; i++) {
      long number = Long.parseLong(parts[i]);
      for (int shift = 56; shift >= 0; shift -= 7) {
        if (number >> shift != 0 || shift == 0) {
          out.write((int) (number >> shift & 0x7F) | (shift == 0 ? 0 : 0x80));
        }
      }
    }
    return value(0x06, out.toByteArray());
  }

  /** A string of octets. */
  public static byte[] octets(byte[] bytes) {
    return value(0x04, bytes);
  }

  /** A string of whole octets of bits. */
  public static byte[] bits(byte[] bytes) {
    return value(0x03, new byte[] {0}, bytes);
  }

  /** A text. */
  public static byte[] text(String text) {
    return value(0x0C, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A time. */
  public static byte[] time(Instant at) {
    return value(0x18, TIME.format(at).getBytes(StandardCharsets.US_ASCII));
  }
}
