package dev.gatewright.readers.git;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * Packs that git would never write, built by hand; the object number i is named by i in its first
 * two bytes.
 */
final class HandmadePack {
  static final byte[] NOTHING = {};

  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final String file;
  private final int first;

  HandmadePack() {
    this("pack-x", 0);
  }

  /** For several packs in one repository: the objects of each have numbers of their own. */
  HandmadePack(String file, int first) {
    this.file = file;
    this.first = first;
  }

  /** One object, or what claims to be one. */
  static final class Entry {
    private final int type;
    private final long size;
    private final byte[] base;
    private final byte[] data;

    Entry(int type, long size, byte[] base, byte[] data) {
      this.type = type;
      this.size = size;
      this.base = base;
      this.data = data;
    }

    static Entry blob(byte[] data) {
      return new Entry(3, data.length, NOTHING, data);
    }

    /** A delta of an object that begins so many bytes before. */
    static Entry back(int distance, byte[] code) {
      byte[] base = new byte[5];
      int at = base.length;
      int rest = distance;
      base[--at] = (byte) (rest & 0x7f);
      while ((rest >>= 7) > 0) {
        base[--at] = (byte) (0x80 | (--rest & 0x7f));
      }
      return new Entry(6, code.length, Arrays.copyOfRange(base, at, base.length), code);
    }

    static Entry onName(int base, byte[] code) {
      return new Entry(7, code.length, name(base), code);
    }
  }

  /** Adds entries, in the order of their numbers. */
  HandmadePack add(List<Entry> more) {
    entries.addAll(more);
    return this;
  }

  /** Writes a bare repository with this pack. */
  Path writeInto(Path repository) throws IOException {
    Path packs = Files.createDirectories(repository.resolve("objects/pack"));
    Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.write(packs.resolve(file + ".pack"), pack());
    Files.write(packs.resolve(file + ".idx"), index());
    return repository;
  }

  private byte[] pack() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(bytes);
    head.writeBytes("PACK\0\0\0\2");
    head.writeInt(entries.size());
    for (Entry entry : entries) {
      offsets.add(bytes.size());
      long rest = entry.size >> 4;
      bytes.write((int) (entry.type << 4 | (entry.size & 15) | (rest == 0 ? 0 : 0x80)));
      if (rest != 0) {
        varint(bytes, rest);
      }
      bytes.writeBytes(entry.base);
      try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
        out.write(entry.data);
      }
    }
    bytes.writeBytes(new byte[20]);
    return bytes.toByteArray();
  }

  private byte[] index() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0xff744f63);
    out.writeInt(2);
    for (int i = 0; i < 256; i++) {
      out.writeInt(Math.clamp(((i + 1) << 8) - first, 0, offsets.size()));
    }
    for (int i = 0; i < offsets.size(); i++) {
      out.write(name(first + i));
    }
    out.write(new byte[4 * offsets.size()]);
    for (int offset : offsets) {
      out.writeInt(offset);
    }
    out.write(new byte[40]);
    return bytes.toByteArray();
  }

  static ObjectId id(int number) {
    return ObjectId.parse(HexFormat.of().formatHex(name(number))).orElseThrow();
  }

  static byte[] name(int number) {
    byte[] name = new byte[20];
    Arrays.fill(name, (byte) 7);
    name[0] = (byte) (number >> 8);
    name[1] = (byte) number;
    return name;
  }

  static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>= 7;
    }
    out.write((int) rest);
  }
}
