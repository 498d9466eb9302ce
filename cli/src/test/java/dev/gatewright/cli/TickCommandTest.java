package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gatewright tick}: which boxes it ticks, and that nothing else changes. */
final class TickCommandTest {
  private static final String LIST =
      """
      # Release\r
      \r
      * [ ] **Keys**   \r
        * [ ] One is turned\t\r
        * [X] Two is turned
      - [ ] Three is turned é\u00a0 <!-- gw:three -->\r
      - [x] Four is turned

      ## Sign-off

      **Reviewer**: ____________________

      The end, without a line break\
      """;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("CHECKLIST.md", LIST);
  }

  private void attest(String item) {
    Ran ran = desk.run("attest", item, "--by", "mara", "--because", "seen");
    assertThat(ran.err() + ran.code()).endsWith("0");
  }

  @Test
  void onlyProvedBoxesChangeByteForByte() {
    attest("keys.one-is-turned");
    attest("three");
    Ran ran = desk.run("tick");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("CHECKLIST.md: 2 lines changed");
    String expected = LIST.replace("[ ] One", "[x] One").replace("[ ] Three", "[x] Three");
    assertThat(desk.text("CHECKLIST.md")).isEqualTo(expected);
    assertThat(desk.run("record", "show").out()).contains("  tick  ", "\"changed\":2");
  }

  @Test
  void aGroupIsTickedWhenAllBelowItIsSettled() {
    attest("keys.one-is-turned");
    attest("keys.two-is-turned");
    desk.run("tick");
    assertThat(desk.text("CHECKLIST.md")).contains("[x] **Keys**").contains("[ ] Three");
  }

  @Test
  void aTickWithoutProofStaysAndIsNamed() {
    Ran ran = desk.run("tick");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("0 lines changed")
        .contains("ticked, not proved: CHECKLIST.md:5 Two is turned (manual)")
        .contains("ticked, not proved: CHECKLIST.md:7 Four is turned (manual)");
    assertThat(desk.text("CHECKLIST.md")).isEqualTo(LIST);
    assertThat(desk.run("record", "show").out()).doesNotContain("  tick  ");
  }

  @Test
  void whatIsWaivedOrDoesNotApplyIsNotTicked() {
    desk.run("waive", "three", "--by", "mara", "--because", "later", "--expires", "2027-01-01");
    desk.file(
        ".gatewright/gate.yaml", "items:\n  keys.one-is-turned:\n    not-applicable: no key\n");
    assertThat(desk.run("tick").out()).contains("0 lines changed");
    assertThat(desk.text("CHECKLIST.md")).isEqualTo(LIST);
  }

  @Test
  void theSignOffLineIsFilledByWhoSigned() {
    attest("sign-off.reviewer");
    assertThat(desk.run("tick").out()).contains("1 line changed");
    assertThat(desk.text("CHECKLIST.md")).isEqualTo(LIST.replace("____________________", "mara"));
    assertThat(desk.run("tick").out()).contains("0 lines changed");
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndChangesNothing() {
    attest("three");
    assertThat(desk.run("tick", "--dry-run").out()).contains("1 line changed (dry run");
    assertThat(desk.text("CHECKLIST.md")).isEqualTo(LIST);
  }

  @Test
  void tickingAgainChangesNothingAndTheAttestationStillHolds() {
    attest("three");
    desk.run("tick");
    String once = desk.text("CHECKLIST.md");
    assertThat(desk.run("tick").out()).contains("0 lines changed");
    assertThat(desk.text("CHECKLIST.md")).isEqualTo(once);
    Object item = Json.item(desk.run("check", "--format", "json").json(), "three");
    assertThat(Json.at(item, "verdict")).isEqualTo("attested");
  }

  @Test
  void bytesThatAreNotUtf8Survive() throws IOException {
    byte[] bytes = "# L\n\n- [ ] One caf? <!-- gw:one -->\n".getBytes(StandardCharsets.ISO_8859_1);
    bytes[15] = (byte) 0xE9;
    Files.write(desk.path("CHECKLIST.md"), bytes);
    attest("one");
    desk.run("tick");
    byte[] after = Files.readAllBytes(desk.path("CHECKLIST.md"));
    bytes[8] = 'x';
    assertThat(after).isEqualTo(bytes);
  }

  @Test
  void aChecklistOutsideOrFromAPackIsLeftAlone() throws IOException {
    Path outside = Files.writeString(folder.resolve("LIST.md"), "- [ ] One\n");
    Ran ran = desk.run("tick", "--checklist", "../LIST.md", "--checklist", "pypi-publishing");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("lies outside the directory; not ticked")
        .contains("pack:pypi-publishing: comes with Gatewright; not ticked");
    assertThat(outside).hasContent("- [ ] One\n");
  }

  @Test
  void aLinkToAChecklistOutsideIsNeverWrittenThrough() throws IOException {
    Path outside = Files.writeString(folder.resolve("LIST.md"), "- [ ] One <!-- gw:one -->\n");
    Files.createSymbolicLink(desk.path("LINKED.md"), outside);
    Ran said =
        desk.run("attest", "one", "--by", "mara", "--because", "seen", "--checklist", "LINKED.md");
    assertThat(said.code()).isZero();
    Ran ran = desk.run("tick", "--checklist", "LINKED.md");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("a link that leads out");
    assertThat(outside).hasContent("- [ ] One <!-- gw:one -->\n");
  }

  @Test
  void noFileIsLeftBeside() {
    attest("three");
    desk.run("tick");
    assertThat(desk.names())
        .containsExactly(
            "",
            ".gatewright",
            ".gatewright/attestations",
            ".gatewright/attestations/three.yaml",
            "CHECKLIST.md");
  }

  @Test
  void whatWasTickedIsToldThoughTheNextChecklistIsRefused() throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One is turned\n").file("Z.md", "- [ ] Two is turned\n");
    desk.file(".gatewright/gate.yaml", "checklists:\n  - CHECKLIST.md\n  - Z.md\n");
    attest("one-is-turned");
    attest("two-is-turned");
    Files.createLink(desk.path("other.md"), desk.path("Z.md"));
    Ran ran = desk.run("tick");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo("CHECKLIST.md: 1 line changed\n");
    assertThat(ran.err()).contains("Z.md was not ticked").contains("hard links");
    assertThat(desk.text("CHECKLIST.md")).isEqualTo("- [x] One is turned\n");
    assertThat(desk.text("Z.md")).isEqualTo("- [ ] Two is turned\n");
  }
}
