package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes tars by hand. */
final class TarMaker {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TarMaker file(String name, String content) {
    return entry(name, '0', content);
  }

  TarMaker entry(String name, char type, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    return header(name, type, bytes.length).raw(padded(bytes));
  }

  TarMaker header(String name, char type, long size) {
    return raw(block(name, type, size));
  }

  /** A header of the ustar form with a right checksum. */
  static byte[] block(String name, char type, long size) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 100, "0000644\0");
    put(block, 124, octal(size, 11));
    put(block, 136, octal(0, 11));
    block[156] = (byte) type;
    put(block, 257, "ustar\00000");
    return summed(block);
  }

  static byte[] summed(byte[] block) {
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte value : block) {
      sum += value & 0xFF;
    }
    put(block, 148, octal(sum, 6) + "\0 ");
    return block;
  }

  static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  /** An extended header of one or more {@code key=value}. */
  TarMaker pax(char type, String... records) {
    StringBuilder all = new StringBuilder();
    for (String record : records) {
      int rest = record.getBytes(UTF_8).length + 2;
      int length = rest + Integer.toString(rest).length();
      length = rest + Integer.toString(length).length();
      all.append(length).append(' ').append(record).append('\n');
    }
    return entry("PaxHeaders/x", type, all.toString());
  }

  TarMaker raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  TarMaker mark() {
    return raw(new byte[1024]);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  byte[] end() {
    return mark().bytes();
  }

  static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, (bytes.length + 511) / 512 * 512);
  }

  private static String octal(long value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
