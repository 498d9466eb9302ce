package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The record as a user meets it: what is written, shown and verified, and what a change of it does.
 */
final class RecordCommandTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk =
        new Desk(folder)
            .file("CHECKLIST.md", "# L\n\n- [ ] One <!-- gw:one -->\n")
            .file(".gatewright/gate.yaml", "policy:\n  fail-on: [fail]\n");
  }

  private Ran check() {
    return desk.run("check", "--record", "../record");
  }

  private List<Path> recordFiles() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("record"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void everyRunIsRecordedAndTheRecordVerifies() {
    assertThat(check().code()).isZero();
    assertThat(check().code()).isZero();
    Ran verified = desk.run("record", "verify", ".", "--record", "../record");
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).startsWith("The record is intact: 2 entries");
  }

  @Test
  void theRecordOfAnotherProjectIsNamedAsSuch() {
    assertThat(check().code()).isZero();
    Desk other =
        new Desk(folder.resolve("other"))
            .file("CHECKLIST.md", "# L\n\n- [ ] One <!-- gw:one -->\n");
    Ran refused = other.run("check", "--record", folder.resolve("record").toString());
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .contains("is that of gatewright/", "not of gatewright/", "another folder with --record")
        .doesNotContain("signed");
  }

  @Test
  void itIsShownAsTextAndAsOneJsonValueALine() {
    check();
    String because = "long ".repeat(200) + "\u202e\u001b[31m";
    desk.run("attest", "one", "--by", "mara", "--because", because, "--record", "../record");
    Ran text = desk.run("record", "show", ".", "--record", "../record");
    assertThat(text.out().lines()).hasSize(2).first().asString().contains("  check  ", "\"open\"");
    assertThat(text.out()).doesNotContain("\u202e").doesNotContain("\u001b");
    Ran json = desk.run("record", "show", ".", "--record", "../record", "--format", "json");
    List<String> lines = json.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(json.out()).doesNotContain("\u202e").doesNotContain("\u001b");
    Json.parse(lines.getFirst());
    assertThat(Json.at(Json.parse(lines.getLast()), "body/because")).isEqualTo(because);
  }

  @Test
  void withoutAWordItSaysWhatItCanDo() {
    assertThat(desk.run("record").code()).isEqualTo(2);
    assertThat(desk.run("record", "mend").err()).contains("record show, or record verify");
  }

  @Test
  void aRecordThatIsNotThereIsNotIntact() {
    assertThat(desk.run("record", "verify", ".", "--record", "../none").code()).isNotZero();
    assertThat(desk.run("record", "show", ".", "--record", "../none").out()).isEmpty();
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void changedEvidenceIsFoundByVerifyAndNamed() throws IOException {
    check();
    Path kept =
        recordFiles().stream()
            .filter(file -> file.toString().contains("/evidence/"))
            .findFirst()
            .orElseThrow();
    Files.writeString(kept, Files.readString(kept) + " ");
    Ran verified = desk.run("record", "verify", ".", "--record", "../record");
    assertThat(verified.code()).isEqualTo(ExitCode.SHUT);
    assertThat(verified.out()).contains("evidence/" + kept.getFileName());
  }

  @Test
  void aChangedByteAnywhereIsFoundByVerify() throws IOException {
    check();
    check();
    int found = 0;
    for (Path file : recordFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0 || file.getFileName().toString().contains("lock")) {
        continue;
      }
      byte[] changed = bytes.clone();
      changed[bytes.length / 2] ^= 1;
      Files.write(file, changed);
      Ran ran = desk.run("record", "verify", ".", "--record", "../record");
      if (ran.code() != 0) {
        found++;
      }
      Files.write(file, bytes);
    }
    assertThat(found).isGreaterThanOrEqualTo(4);
    assertThat(desk.run("record", "verify", ".", "--record", "../record").code()).isZero();
  }

  @Test
  void aRunOnATamperedRecordEndsInThreeAndNeverOpensTheGate() throws IOException {
    assertThat(check().code()).isZero();
    for (Path file : recordFiles()) {
      String name = file.getFileName().toString();
      if (name.equals("checkpoint") || name.equals("log") || name.contains("entries")) {
        byte[] bytes = Files.readAllBytes(file);
        byte[] changed = bytes.clone();
        changed[bytes.length / 2] ^= 1;
        Files.write(file, changed);
        Ran ran = check();
        assertThat(ran.code()).as(file.toString()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("The gate stays shut");
        Files.write(file, bytes);
      }
    }
    assertThat(check().code()).isZero();
  }

  @Test
  void aRecordThatWasAskedForMustBeWritten() throws IOException {
    Files.writeString(folder.resolve("record"), "a file in its place");
    Ran ran = check();
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(folder.resolve("record")).hasContent("a file in its place");
  }

  @Test
  void theUsualRecordIsOnlyMissed() throws IOException {
    Files.writeString(folder.resolve("home/.local"), "a file in its place");
    Ran ran = desk.run("check");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("this run is not in the record");
  }

  @Test
  void theOutcomeLiesBesideTheEntryThatNamesIt() throws IOException {
    Ran ran = desk.run("check", "--record", "../record", "--format", "json");
    boolean found = false;
    for (Path file : recordFiles()) {
      String kept = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      // Kept without white space.
      found |= kept.startsWith("{\"tool\"") && Json.parse(kept).equals(Json.parse(ran.out()));
    }
    assertThat(found).as("the outcome among the evidence").isTrue();
  }
}
