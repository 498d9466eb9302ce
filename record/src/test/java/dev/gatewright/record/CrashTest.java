package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processes at the record: some are killed, some come at the same time. */
final class CrashTest {
  /** The number of kills; {@code -Dgatewright.kills=300} for a thorough run. */
  private static final int KILLS = Integer.getInteger("gatewright.kills", 25);

  @TempDir private Path folder;

  private RecordPlace place() {
    return new RecordPlace(folder.resolve("record"), folder.resolve("elsewhere/last-signed"));
  }

  private Process child(long appends) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-cp"));
    command.add(
        String.join(
            System.getProperty("path.separator"),
            "target/classes",
            "target/test-classes",
            "../model/target/classes"));
    command.add(CrashChild.class.getName());
    command.add(place().folder().toString());
    command.add(folder.resolve("elsewhere/last-signed").toString());
    command.add(Long.toString(appends));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()))
        .start();
  }

  /** Lets a child run until a random moment; the size it last answered for, or -1. */
  private long killAtRandom(Random random) throws IOException, InterruptedException {
    Process child = child(-1);
    long answered = -1;
    try (BufferedReader lines = child.inputReader()) {
      if (random.nextInt(6) == 0) {
        Thread.sleep(random.nextInt(500));
      } else {
        int wanted = 1 + random.nextInt(25);
        for (int i = 0; i < wanted; i++) {
          answered = size(lines.readLine(), answered);
        }
        Thread.sleep(random.nextInt(12), random.nextInt(1_000_000));
      }
      // Process.destroyForcibly would also close the pipe, with answers still in it.
      child.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answered = size(line, answered);
      }
    }
    assertThat(child.waitFor()).as(Files.readString(folder.resolve("errors"))).isEqualTo(137);
    return answered;
  }

  private static long size(@org.jspecify.annotations.Nullable String line, long before) {
    return line == null || !line.startsWith("answered ")
        ? before
        : Long.parseLong(line.substring("answered ".length()));
  }

  @Test
  void nothingAnsweredForIsLostHoweverOftenTheProcessIsKilled()
      throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long answered = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      answered = Math.max(answered, killAtRandom(random));
      String where = "kill " + kill + " of seed " + seed;
      Verification left = Sandbox.verify(place());
      assertThat(left)
          .as(where)
          .isNotInstanceOf(Verification.Tampered.class)
          .isNotInstanceOf(Verification.RolledBack.class);
      assertThat(RecordReader.at(place()).checkpoint().map(Checkpoint::size).orElse(0L))
          .as(where)
          .isGreaterThanOrEqualTo(answered);
    }
    try (RecordWriter writer = Sandbox.open(place())) {
      assertThat(writer.checkpoint().size()).isGreaterThanOrEqualTo(answered);
    }
    assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Intact.class);
    List<String> read = Sandbox.read(place());
    List<String> expected = Sandbox.entries(0, read.size()).stream().map(Entry::json).toList();
    assertThat(read).isEqualTo(expected).hasSizeGreaterThanOrEqualTo((int) answered);
  }

  @Test
  void processesThatComeTogetherTakeTurnsAndLoseNothing() throws IOException, InterruptedException {
    List<Process> children = List.of(child(60), child(60), child(60));
    for (Process child : children) {
      while (child.inputReader().readLine() != null) {
        assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Intact.class);
      }
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).as(Files.readString(folder.resolve("errors"))).isZero();
    }
    assertThat(Sandbox.verify(place()))
        .isInstanceOfSatisfying(
            Verification.Intact.class,
            intact -> assertThat(intact.size()).isGreaterThanOrEqualTo(180));
    List<String> read = Sandbox.read(place());
    assertThat(read).isEqualTo(Sandbox.entries(0, read.size()).stream().map(Entry::json).toList());
  }

  @Test
  void aSecondProcessWaitsForABoundedTimeAndThenSaysWho() throws IOException, InterruptedException {
    Process child = child(-1);
    try (BufferedReader lines = child.inputReader()) {
      assertThat(lines.readLine()).startsWith("answered");
      // The child gives the record back for an instant every twenty appends, so a few may get in.
      for (int i = 0; i < 20; i++) {
        switch (Sandbox.opening(place(), new RealDisk())) {
          case Opening.Ready ready -> ready.writer().close();
          case Opening.Another another -> throw new AssertionError(another.sentence());
          case Opening.Refused refused -> throw new AssertionError(refused.why().sentence());
          case Opening.Busy busy -> {
            assertThat(busy.sentence()).contains("Another process").contains("60 ms");
            return;
          }
        }
      }
      throw new AssertionError("twenty openings met no other writer");
    } finally {
      child.destroyForcibly();
      child.waitFor();
    }
  }
}
