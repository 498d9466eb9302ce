package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan searches for secrets, and how it tells them. */
final class ScanSecretsTest {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("a.py", "x = 1\n");
  }

  /** A token nobody gave out, whose checksum is right. */
  private static String token(int seed) {
    Random random = new Random(seed);
    StringBuilder token = new StringBuilder();
    while (token.length() < 30) {
      token.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    CRC32 crc = new CRC32();
    crc.update(token.toString().getBytes(StandardCharsets.US_ASCII));
    StringBuilder sum = new StringBuilder();
    for (long rest = crc.getValue(); sum.length() < 6; rest /= 62) {
      sum.insert(0, DIGITS.charAt((int) (rest % 62)));
    }
    return "ghp_" + token + sum;
  }

  private static String line(int seed) {
    return "TOKEN = \"" + token(seed) + "\"\n";
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(desk.project().toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Mara Lindqvist");
      builder.environment().put("GIT_" + role + "_EMAIL", "mara@tides.example");
      builder.environment().put("GIT_" + role + "_DATE", "2026-11-01T00:00:00Z");
    }
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  /** Three commits: nothing, a secret, and the secret gone. */
  private void history() throws IOException, InterruptedException {
    git("init", "-q", "-b", "main");
    commit("One");
    git("tag", "clean");
    desk.file("b.py", line(1));
    commit("Two");
    git("rm", "-q", "b.py");
    commit("Three");
  }

  private void commit(String message) throws IOException, InterruptedException {
    git("add", ".");
    git("commit", "-q", "-m", message);
  }

  private Ran secrets(String... more) {
    List<String> arguments = new ArrayList<>(List.of("scan", "--only", "secrets"));
    arguments.addAll(List.of("--format", "json"));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  private static List<?> findings(Ran ran) {
    return (List<?>) Json.at(ran.json(), "findings");
  }

  @Test
  void theHistoryIsSearchedWhenAskedForAndOtherwiseSaidToBeLeftOut() throws Exception {
    history();
    Ran files = secrets();
    assertThat(files.code()).as(files.said()).isZero();
    assertThat(findings(files)).isEmpty();
    assertThat(files.out()).contains("only the files were searched");
    Ran all = secrets("--history", "--threads", "3");
    assertThat(all.code()).isEqualTo(1);
    assertThat(findings(all)).hasSize(1);
    assertThat(Json.at(findings(all).getFirst(), "check")).isEqualTo("secrets/history");
    assertThat(Json.at(findings(all).getFirst(), "file")).isEqualTo("b.py");
    assertThat(all.out())
        .contains("secrets: blobs", "secrets: trees and commits", "gone from HEAD")
        .doesNotContain(token(1).substring(4, 10));
    assertThat(secrets("--history", "--threads", "1").out()).isEqualTo(all.out());
  }

  @Test
  void onlyCommitsThatAnotherDoesNotLeadToAreSearched() throws Exception {
    history();
    String second = git("rev-parse", "HEAD~1");
    assertThat(findings(secrets("--since", "clean"))).hasSize(1);
    assertThat(findings(secrets("--since", second.substring(0, 8)))).isEmpty();
    assertThat(findings(secrets("--since", second))).isEmpty();
    Ran main = secrets("--since", "main");
    assertThat(main.code()).isZero();
    assertThat(main.out()).contains("secrets: commits");
    Ran none = secrets("--since", "nowhere");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("--since names no commit here: nowhere");
  }

  @Test
  void whatIsStagedIsSearchedAsItIsStaged() throws Exception {
    history();
    desk.file("c.py", line(2)).file("d.py", line(3));
    git("add", "c.py");
    desk.file("c.py", "clean = True\n");
    Ran ran = secrets("--staged");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(findings(ran)).hasSize(1);
    assertThat(Json.at(findings(ran).getFirst(), "file")).isEqualTo("c.py");
    desk.file(
        "c.py",
        line(2).strip()
            + " # gatewright: "
            + "ignore[secrets/work-tree] because"
            + " it was made for this test until 2027-03-31\n");
    git("add", "c.py");
    Ran ignored = secrets("--staged");
    assertThat(ignored.code()).as(ignored.said()).isZero();
    assertThat((List<?>) Json.at(ignored.json(), "ignored")).hasSize(1);
  }

  @Test
  void standardInputIsJudgedAsAFileOfAName() {
    desk.input("a = 1\n" + line(4));
    Ran ran = secrets("--stdin", "--path", "conf/live.env");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Json.at(findings(ran).getFirst(), "file")).isEqualTo("conf/live.env");
    assertThat(Json.at(findings(ran).getFirst(), "line").toString()).isEqualTo("2");
    assertThat(ran.said()).doesNotContain(token(4).substring(4, 10));
    desk.input("a = 1\n");
    assertThat(secrets("--stdin").code()).isZero();
  }

  @Test
  void aDirectoryWithoutGitCannotBeSearchedForStagedFiles() {
    Ran ran = secrets("--staged");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("not in a git repository");
  }

  @Test
  void modesThatDoNotGoTogetherAreRefused() {
    assertThat(secrets("--staged", "--history").code()).isEqualTo(2);
    assertThat(secrets("--path", "x").code()).isEqualTo(2);
    assertThat(desk.run("scan", "--only", "documents", "--stdin").code()).isEqualTo(2);
    assertThat(secrets("--baseline", "missing.json").code()).isEqualTo(2);
    desk.file("text.json", "no baseline\n");
    assertThat(secrets("--baseline", "text.json").err()).contains("Not a baseline: text.json");
  }

  @Test
  void aSecretInTwoFilesIsOneResultThatNamesBoth() {
    desk.file("b.env", line(5)).file("deploy/c.env", "\n" + line(5)).file("d.env", line(6));
    Ran ran = secrets();
    assertThat(findings(ran)).hasSize(2);
    assertThat(Json.at(findings(ran).getFirst(), "evidence").toString())
        .contains("also at deploy/c.env:2");
  }

  @Test
  void aBaselineExcusesWhatItListsAndTheReportsSayWhy() {
    desk.file("b.env", line(7));
    desk.file(
        "../known.json",
        "[{\"RuleID\": \"github-pat\", \"File\": \"b.env\", \"StartLine\": 1, \"Secret\": \""
            + token(7)
            + "\"}]");
    Ran ran = desk.run("scan", "--only", "secrets", "--baseline", "../known.json");
    assertThat(ran.out()).contains("1 excused").doesNotContain("listed in");
    Ran all = desk.run("scan", "--only", "secrets", "--baseline", "../known.json", "--verbose");
    assertThat(all.out()).contains("1 secret excused", "listed in");
    Ran sarif =
        desk.run("scan", "--only", "secrets", "--baseline=../known.json", "--format", "sarif");
    assertThat(sarif.out()).contains("\"suppressions\"", "\"external\"", "\"justification\"");
    assertThat(all.said() + sarif.said()).doesNotContain(token(7).substring(4, 10));
  }

  @Test
  void aFindingIsWaivedByItsFingerprintUnderTheKeyOfTheRepository() {
    desk.file("b.env", line(8));
    String[] waive = {
      "waive", "--finding", "", "--by", "mara", "--because", "A test", "--expires", "2027-01-31"
    };
    waive[2] = fingerprint();
    assertThat(desk.run(waive).err()).contains("no key of fingerprints");
    assertThat(desk.run("key", "new", "--fingerprint").code()).isZero();
    assertThat(desk.text(".gatewright/fingerprint.key")).matches("[0-9a-f]{64}\n");
    String key = desk.text(".gatewright/fingerprint.key");
    assertThat(desk.run("key", "new", "--fingerprint").code()).isEqualTo(2);
    assertThat(desk.text(".gatewright/fingerprint.key")).isEqualTo(key);
    waive[2] = fingerprint();
    Ran done = desk.run(waive);
    assertThat(done.code()).as(done.said()).isZero();
    Ran ran = secrets();
    assertThat(ran.code()).as(ran.said()).isZero();
    assertThat((List<?>) Json.at(ran.json(), "excused")).hasSize(1);
    Ran over = secrets("--at", "2027-02-01");
    assertThat(over.code()).isEqualTo(1);
    assertThat(Json.at(over.json(), "remarks/0/kind")).isEqualTo("lapsed");
    waive[2] = "0123456789abcdef";
    assertThat(desk.run(waive).err()).contains("No secret with this fingerprint");
    waive[2] = "short";
    assertThat(desk.run(waive).err()).contains("Not a fingerprint");
  }

  @Test
  void anItemWhoseSecretIsExcusedNeverPasses() {
    desk.file("CHECKLIST.md", "# L\n\n- [ ] Documents <!-- gw:no-tokens-in-documents -->\n");
    desk.file("notes.md", "# nothing\n");
    assertThat(documents()).isEqualTo("pass");
    desk.file("notes.md", "old: " + token(8) + "\n");
    assertThat(documents()).isEqualTo("fail");
    desk.file("notes.md", "old: " + token(8) + " <!-- gitleaks:allow -->\n");
    assertThat(documents()).isEqualTo("manual");
    desk.file("notes.md", "old: " + token(8) + "\n");
    desk.run("key", "new", "--fingerprint");
    String name = fingerprint();
    Ran done =
        desk.run(
            "waive",
            "--finding",
            name,
            "--by",
            "mara",
            "--because",
            "A",
            "--expires",
            "2027-01-31");
    assertThat(done.code()).as(done.said()).isZero();
    assertThat(documents()).isEqualTo("waived");
    assertThat(documents("--at", "2027-02-01")).isEqualTo("fail");
  }

  private Object documents(String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--checklist", "CHECKLIST.md"));
    arguments.addAll(List.of("--format", "json"));
    arguments.addAll(List.of(more));
    Object json = desk.run(arguments.toArray(String[]::new)).json();
    return Json.at(json, "checklists/0/items/0/verdict");
  }

  private String fingerprint() {
    return Json.at(findings(secrets()).getFirst(), "fingerprint").toString();
  }

  @Test
  void aSecretInCodeIsToldOnceByWhateverFamiliesAreAsked() {
    desk.file("b.py", line(1));
    desk.file(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    env:\n      K: " + token(2));

    assertThat(findings(secrets())).hasSize(2);
    assertThat(critical(secrets("--only", "code", "--only", "workflows"))).isEqualTo(2);
    assertThat(critical(desk.run("scan", "--only", "code", "--format", "json"))).isEqualTo(1);
    assertThat(critical(desk.run("scan", "--only", "workflows", "--format", "json"))).isEqualTo(1);
  }

  /** How many findings are critical, which a workflow without secrets has none of. */
  private static long critical(Ran ran) {
    return findings(ran).stream()
        .filter(one -> Json.at(one, "severity").equals("critical"))
        .count();
  }

  @Test
  void theEnvironmentIsNotSearchedUnlessItIsHandedIn() {
    assertThat(secrets().out()).doesNotContain("secrets/environment");
    desk.file("release.env", "UV_PUBLISH_PASSWORD=" + token(3).substring(4) + "\n");

    Ran ran = secrets("--env-file", "release.env");

    assertThat(findings(ran)).hasSize(1);
    assertThat(ran.out()).contains("environment");
  }
}
