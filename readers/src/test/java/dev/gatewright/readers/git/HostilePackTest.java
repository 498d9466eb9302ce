package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs that git would never write, built by hand; the object number i is named by the byte i
 * repeated.
 */
final class HostilePackTest {
  private static final byte[] NOTHING = {};

  private static final class Entry {
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

    static Entry onName(int base, byte[] code) {
      return new Entry(7, code.length, name(base), code);
    }
  }

  @TempDir private Path folder;

  @Test
  void deltasThatGoRoundEnd() throws IOException {
    byte[] code = {1, 1, 1, 'x'};
    GitRead<GitObject> read = read(List.of(Entry.onName(1, code), Entry.onName(0, code)), 0);
    assertThat(read.why()).contains("goes round");
  }

  @Test
  void aDeltaOfItselfEnds() throws IOException {
    assertThat(read(List.of(Entry.onName(0, new byte[] {1, 1, 1, 'x'})), 0).why())
        .contains("goes round");
    byte[] zeroDistance = {0};
    assertThat(read(List.of(new Entry(6, 1, zeroDistance, NOTHING)), 0).why()).contains("broken");
    byte[] farBack = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};
    assertThat(read(List.of(new Entry(6, 1, farBack, NOTHING)), 0).why()).contains("broken");
  }

  @Test
  void aDeltaWithoutItsBaseIsBroken() throws IOException {
    assertThat(read(List.of(Entry.onName(9, new byte[] {1, 1, 1, 'x'})), 0).why())
        .contains("broken");
  }

  @Test
  void anAnnouncedSizeIsNotBelieved() throws IOException {
    GitRead<GitObject> read = read(List.of(new Entry(3, 60 << 20, NOTHING, new byte[] {1})), 0);
    assertThat(read.why()).contains("data of a pack entry is broken");
    read = read(List.of(new Entry(3, 1L << 50, NOTHING, new byte[] {1})), 0);
    assertThat(read)
        .isInstanceOfSatisfying(
            GitRead.Unreadable.class,
            bad -> assertThat(bad.cause()).isEqualTo(GitRead.Cause.TOO_LARGE));
  }

  @Test
  void aChainThatDoublesStopsAtTheLimit() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(3, 1 << 16, NOTHING, new byte[1 << 16]));
    for (int i = 1; i < 13; i++) {
      entries.add(Entry.onName(i - 1, doubling(1L << (15 + i))));
    }
    assertThat(read(entries, 12))
        .isInstanceOfSatisfying(
            GitRead.Unreadable.class,
            bad -> assertThat(bad.cause()).isEqualTo(GitRead.Cause.TOO_LARGE));
  }

  @Test
  void contentUnderAnotherNameIsNotGivenOut() throws IOException {
    assertThat(read(List.of(new Entry(3, 1, NOTHING, new byte[] {1})), 0).why())
        .isEqualTo("an object does not hash to its name");
  }

  /** Copies the whole base twice, in pieces that one instruction can hold. */
  private static byte[] doubling(long baseSize) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    varint(code, baseSize);
    varint(code, 2 * baseSize);
    for (int twice = 0; twice < 2; twice++) {
      for (long at = 0; at < baseSize; at += 1 << 15) {
        code.writeBytes(
            new byte[] {
              (byte) 0xaf,
              (byte) at,
              (byte) (at >> 8),
              (byte) (at >> 16),
              (byte) (at >> 24),
              (byte) 0x80
            });
      }
    }
    return code.toByteArray();
  }

  private GitRead<GitObject> read(List<Entry> entries, int wanted) throws IOException {
    Path repository = Files.createTempDirectory(folder, "r");
    Path packs = Files.createDirectories(repository.resolve("objects/pack"));
    Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/main\n");
    List<Integer> offsets = new ArrayList<>();
    Files.write(packs.resolve("pack-x.pack"), pack(entries, offsets));
    Files.write(packs.resolve("pack-x.idx"), index(offsets));
    ObjectId id = ObjectId.parse(HexFormat.of().formatHex(name(wanted))).orElseThrow();
    try (GitRepository opened = Git.opened(repository)) {
      return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> opened.object(id));
    }
  }

  private static byte[] pack(List<Entry> entries, List<Integer> offsets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeBytes("PACK\0\0\0\2\0\0\0\0");
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

  private static byte[] index(List<Integer> offsets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0xff744f63);
    out.writeInt(2);
    for (int i = 0; i < 256; i++) {
      out.writeInt(Math.min(i + 1, offsets.size()));
    }
    for (int i = 0; i < offsets.size(); i++) {
      out.write(name(i));
    }
    out.write(new byte[4 * offsets.size()]);
    for (int offset : offsets) {
      out.writeInt(offset);
    }
    out.write(new byte[40]);
    return bytes.toByteArray();
  }

  private static byte[] name(int number) {
    byte[] name = new byte[20];
    java.util.Arrays.fill(name, (byte) number);
    return name;
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>= 7;
    }
    out.write((int) rest);
  }
}
