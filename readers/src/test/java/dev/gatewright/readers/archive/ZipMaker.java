package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips by hand, so that each field can lie. */
final class ZipMaker {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream list = new ByteArrayOutputStream();
  private int count;

  /** The fields that both headers have; {@code bytes} is what stands for the content. */
  static final class Fields {
    private final byte[] name;
    private final int flags;
    private final int method;
    private final int crc;
    private final long packed;
    private final long size;
    private final byte[] bytes;

    Fields(byte[] name, int flags, int method, int crc, long packed, long size, byte[] bytes) {
      this.name = name;
      this.flags = flags;
      this.method = method;
      this.crc = crc;
      this.packed = packed;
      this.size = size;
      this.bytes = bytes;
    }

    byte[] name() {
      return name;
    }

    int crc() {
      return crc;
    }

    long packed() {
      return packed;
    }

    long size() {
      return size;
    }

    byte[] bytes() {
      return bytes;
    }

    static Fields stored(String name, String content) {
      byte[] bytes = content.getBytes(UTF_8);
      return new Fields(name.getBytes(UTF_8), 0, 0, sum(bytes), bytes.length, bytes.length, bytes);
    }

    static Fields deflated(String name, byte[] content) {
      byte[] packed = deflate(content);
      byte[] label = name.getBytes(UTF_8);
      return new Fields(label, 0, 8, sum(content), packed.length, content.length, packed);
    }

    Fields named(byte[] other) {
      return new Fields(other, flags, method, crc, packed, size, bytes);
    }

    Fields flagged(int other) {
      return new Fields(name, other, method, crc, packed, size, bytes);
    }

    Fields by(int other) {
      return new Fields(name, flags, other, crc, packed, size, bytes);
    }

    Fields sized(int sum, long newPacked, long newSize) {
      return new Fields(name, flags, method, sum, newPacked, newSize, bytes);
    }
  }

  static byte[] deflate(byte[] content) {
    try (Deflater deflater = new Deflater(9, true)) {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  static int sum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  int at() {
    return out.size();
  }

  ZipMaker stored(String name, String content) {
    return entry(Fields.stored(name, content));
  }

  ZipMaker deflated(String name, String content) {
    return entry(Fields.deflated(name, content.getBytes(UTF_8)));
  }

  ZipMaker entry(Fields fields) {
    return listed(fields, at()).local(fields);
  }

  /** An entry whose sizes stand behind its content. */
  ZipMaker described(Fields fields) {
    listed(fields.flagged(8), at()).local(fields.flagged(8).sized(0, 0, 0));
    number(out, 0x08074b50, 4);
    number(out, fields.crc, 4);
    number(out, fields.packed, 4);
    number(out, fields.size, 4);
    return this;
  }

  /** An entry whose numbers are those of zip64 in both headers. */
  ZipMaker large(Fields fields) {
    ByteArrayOutputStream extra = new ByteArrayOutputStream();
    number(extra, 1, 2);
    number(extra, 24, 2);
    number(extra, fields.size, 8);
    number(extra, fields.packed, 8);
    number(extra, at(), 8);
    Fields small = fields.sized(fields.crc, 0xFFFFFFFFL, 0xFFFFFFFFL);
    listed(small, 0xFFFFFFFFL, extra.toByteArray());
    return local(small, extra.toByteArray());
  }

  ZipMaker raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  ZipMaker raw(String text) {
    return raw(text.getBytes(UTF_8));
  }

  ZipMaker local(Fields fields) {
    return local(fields, new byte[0]);
  }

  private ZipMaker local(Fields fields, byte[] extra) {
    number(out, 0x04034b50, 4);
    both(out, fields, extra);
    out.writeBytes(fields.name);
    out.writeBytes(extra);
    return raw(fields.bytes);
  }

  ZipMaker listed(Fields fields, long at) {
    return listed(fields, at, new byte[0]);
  }

  private ZipMaker listed(Fields fields, long at, byte[] extra) {
    number(list, 0x02014b50, 4);
    number(list, 20, 2);
    both(list, fields, extra);
    number(list, 0, 10);
    number(list, at, 4);
    list.writeBytes(fields.name);
    list.writeBytes(extra);
    count++;
    return this;
  }

  private static void both(ByteArrayOutputStream to, Fields fields, byte[] extra) {
    number(to, 20, 2);
    number(to, fields.flags, 2);
    number(to, fields.method, 2);
    number(to, 0, 4);
    number(to, fields.crc, 4);
    number(to, fields.packed, 4);
    number(to, fields.size, 4);
    number(to, fields.name.length, 2);
    number(to, extra.length, 2);
  }

  /** What was written so far, without a list. */
  byte[] endless() {
    return out.toByteArray();
  }

  byte[] end() {
    return end(count, "");
  }

  byte[] end(int announced, String comment) {
    int start = at();
    raw(list.toByteArray());
    records(announced, list.size(), start, comment);
    return out.toByteArray();
  }

  byte[] end64() {
    int start = at();
    raw(list.toByteArray());
    int records = at();
    number(out, 0x06064b50, 4);
    number(out, 44, 8);
    number(out, 0, 12);
    number(out, count, 8);
    number(out, count, 8);
    number(out, list.size(), 8);
    number(out, start, 8);
    number(out, 0x07064b50, 4);
    number(out, 0, 4);
    number(out, records, 8);
    number(out, 1, 4);
    records(0xFFFF, 0xFFFFFFFFL, 0xFFFFFFFFL, "");
    return out.toByteArray();
  }

  private void records(long announced, long size, long start, String comment) {
    number(out, 0x06054b50, 4);
    number(out, 0, 4);
    number(out, announced, 2);
    number(out, announced, 2);
    number(out, size, 4);
    number(out, start, 4);
    number(out, comment.length(), 2);
    raw(comment);
  }

  private static void number(ByteArrayOutputStream to, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to.write(i < 8 ? (int) (value >> (8 * i)) : 0);
    }
  }
}
