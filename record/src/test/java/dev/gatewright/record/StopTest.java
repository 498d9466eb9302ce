package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes down every change of a run and stops it again after each of them, once as a killed process
 * (all changes hold) and several times as a lost power supply (names not yet forced hold or do not
 * hold, as a random choice says).
 */
final class StopTest {
  private static final int POWER_CUTS = 3;

  @TempDir(factory = MemoryDisk.class)
  private Path folder;

  @Test
  void whereverARunStopsNothingAnsweredForIsLostAndNothingSeenIsTakenBack() throws IOException {
    List<ShadowDisk.Change> changes = run(folder.resolve("origin"));
    assertThat(changes).hasSizeGreaterThan(60);
    for (int stop = 0; stop <= changes.size(); stop++) {
      for (int cut = 0; cut <= POWER_CUTS; cut++) {
        int seed = cut == 0 ? -1 : POWER_CUTS * stop + cut;
        Path copy = folder.resolve("copy");
        Sandbox.deleteFolder(copy);
        replay(changes.subList(0, stop), copy, seed);
        judge(changes, stop, seed, copy);
      }
    }
  }

  private static RecordPlace in(Path folder) {
    return new RecordPlace(folder.resolve("record"), folder.resolve("elsewhere/last-signed"));
  }

  private static List<ShadowDisk.Change> run(Path origin) {
    List<ShadowDisk.Change> changes = new ArrayList<>();
    long size = 0;
    for (int[] appends : new int[][] {{1}, {254}, {1, 2}}) {
      try (RecordWriter writer = Sandbox.open(in(origin), ShadowDisk.recording(changes))) {
        for (int count : appends) {
          writer.append(Sandbox.entries(size, size + count));
          size += count;
          changes.add(new ShadowDisk.Change.Answered(size));
        }
      }
    }
    return changes;
  }

  private void replay(List<ShadowDisk.Change> changes, Path copy, int seed) throws IOException {
    Random random = new Random(seed);
    Path origin = folder.resolve("origin");
    Files.createDirectories(copy);
    for (int i = 0; i < changes.size(); i++) {
      boolean holds = seed < 0 || isForced(changes, i) || random.nextBoolean();
      boolean last = i == changes.size() - 1;
      switch (changes.get(i)) {
        case ShadowDisk.Change.Folder c -> Files.createDirectories(moved(c.path(), origin, copy));
        case ShadowDisk.Change.Bytes c -> {
          // The very last write may have come only half through.
          int length = last ? random.nextInt(c.bytes().length + 1) : c.bytes().length;
          ByteBuffer bytes = ByteBuffer.wrap(c.bytes(), 0, length);
          new RealDisk().write(moved(c.path(), origin, copy), c.position(), bytes);
        }
        case ShadowDisk.Change.Whole c -> {
          int length = last ? random.nextInt(c.bytes().length + 1) : c.bytes().length;
          Files.write(moved(c.path(), origin, copy), Arrays.copyOf(c.bytes(), length));
        }
        case ShadowDisk.Change.Rename c -> {
          if (holds) {
            new RealDisk().rename(moved(c.from(), origin, copy), moved(c.to(), origin, copy));
          }
        }
        case ShadowDisk.Change.Removed c -> {
          if (holds) {
            removeIfEmpty(moved(c.path(), origin, copy));
          }
        }
        case ShadowDisk.Change.Cut c ->
            new RealDisk().truncate(moved(c.path(), origin, copy), c.length());
        case ShadowDisk.Change.Forced c -> assertThat(c.folder()).isNotNull();
        case ShadowDisk.Change.Answered c -> assertThat(c.size()).isPositive();
      }
    }
  }

  private static void removeIfEmpty(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (var files = Files.list(path)) {
        if (files.findAny().isPresent()) {
          return;
        }
      }
    }
    Files.deleteIfExists(path);
  }

  private static Path moved(Path path, Path origin, Path copy) {
    return copy.resolve(origin.relativize(path).toString());
  }

  private static boolean isForced(List<ShadowDisk.Change> changes, int at) {
    Path changed =
        switch (changes.get(at)) {
          case ShadowDisk.Change.Rename c -> c.to();
          case ShadowDisk.Change.Removed c -> c.path();
          case ShadowDisk.Change.Folder c -> c.path();
          case ShadowDisk.Change.Bytes c -> c.path();
          case ShadowDisk.Change.Whole c -> c.path();
          case ShadowDisk.Change.Forced c -> c.folder();
          case ShadowDisk.Change.Cut c -> c.path();
          case ShadowDisk.Change.Answered c -> Path.of("/nowhere");
        };
    ShadowDisk.Change forced =
        new ShadowDisk.Change.Forced(Objects.requireNonNull(changed.getParent()));
    return changes.subList(at, changes.size()).contains(forced);
  }

  private void judge(List<ShadowDisk.Change> changes, int stop, int seed, Path copy) {
    String where = "stopped after change " + stop + ", power cut " + seed;
    RecordPlace place = in(copy);
    long seen = seen(changes.subList(0, stop));
    Verification left = Sandbox.verify(place);
    if (seen > 0) {
      assertThat(left instanceof Verification.Intact || left instanceof Verification.TornTail)
          .as("%s: %s", where, left)
          .isTrue();
    }
    try (RecordWriter writer = Sandbox.open(place)) {
      long size = writer.checkpoint().size();
      assertThat(size).as(where).isGreaterThanOrEqualTo(seen);
      writer.append(Sandbox.entry(size));
      List<String> expected = Sandbox.entries(0, size + 1).stream().map(Entry::json).toList();
      assertThat(Sandbox.read(place)).as(where).isEqualTo(expected);
    } catch (RecordException e) {
      throw new AssertionError(where, e);
    }
    assertThat(Sandbox.verify(place)).as(where).isInstanceOf(Verification.Intact.class);
  }

  /** The largest size that was answered for or stood in a checkpoint anybody could read; or -1. */
  private static long seen(List<ShadowDisk.Change> changes) {
    long seen = -1;
    long written = -1;
    for (ShadowDisk.Change change : changes) {
      if (change instanceof ShadowDisk.Change.Whole whole
          && whole.path().endsWith(".checkpoint.tmp")) {
        String note = new String(whole.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        written = Long.parseLong(note.split("\n", 3)[1]);
      } else if (change instanceof ShadowDisk.Change.Rename rename
          && rename.to().endsWith("checkpoint")) {
        seen = Math.max(seen, written);
      } else if (change instanceof ShadowDisk.Change.Answered answered) {
        assertThat(answered.size()).isEqualTo(seen);
      }
    }
    return seen;
  }
}
