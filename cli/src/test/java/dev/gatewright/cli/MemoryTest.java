package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered from one search of a history to the next, as a person sees it. */
final class MemoryTest {
  private static final String[] SCAN = {"scan", "--only", "secrets", "--history"};

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() throws IOException, InterruptedException {
    desk = new Desk(folder);
    for (int i = 0; i < 1000; i++) {
      desk.file("part/" + i + ".txt", "part " + i + "\n");
    }
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "Parts");
    git("repack", "-q", "-a", "-d");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false"));
    command.addAll(List.of("-c", "user.name=Mara", "-c", "user.email=mara@tides.example"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(desk.project().toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private Ran scan(String... more) {
    return desk.run(Stream.of(SCAN, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private Path history() {
    return folder.resolve("home/.local/state/gatewright/history");
  }

  private Path state() throws IOException {
    try (Stream<Path> files = Files.list(history())) {
      return files.filter(file -> !file.endsWith("key")).findAny().orElseThrow();
    }
  }

  @Test
  void theSecondScanTellsTheSameAndHowManyBlobsWereKnown() {
    Ran first = scan();
    Ran second = scan();
    assertThat(second).isEqualTo(first);
    assertThat(first.code()).isZero();
    assertThat(first.err()).isEmpty();
    String known = "secrets: blobs known from an earlier run: read 1000 parts";
    assertThat(scan("--verbose").out()).contains("secrets: blobs: read 1000 parts", known);
    assertThat(scan("--verbose", "--no-state").out())
        .contains("secrets: blobs: read 1000 parts")
        .doesNotContain(known);
  }

  @Test
  void whatWasCleanIsSearchedAgainUnderRulesOfOthers() throws IOException, InterruptedException {
    git("rm", "-q", "part/777.txt");
    git("commit", "-q", "-m", "One part less");
    assertThat(scan().code()).isZero();
    String rule = "id = \"part\"\ndescription = \"A part\"\nregex = 'part (777)'\n";
    desk.file("../rules.toml", "[[rules]]\n" + rule + "keywords = [\"part\"]\n");
    Ran found = scan("--rules", "../rules.toml");
    assertThat(found.code()).isEqualTo(1);
    assertThat(found.out()).contains("part/777.txt");
    assertThat(scan().code()).isZero();
  }

  @Test
  void withoutAStateNothingIsKept() {
    assertThat(scan("--no-state").code()).isZero();
    assertThat(history()).doesNotExist();
  }

  @Test
  void aCheckRemembersTooAndKnowsWhatAScanFoundOut() {
    String[] check = {"check", "--checklist", "service-security", "--format", "json"};
    Ran first = desk.run(check);
    assertThat(history()).isNotEmptyDirectory();
    Ran second = desk.run(check);
    assertThat(second.code()).isEqualTo(first.code());
    assertThat(first.out()).doesNotContain("known from an earlier run");
    assertThat(second.out()).contains("blobs known from an earlier run");
    assertThat(scan("--verbose").out()).contains("blobs known from an earlier run: read 1000");
  }

  @Test
  void aStateThatWasEditedIsTold() throws IOException {
    Ran first = scan();
    byte[] bytes = Files.readAllBytes(state());
    bytes[30] ^= 1;
    Files.write(state(), bytes);
    Ran second = scan();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).contains("left: it was copied, edited or cut short");
    assertThat(scan().err()).as("written anew").isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldWhenAskedForEverything() throws IOException {
    Files.createDirectories(folder.resolve("home/.local/state"));
    Files.writeString(folder.resolve("home/.local/state/gatewright"), "no folder");
    assertThat(scan().err()).isEmpty();
    assertThat(scan("--verbose").err()).contains("it could not be written");
  }

  @Test
  void aPlaceInTheTreeIsNeitherReadNorWritten() {
    desk.variable("XDG_STATE_HOME", desk.path("state").toString());
    Ran ran = scan();
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("the user's state directory lies in what is searched");
    assertThat(desk.path("state")).doesNotExist();
  }

  @Test
  void theStampOfTheProgramIsThatOfItsImageOrOfItsFiles() throws IOException {
    Path library = Files.createDirectories(folder.resolve("image/lib"));
    String files = ProgramStamp.of(folder.resolve("image"));
    assertThat(files).hasSize(64).isEqualTo(ProgramStamp.of(folder.resolve("image")));
    Files.writeString(library.resolve("modules"), "code");
    assertThat(ProgramStamp.of(folder.resolve("image"))).isNotEqualTo(files);
    Files.writeString(library.resolve("gatewright.sha256"), "a".repeat(64) + "\n");
    assertThat(ProgramStamp.of(folder.resolve("image"))).isEqualTo("a".repeat(64));
    Files.writeString(library.resolve("gatewright.sha256"), "cut short\n");
    assertThat(ProgramStamp.of(folder.resolve("image"))).hasSize(64).isNotEqualTo(files);
  }
}
