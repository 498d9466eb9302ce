package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: closed pipes, interrupts, and disks that take no more. */
final class ProcessTest {
  private static final String LIST =
      "# L\n\n- [ ] One <!-- gw:one -->\n".concat("- [ ] More\n".repeat(2000));

  @TempDir private Path folder;
  private Desk desk;
  private Path home;
  private boolean mounted;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("CHECKLIST.md", LIST);
    home = folder.resolve("home");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted) {
      run("umount", disk().toString());
    }
  }

  private Path disk() {
    return folder.resolve("disk");
  }

  private static int run(String... words) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor();
    } catch (IOException e) {
      return 127;
    }
  }

  /** A disk of 2 MiB with a project on it; the test is skipped where nobody may mount one. */
  private Desk smallDisk() throws IOException, InterruptedException {
    Files.createDirectories(disk());
    mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk().toString()) == 0;
    assumeTrue(mounted, "skipped: this user may not mount a small disk");
    Desk small = new Desk(disk());
    small.file(
        "CHECKLIST.md", "# L\n\n- [ ] One <!-- gw:one -->\n".concat("- [ ] More\n".repeat(300)));
    return small;
  }

  private void fill() throws IOException {
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(disk().resolve("filler"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("space");
    }
  }

  private static List<Path> leftovers(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(
              path -> {
                String name = path.getFileName().toString();
                return name.endsWith(".writing") || name.startsWith(".gatewright-");
              })
          .toList();
    }
  }

  @Test
  void aClosedPipeEndsInThreeAndNeverInOpen() throws IOException, InterruptedException {
    Process process =
        Children.builder(desk.project(), home, "check", "--format", "json", "--fail-on", "fail")
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (InputStream out = process.getInputStream()) {
      assertThat(out.read()).isEqualTo('{');
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String errors = Children.read(folder.resolve("errors"));
    assertThat(process.exitValue()).as(errors).isEqualTo(3);
    assertThat(errors).contains("Standard output could not be written").doesNotContain("defect");
  }

  @Test
  void closedStandardStreamsBreakNothingElse() throws IOException, InterruptedException {
    String line = String.join("' '", Children.command("check", "--report", "json=gate.json"));
    Process process =
        new ProcessBuilder("sh", "-c", "'" + line + "' >&- 2>&-")
            .directory(desk.project().toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isIn(1, 3);
  }

  @Test
  void anInterruptAtAnyMomentLeavesNothingHalfWritten() throws IOException, InterruptedException {
    Random random = new Random(11);
    for (int round = 0; round < 12; round++) {
      String old = round % 2 == 0 ? null : "old";
      Path report = desk.path("gate.json");
      Files.deleteIfExists(report);
      if (old != null) {
        Files.writeString(report, old);
      }
      Process process =
          Children.builder(
                  desk.project(),
                  home,
                  "check",
                  "--report",
                  "json=gate.json",
                  "--report",
                  "html=gate.html",
                  "--record",
                  "../record")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      Thread.sleep(100 + random.nextInt(900));
      boolean interrupted = run("kill", "-INT", Long.toString(process.pid())) == 0;
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      int code = process.exitValue();
      assertThat(code).as("round " + round).isIn(interrupted ? List.of(130, 3, 1) : List.of(1));
      assertThat(leftovers(desk.project())).as("round " + round).isEmpty();
      if (Files.exists(report) && !Files.readString(report).equals(old)) {
        Json.parse(Files.readString(report));
      }
      if (Files.exists(desk.path("gate.html"))) {
        assertThat(Files.readString(desk.path("gate.html")).strip()).endsWith("</html>");
      }
      assertThat(desk.text("CHECKLIST.md")).isEqualTo(LIST);
    }
    assertThat(desk.run("check", "--record", "../record").code()).isEqualTo(1);
    assertThat(desk.run("record", "verify", ".", "--record", "../record").code()).isZero();
  }

  @Test
  void onAReadOnlyDiskEveryWriteIsRefusedAndNothingElseFails()
      throws IOException, InterruptedException {
    Desk small = smallDisk();
    small.run("attest", "one", "--by", "mara", "--because", "seen", "--record", "../record");
    assumeTrue(
        run("mount", "-o", "remount,ro", disk().toString()) == 0,
        "skipped: this user may not make a disk read-only");
    Ran plain = small.run("check");
    assertThat(plain.code()).isEqualTo(1);
    assertThat(plain.err()).contains("this run is not in the record");
    broken(small.run("check", "--record", "../record"));
    broken(small.run("check", "--report", "json=gate.json"));
    broken(small.run("attest", "more", "--by", "mara", "--because", "seen"));
    broken(small.run("tick"));
    assertThat(small.run("tick", "--dry-run").code()).isZero();
  }

  @Test
  void onAFullDiskEveryFileIsAsItWasOrNotThere() throws IOException, InterruptedException {
    Desk small = smallDisk();
    small.run("attest", "one", "--by", "mara", "--because", "seen", "--record", "../record");
    small.file("gate.json", "old");
    String list = small.text("CHECKLIST.md");
    fill();
    broken(small.run("check", "--report", "json=gate.json", "--record", "../record"));
    broken(small.run("check", "--report", "json=gate.json"));
    broken(small.run("check", "--report", "json=new.json"));
    broken(small.run("tick"));
    broken(small.run("attest", "more", "--by", "mara", "--because", "x".repeat(9000)));
    assertThat(small.text("gate.json")).isEqualTo("old");
    assertThat(small.text("CHECKLIST.md")).isEqualTo(list);
    assertThat(small.path("new.json")).doesNotExist();
    assertThat(small.path(".gatewright/attestations/more.yaml")).doesNotExist();
    assertThat(leftovers(small.project())).isEmpty();
    Files.delete(disk().resolve("filler"));
    Ran again = small.run("check", "--record", "../record");
    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(small.run("record", "verify", ".", "--record", "../record").code()).isZero();
  }

  /** Ended in 3 with the place and the cause, and not as a defect. */
  private static void broken(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("gatewright: ").doesNotContain("defect");
    assertThat(ran.err().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(20);
  }

  @Test
  void standardOutputOnAFullDiskEndsInThree() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no /dev/full");
    Process process =
        Children.builder(desk.project(), home, "check", "--fail-on", "fail")
            .redirectOutput(Path.of("/dev/full").toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(Children.read(folder.resolve("errors"))).contains("Standard output");
  }

  @Test
  void aMachineWithoutUtf8NamesIsNoDefect() throws IOException, InterruptedException {
    desk.file("CHECKLIST.md", "- [ ] One é\n").file("sched\u00e9ma/\u65e5\u672c.env", "A=b\n");
    ProcessBuilder builder = Children.builder(desk.project(), home, "check", "--format", "json");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectError(folder.resolve("errors").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Children.read(folder.resolve("errors"))).isEqualTo(1);
    assertThat(Json.at(Json.parse(out), "outcome/gate")).isEqualTo("shut");
    desk.file("CHECKLIST-\u65e5\u672c.md", "- [ ] Two\n");
    Process named = builder.redirectError(folder.resolve("errors").toFile()).start();
    named.getInputStream().readAllBytes();
    assertThat(named.waitFor()).isEqualTo(2);
    assertThat(Children.read(folder.resolve("errors"))).doesNotContain("defect");
  }
}
