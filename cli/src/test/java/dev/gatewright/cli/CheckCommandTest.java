package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gatewright check}: exit codes, formats, policies. */
final class CheckCommandTest {
  private static final String LIST =
      """
      # Release

      ## Before

      - [ ] Pilots have seen the tables
      - [x] The old feed is off
      """;

  private static final String FIRST = "before.pilots-have-seen-the-tables";
  private static final String SECOND = "before.the-old-feed-is-off";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("CHECKLIST.md", LIST);
  }

  private void attestAll() {
    for (String item : List.of(FIRST, SECOND)) {
      assertThat(desk.run("attest", item, "--by", "mara", "--because", "seen").code()).isZero();
    }
  }

  @Test
  void openItemsShutTheGate() {
    Ran ran = desk.run("check");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("Gate shut, not met", "2 manual");
    assertThat(ran.err()).contains("these were chosen: CHECKLIST.md");
  }

  @Test
  void attestedItemsOpenIt() {
    attestAll();
    Ran ran = desk.run("check");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Gate open, met");
  }

  @Test
  void aTickIsNotProof() {
    Ran ran = desk.run("check", "--format", "json");
    Object item = Json.item(ran.json(), SECOND);
    assertThat(Json.at(item, "ticked")).isEqualTo(true);
    assertThat(Json.at(item, "verdict")).isEqualTo("manual");
    assertThat(Json.at(item, "why").toString()).startsWith("Ticked, not proved.");
    assertThat(desk.run("check").out()).contains("ticked, not proved");
  }

  @Test
  void jsonGoesToStandardOutputAlone() {
    Ran ran = desk.run("check", "--format", "json");
    assertThat(Json.at(ran.json(), "outcome/gate")).isEqualTo("shut");
    assertThat(Json.at(ran.json(), "outcome/counts/manual")).hasToString("2");
    assertThat(Json.at(ran.json(), "at")).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(ran.err()).contains("these were chosen").doesNotContain("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "markdown", "html", "oscal"})
  void theNumberOfThreadsChangesNoByte(String format) {
    desk.file("pyproject.toml", "[project]\nname = \"tide-api\"\n");
    desk.file("Dockerfile", "FROM scratch\n");
    String[] line = {"check", "--at", "2026-11-22", "--format", format, "--threads"};
    String one = run(line, "1");
    assertThat(one).isNotEmpty();
    assertThat(run(line, "1")).isEqualTo(one);
    assertThat(run(line, "2")).isEqualTo(one);
    assertThat(run(line, "8")).isEqualTo(one);
  }

  private String run(String[] line, String last) {
    String[] all = java.util.Arrays.copyOf(line, line.length + 1);
    all[line.length] = last;
    Ran ran = desk.run(all);
    assertThat(ran.code()).isEqualTo(1);
    return ran.out();
  }

  @ParameterizedTest
  @CsvSource({
    "manual, 1",
    "'fail,manual', 1",
    "' manual ', 1",
    "fail, 0",
    "'fail,expired,unknown', 0",
    "attested, 0",
    "'manual,', 2",
    "'', 2",
    "Manual, 2"
  })
  void failOnDecidesWhichVerdictsShut(String verdicts, int code) {
    assertThat(desk.run("check", "--fail-on", verdicts).code()).isEqualTo(code);
  }

  @Test
  void theRepositorysPolicyHoldsUnlessTheCommandLineSaysOtherwise() {
    desk.file(".gatewright/gate.yaml", "policy:\n  fail-on: [fail]\n");
    assertThat(desk.run("check").code()).isZero();
    assertThat(desk.run("check", "--fail-on", "manual").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy:\n  fail-on:\n", "policy:\n  fail-on: []\n"})
  void aPolicyThatNothingShutsIsRefused(String yaml) {
    desk.file(".gatewright/gate.yaml", yaml);
    Ran ran = desk.run("check");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(".gatewright/gate.yaml:2:", "at least one verdict");
  }

  @Test
  void aChecklistThatAsksForNothingNeverOpensTheGate() {
    desk.file("CHECKLIST.md", "# Only words\n\nNothing to do here.\n");
    Ran ran = desk.run("check", "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Json.at(ran.json(), "outcome/gate")).isEqualTo("shut");
    assertThat(Json.at(ran.json(), "outcome/status")).isEqualTo("not-met");
    desk.file("CHECKLIST.md", "");
    assertThat(desk.run("check", "--fail-on", "fail").code()).isEqualTo(1);
  }

  @Test
  void anEmptyChecklistBesideAFullOneStillShuts() {
    attestAll();
    desk.file("EMPTY_CHECKLIST.md", "# Nothing\n");
    assertThat(desk.run("check").code()).isEqualTo(1);
  }

  @Test
  void withoutAnyChecklistThereIsNothingToJudge() throws IOException {
    Files.delete(desk.path("CHECKLIST.md"));
    Ran ran = desk.run("check");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("No checklist was found in .", "pypi-publishing");
  }

  @Test
  void packsAreChosenByWhatIsHere() {
    desk.file("pyproject.toml", "[project]\n");
    assertThat(desk.run("check").err())
        .contains("pack pypi-publishing", "pack release-readiness")
        .doesNotContain("service-security");
    desk.file("Dockerfile", "FROM scratch\n");
    assertThat(desk.run("check").err()).contains("pack service-security");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pypi-publishing", "release-readiness", "service-security"})
  void aPackCanBeJudgedByName(String pack) {
    Ran ran = desk.run("check", "--checklist", pack, "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(Json.at(ran.json(), "checklists/0/file")).isEqualTo("pack:" + pack);
  }

  @Test
  void theSameChecklistNamedTwiceIsJudgedOnce() {
    Ran ran =
        desk.run(
            "check",
            "--format",
            "json",
            "--checklist",
            "CHECKLIST.md",
            "--checklist",
            "./CHECKLIST.md");
    assertThat((List<?>) Json.at(ran.json(), "checklists")).hasSize(1);
  }

  @Test
  void reportsGoToFilesBesideStandardOutput() throws IOException {
    Ran ran =
        desk.run(
            "check",
            "--report",
            "json=a/one.json",
            "--report",
            "json=two.json",
            "--report",
            "sarif=gate.sarif",
            "--report",
            "html=gate.html",
            "--format",
            "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(desk.text("a/one.json")).isEqualTo(ran.out());
    assertThat(desk.text("two.json")).isEqualTo(ran.out());
    assertThat(Json.at(Json.parse(desk.text("gate.sarif")), "version")).isEqualTo("2.1.0");
    assertThat(desk.text("gate.html")).startsWith("<!DOCTYPE html>");
    assertThat(desk.names()).noneMatch(name -> name.endsWith(".writing"));
  }

  @Test
  void twoReportsIntoOneFileAreRefused() {
    Ran ran = desk.run("check", "--report", "json=x", "--report", "sarif=./x");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Two reports would be written to one file");
    assertThat(desk.path("x")).doesNotExist();
  }

  @Test
  void aReportReplacesAFileButNeverALinkOrADirectory() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "mine");
    Files.createSymbolicLink(desk.path("link.json"), outside);
    Files.createDirectory(desk.path("folder.json"));
    desk.file("old.json", "old");
    assertThat(desk.run("check", "--report", "json=old.json").code()).isEqualTo(1);
    assertThat(desk.text("old.json")).startsWith("{");
    assertThat(desk.run("check", "--report", "json=link.json").code()).isEqualTo(2);
    assertThat(desk.run("check", "--report", "json=folder.json").code()).isEqualTo(2);
    assertThat(outside).hasContent("mine");
  }

  @Test
  void colourIsForTerminalsAloneUnlessAskedFor() {
    String escape = "\u001b[";
    assertThat(desk.run("check").out()).doesNotContain(escape);
    assertThat(desk.run("check", "--color", "always").out()).contains(escape);
    assertThat(desk.watched("check").out()).contains(escape);
    assertThat(desk.watched("check", "--color", "never").out()).doesNotContain(escape);
    assertThat(desk.watched("check", "--format", "json").out()).doesNotContain(escape);
    desk.variable("NO_COLOR", "1");
    assertThat(desk.watched("check").out()).doesNotContain(escape);
    assertThat(desk.watched("check", "--color", "always").out()).contains(escape);
  }

  @Test
  void reportsInFilesHaveNoColour() {
    desk.watched("check", "--color", "always", "--report", "text=gate.txt");
    assertThat(desk.text("gate.txt")).contains("Gate shut").doesNotContain("\u001b");
  }

  @Test
  void aDirectoryIsJudgedFromElsewhere() {
    Desk outer = new Desk(folder.resolve("outer"));
    Ran ran = outer.run("check", desk.project().toString(), "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Json.at(ran.json(), "checklists/0/file")).isEqualTo("CHECKLIST.md");
    assertThat(Json.at(ran.json(), "subject/path")).isEqualTo(desk.project().toString());
  }

  @Test
  void aRepositoryWithoutCommitsOrWithABrokenGitFolderIsJudgedAndSaysSo() throws IOException {
    desk.file(".git/HEAD", "ref: refs/heads/main\n");
    desk.file(".git/config", "[core]\n\trepositoryformatversion = 0\n");
    Files.createDirectories(desk.path(".git/objects"));
    Files.createDirectories(desk.path(".git/refs"));
    Ran ran = desk.run("check", "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Json.at(ran.json(), "subject/commit")).isEqualTo(Json.NULL);
    assertThat(Json.at(ran.json(), "subject/dirty")).isEqualTo(Json.NULL);
    desk.file(".git/HEAD", "\0\0garbage");
    assertThat(desk.run("check").code()).isEqualTo(1);
  }
}
