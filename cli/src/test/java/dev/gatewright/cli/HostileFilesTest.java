package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository that means harm: sizes, depths, links, pipes, and bytes that are no text. */
final class HostileFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder);
  }

  private Ran run(String... arguments) {
    return assertTimeoutPreemptively(PATIENCE, () -> desk.run(arguments));
  }

  /** A run that ends in a clear refusal: exit 2, nothing on standard output, no defect. */
  private Ran refused(String... arguments) {
    Ran ran = run(arguments);
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).doesNotContain("defect");
    return ran;
  }

  private void command(String... words) throws IOException {
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(desk.project().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(20, TimeUnit.SECONDS);
      assumeTrue(ended && process.exitValue() == 0, () -> "skipped: no " + String.join(" ", words));
    } catch (IOException e) {
      assumeTrue(false, "skipped: no " + words[0]);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void sparse(String name, long size) throws IOException {
    try (OutputStream out = Files.newOutputStream(desk.path(name))) {
      byte[] line =
          "- [ ] One more line of a list that never ends\n"
              .repeat(1000)
              .getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < size; written += line.length) {
        out.write(line);
      }
    }
  }

  @Test
  void aChecklistOfFiftyMegabytesIsRefusedWithItsName() throws IOException {
    sparse("CHECKLIST.md", 50 << 20);
    assertThat(refused("check").err()).contains("CHECKLIST.md:1:1:", "more than 2097152 bytes");
  }

  @Test
  void aSettingsFileOfFiftyMegabytesIsRefusedWithItsName() throws IOException {
    desk.file(".gatewright/gate.yaml", "");
    sparse(".gatewright/gate.yaml", 50 << 20);
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:1:1: is larger than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"- ", "> ", "* [ ] a\n", "[", "(", "<!-- ", "**", "`", "#", "|", "  - [ ] "})
  void tenThousandOfAnythingNestedEndsInAnAnswerOrARefusal(String piece) {
    desk.file("CHECKLIST.md", piece.repeat(10_000) + "x\n");
    Ran ran = run("check");
    assertThat(ran.code()).as(ran.err()).isIn(1, 2);
  }

  @Test
  void listsTenThousandDeepAreRefusedWithAPlace() {
    StringBuilder list = new StringBuilder();
    for (int depth = 0; depth < 1400; depth++) {
      list.append(" ".repeat(depth * 2)).append("- [ ] deeper\n");
      if (list.length() > 1_900_000) {
        break;
      }
    }
    desk.file("CHECKLIST.md", list.toString());
    assertThat(refused("check").err()).contains("CHECKLIST.md:");
    desk.file("CHECKLIST.md", "> ".repeat(10_000) + "- [ ] deep\n");
    assertThat(run("check").code()).isIn(1, 2);
  }

  @ParameterizedTest
  @CsvSource({"[, ]", "{a: , }", "'- ', ''", "'? ', ''"})
  void yamlTenThousandDeepIsRefusedWithAPlace(String open, String close) {
    desk.file("CHECKLIST.md", "- [ ] One\n");
    desk.file(
        ".gatewright/gate.yaml", "items: \n  " + open.repeat(10_000) + close.repeat(10_000) + "\n");
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:");
  }

  @Test
  void anAliasBombIsRefusedWithAPlace() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append((before + ", ").repeat(8)).append(before).append("]\n");
    }
    desk.file("CHECKLIST.md", "- [ ] One\n");
    desk.file(".gatewright/gate.yaml", bomb + "checklists: *a11\npeople: *a11\n");
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:");
    desk.file(".gatewright/gate.yaml", "checklists: &a [*a]\n");
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy: {}\npolicy:\n  fail-on: [fail]\n",
        "items:\n  one: {title: a}\n  one: {title: b}\n",
        "items:\n  one:\n    parameters: {days: 1, days: 2}\n",
        "people:\n  - {id: a, id: b}\n"
      })
  void aKeyGivenTwiceIsRefusedWithItsPlace(String yaml) {
    desk.file("CHECKLIST.md", "- [ ] One\n");
    desk.file(".gatewright/gate.yaml", yaml);
    assertThat(refused("check").err())
        .containsPattern("gate\\.yaml:\\d+:\\d+: .*(twice|duplicate)");
  }

  @Test
  void bytesThatAreNoTextAreRefusedOrJudgedAndNeverBreakTheRun() {
    byte[] noise = new byte[4096];
    new java.util.Random(7).nextBytes(noise);
    desk.file("CHECKLIST.md", noise);
    assertThat(run("check").code()).isIn(1, 2);
    desk.file("CHECKLIST.md", new byte[100_000]);
    assertThat(run("check").code()).isIn(1, 2);
    desk.file("CHECKLIST.md", "- [ ] One\0two\n- [ ] \uFEFFthree\n");
    assertThat(run("check").code()).isIn(1, 2);
    desk.file("CHECKLIST.md", "- [ ] One\n");
    desk.file(".gatewright/gate.yaml", noise);
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:");
    desk.file(".gatewright/gate.yaml", "people:\n  - id: a\0b\n");
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:2:");
    desk.file(".gatewright/gate.yaml", new byte[] {'a', ':', ' ', (byte) 0xC3, '\n'});
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z",
        "9999-12-31",
        "0000-01-01"
      })
  void aDateNobodyCanCountFromIsRefusedWithItsPlace(String date) throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One <!-- gw:one -->\n");
    desk.file(
        ".gatewright/attestations/one.yaml",
        "item: one\ntext: sha256:"
            + "0".repeat(64)
            + "\nby: a\nbecause: b\nat: \""
            + date
            + "\"\n");
    assertThat(refused("check").err()).contains(".gatewright/attestations/one.yaml:5:");
    Files.delete(desk.path(".gatewright/attestations/one.yaml"));
    desk.file(
        ".gatewright/gate.yaml",
        "schedule:\n  - {item: one, owner: a, every: 100 years, from: \"" + date + "\"}\n");
    assertThat(refused("check").err()).contains(".gatewright/gate.yaml:2:");
  }

  @Test
  void anAttestationFileWithNothingInItIsAMistakeAndNotSilence() {
    desk.file("CHECKLIST.md", "- [ ] One <!-- gw:one -->\n");
    desk.file(".gatewright/attestations/one.yaml", "# later\n");
    assertThat(refused("check").err()).contains(".gatewright/attestations/one.yaml:1:1:");
  }

  @Test
  void aReviewDateFarOffDoesNotBreakTheRun() {
    desk.file(
        "CHECKLIST.md", "- [ ] One\n\n## Sign-off\n\n**Next Review:** 31 December 999999999\n");
    assertThat(run("check").code()).isEqualTo(1);
    desk.file("CHECKLIST.md", "- [ ] One\n\n**Next Review:** +999999999-12-31\n");
    assertThat(run("check").code()).isEqualTo(1);
  }

  @Test
  void linksInACircleEndTheWalk() throws IOException {
    desk.file("a/b/CHECKLIST.md", "- [ ] One\n");
    Files.createSymbolicLink(desk.path("a/b/up"), desk.path("a"));
    Files.createSymbolicLink(desk.path("self"), desk.path("self"));
    Files.createSymbolicLink(desk.path("root"), Path.of("/"));
    Ran ran = run("check", "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Json.at(ran.json(), "checklists/0/file")).isEqualTo("a/b/CHECKLIST.md");
  }

  @Test
  void aChecklistThatIsALinkIsNotFollowedUnlessAPersonNamesIt() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.md"), "- [ ] A line from outside\n");
    Files.createSymbolicLink(desk.path("CHECKLIST.md"), outside);
    Ran found = refused("check");
    assertThat(found.err()).contains("CHECKLIST.md is a link").doesNotContain("from outside");
    desk.file(".gatewright/gate.yaml", "checklists:\n  - CHECKLIST.md\n");
    assertThat(refused("check").err()).contains("outside the directory: CHECKLIST.md");
    assertThat(run("check", "--checklist", "CHECKLIST.md").out()).contains("A line from outside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../outside.md", "/etc/hostname", "docs/outside.md", "docs/../../outside.md"})
  void aDeclaredChecklistCannotLeadOut(String name) throws IOException {
    Files.writeString(folder.resolve("outside.md"), "- [ ] A line from outside\n");
    Files.createSymbolicLink(desk.path("docs"), folder);
    desk.file(".gatewright/gate.yaml", "checklists:\n  - " + name + "\n");
    assertThat(refused("check").err()).contains("outside the directory: " + name);
  }

  @Test
  void aDeclaredLinkInsideTheDirectoryIsFine() throws IOException {
    desk.file("docs/list.md", "- [ ] One\n");
    Files.createSymbolicLink(desk.path("LIST.md"), Path.of("docs/list.md"));
    desk.file(".gatewright/gate.yaml", "checklists: [LIST.md]\n");
    assertThat(run("check").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".gatewright",
        ".gatewright/gate.yaml",
        ".gatewright/attestations",
        ".gatewright/waivers",
        ".gatewright/bindings.yaml"
      })
  void declarationsBehindALinkAreRefused(String name) throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One <!-- gw:one -->\n");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createDirectories(outside.resolve("attestations"));
    Files.writeString(outside.resolve("gate.yaml"), "policy:\n  fail-on: [fail]\n");
    if (!name.equals(".gatewright")) {
      Files.createDirectories(desk.path(".gatewright"));
    }
    Path target = name.endsWith(".yaml") ? outside.resolve("gate.yaml") : outside;
    Files.createSymbolicLink(desk.path(name), target);
    assertThat(refused("check").err()).contains("is a link; links are not followed");
    refused("attest", "one", "--by", "mara", "--because", "seen");
    assertThat(outside.resolve("one.yaml")).doesNotExist();
    assertThat(outside.resolve("attestations/one.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECURITY_CHECKLIST.md",
        ".gatewright/gate.yaml",
        ".gatewright/bindings.yaml",
        ".gatewright/attestations/one.yaml",
        ".gatewright/waivers/one.yaml",
        ".gatewright/waivers/findings/one.yaml"
      })
  void aPipeInThePlaceOfAFileIsRefusedAndNeverWaitedFor(String name) throws IOException {
    Files.createDirectories(desk.path(name).getParent());
    desk.file("CHECKLIST.md", "- [ ] One\n");
    command("mkfifo", name);
    assertThat(refused("check").err()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env",
        "pyproject.toml",
        "Dockerfile",
        "SECURITY.md",
        ".gitignore",
        ".env.example",
        ".github/workflows/ci.yml",
        "docker-compose.yml",
        ".git",
        ".git/HEAD",
        ".git/config",
        ".git/index",
        ".git/packed-refs",
        ".git/shallow",
        ".git/refs/heads/main"
      })
  void aPipeInThePlaceOfWhatChecksReadIsNeverWaitedFor(String name) throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One\n");
    if (name.startsWith(".git/")) {
      desk.file(".git/HEAD", "ref: refs/heads/main\n");
      desk.file(".git/config", "[core]\n\trepositoryformatversion = 0\n");
      Files.createDirectories(desk.path(".git/objects"));
      Files.createDirectories(desk.path(".git/refs/heads"));
      Files.deleteIfExists(desk.path(name));
    }
    Files.createDirectories(desk.path(name).getParent());
    command("mkfifo", name);
    assertThat(run("check").code()).isEqualTo(1);
    assertThat(run("check", "--checklist", "service-security").code()).isEqualTo(1);
    assertThat(run("scan").code()).isIn(0, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHECKLIST.md", ".gatewright/gate.yaml"})
  void aFileThatMayNotBeReadIsNamedAndNeverTakenForEmpty(String name) throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One\n").file(".gatewright/gate.yaml", "");
    command("chmod", "000", name);
    assumeTrue(!Files.isReadable(desk.path(name)), "skipped: this user may read every file");
    assertThat(refused("check").err()).contains(name, "could not be read");
  }

  @Test
  void aPipeNamedByAPersonIsRefusedToo() throws IOException {
    command("mkfifo", "pipe");
    assertThat(refused("check", "--checklist", "pipe").err()).contains("pipe is no regular file");
    assertThat(refused("check", "--checklist", "/dev/zero").err()).contains("no regular file");
    assertThat(refused("check", "--checklist", ".").err()).contains("no regular file");
    desk.file("CHECKLIST.md", "- [ ] One\n");
    assertThat(refused("check", "--env-file", "pipe").err()).contains("pipe");
    Ran report = run("check", "--report", "json=pipe");
    assertThat(report.code()).isEqualTo(2);
  }

  @Test
  void whatLiesInTheWayOfATemporaryFileIsNotTouched() throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One\n").file(".gate.json.writing", "mine");
    command("mkfifo", ".other.json.writing");
    assertThat(run("check", "--report", "json=gate.json", "--report", "text=other.json").code())
        .isEqualTo(1);
    assertThat(desk.text(".gate.json.writing")).isEqualTo("mine");
  }

  @Test
  void namesThatAreNoUtf8AreListedAndNeverBreakTheRun() throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One\n");
    command("sh", "-c", "touch \"$(printf 'bad\\377name')\" \"$(printf 'two\\nlines')\"");
    command("sh", "-c", "mkdir \"$(printf 'dir\\200')\" && touch \"$(printf 'dir\\200/.env')\"");
    assertThat(run("check").code()).isEqualTo(1);
    assertThat(run("scan").code()).isIn(0, 1);
    command("sh", "-c", "printf -- '- [ ] Hidden\\n' > \"$(printf 'CHECKLIST\\377.md')\"");
    Ran ran = run("check");
    assertThat(ran.code()).isIn(1, 2);
    if (ran.code() == 1) {
      assertThat(ran.out()).contains("Hidden");
    }
  }

  @Test
  void aHundredThousandFilesAreListed() throws IOException {
    desk.file("CHECKLIST.md", "- [ ] One\n");
    command("sh", "-c", "for d in $(seq 1 100); do mkdir d$d; (cd d$d; touch $(seq 1 1000)); done");
    assertThat(run("check").code()).isEqualTo(1);
  }
}
