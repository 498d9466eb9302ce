package dev.gatewright.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What most tests of the record need: a place, entries, a slow tree that is easy to believe. */
final class Sandbox {
  static final String ORIGIN = "gatewright/sandbox-0123456789abcdef";
  static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sandbox() {}

  static Entry entry(long index) {
    return new Entry(Entry.Kind.NOTE, AT.plusSeconds(index), "{\"n\":" + index + "}");
  }

  static List<Entry> entries(long from, long to) {
    List<Entry> entries = new ArrayList<>();
    for (long i = from; i < to; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  static Opening opening(RecordPlace place, Disk disk) {
    return Recovery.open(place, ORIGIN, () -> RANDOM, Duration.ofMillis(60), disk);
  }

  static RecordWriter open(RecordPlace place) {
    return open(place, new RealDisk());
  }

  static RecordWriter open(RecordPlace place, Disk disk) {
    return switch (opening(place, disk)) {
      case Opening.Ready ready -> ready.writer();
      case Opening.Busy busy -> throw new AssertionError(busy.sentence());
      case Opening.Another another -> throw new AssertionError(another.sentence());
      case Opening.Refused refused -> throw new AssertionError(refused.why().sentence());
    };
  }

  static Verification refusal(RecordPlace place) {
    return switch (opening(place, new RealDisk())) {
      case Opening.Ready ready -> {
        ready.writer().close();
        throw new AssertionError("the record was opened");
      }
      case Opening.Busy busy -> throw new AssertionError(busy.sentence());
      case Opening.Another another -> throw new AssertionError(another.sentence());
      case Opening.Refused refused -> refused.why();
    };
  }

  /** A record of {@code size} entries, written by one append. */
  static RecordPlace filled(RecordPlace place, int size) {
    try (RecordWriter writer = open(place)) {
      if (size > 0) {
        writer.append(entries(0, size));
      }
    }
    return place;
  }

  static List<String> read(RecordPlace place) {
    List<String> read = new ArrayList<>();
    try (Entries entries = RecordReader.at(place).entries()) {
      while (entries.hasNext()) {
        read.add(entries.next().json());
      }
    }
    return read;
  }

  static Verification verify(RecordPlace place) {
    return RecordReader.at(place).verify();
  }

  /** MTH of RFC 6962 §2.1, word for word. */
  static Hash naiveRoot(List<Hash> leaves) {
    TreeHash hash = new TreeHash();
    if (leaves.isEmpty()) {
      return hash.empty();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return hash.node(naiveRoot(leaves.subList(0, k)), naiveRoot(leaves.subList(k, leaves.size())));
  }

  static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Proofs.leaf(entry(i).json().getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  static void copyFolder(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  static void deleteFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      List<Path> all = new ArrayList<>(files.toList());
      for (Path file : all.reversed()) {
        Files.delete(file);
      }
    }
  }
}
