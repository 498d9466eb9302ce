package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding that a comment on its line ignores, from the command line to every report. */
final class IgnoringTest {
  private static final String ASK = "gatewright: " + "ignore[";
  private static final String LIVE =
      ASK + "environment/jwt-secret-strength] because it goes with the old login until 2027-03-31";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk =
        new Desk(folder)
            .file("CHECKLIST.md", "# L\n\n- [ ] JWT secret <!-- gw:jwt-secret-length -->\n")
            .file(".gatewright/gate.yaml", "targets:\n  env-files: [live.env]\n");
  }

  private Ran check(String line, String... more) {
    desk.file("live.env", line + "\n");
    List<String> arguments =
        new java.util.ArrayList<>(List.of("check", "--checklist", "CHECKLIST.md"));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  @Test
  void theGateIsOpenAndTheStatusConditional() {
    assertThat(check("JWT_SECRET=abcdefgh1234").code()).isEqualTo(1);
    Ran ran = check("JWT_SECRET=abcdefgh1234 # " + LIVE, "--format", "json");
    assertThat(ran.code()).isZero();
    Object json = ran.json();
    Object outcome = Json.at(json, "outcome");
    assertThat(Json.at(outcome, "gate")).isEqualTo("open");
    assertThat(Json.at(outcome, "status")).isEqualTo("conditional");
    assertThat(Json.at(outcome, "nextReview")).isEqualTo("2027-03-31");
    Object list = ((List<?>) Json.at(json, "checklists")).getFirst();
    Object item = ((List<?>) Json.at(list, "items")).getFirst();
    assertThat(Json.at(item, "verdict")).isEqualTo("waived");
    assertThat(Json.at(item, "by")).isSameAs(Json.NULL);
    assertThat(Json.at(item, "expires")).isEqualTo("2027-03-31T00:00:00Z");
    assertThat((List<?>) Json.at(item, "findings")).isEmpty();
    Object ignored = ((List<?>) Json.at(json, "ignored")).getFirst();
    assertThat(Json.at(ignored, "check")).isEqualTo("environment/jwt-secret-strength");
    assertThat(Json.at(ignored, "because")).isEqualTo("it goes with the old login");
    assertThat(Json.at(ignored, "until")).isEqualTo("2027-03-31");
    assertThat((List<?>) Json.at(json, "findings")).isEmpty();
  }

  @Test
  void itIsToldInEveryReportForPeople() {
    String line = "JWT_SECRET=abcdefgh1234 # " + LIVE;
    for (String format : List.of("text", "markdown", "html")) {
      assertThat(check(line, "--format", format).out())
          .as(format)
          .containsIgnoringCase("ignored by a comment")
          .contains("it goes with the old login", "2027-03-31");
    }
    assertThat(check(line, "--format", "sarif").out())
        .contains("\"kind\": \"inSource\"", "it goes with the old login");
    for (String format : List.of("junit", "oscal")) {
      assertThat(check(line, "--format", format).out()).contains("it goes with the old login");
    }
  }

  @Test
  void onTheDayItEndsTheFindingStandsAgain() {
    String line = "JWT_SECRET=abcdefgh1234 # " + LIVE;
    assertThat(check(line, "--at", "2027-03-31").code()).isZero();
    Ran over = check(line, "--at", "2027-03-31T00:00:01Z");
    assertThat(over.code()).isEqualTo(1);
    assertThat(over.out()).contains("✗ fail", "ended on 2027-03-31");
  }

  @Test
  void aPolicyThatTakesNoWaiversTakesNoComments() {
    Ran ran = check("JWT_SECRET=abcdefgh1234 # " + LIVE, "--fail-on", "fail,waived");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void scanToldOfItDoesNotStandAndAnUnusedCommentDoes() {
    desk.file("live.env", "JWT_SECRET=abcdefgh1234 # " + LIVE + "\n");
    Ran before = scan();
    assertThat(ids(before, "findings")).doesNotContain("environment/jwt-secret-strength");
    assertThat(ids(before, "ignored")).containsExactly("environment/jwt-secret-strength");
    assertThat(desk.run("scan").out()).contains("1 ignored");
    desk.file("live.env", "JWT_SECRET=abcdefgh1234\nENVIRONMENT=production # " + LIVE + "\n");
    Ran after = scan();
    assertThat(ids(after, "ignored")).isEmpty();
    assertThat(ids(after, "findings"))
        .contains("environment/jwt-secret-strength", "declarations/ignore-comment");
    assertThat(after.code()).isEqualTo(1);
  }

  @Test
  void anUnusedCommentIsToldByCheckAndShutsNoGate() {
    String strong = "qT7vLw2ZpX9cRk4NfB8sYd3HmJ6aGe5U".repeat(2);
    Ran ran = check("JWT_SECRET=" + strong + " # " + LIVE, "--format", "json");
    assertThat(ids(ran, "findings")).containsExactly("declarations/ignore-comment");
    assertThat(Json.at(Json.at(ran.json(), "outcome"), "status")).isEqualTo("met");
    assertThat(ran.code()).isZero();
    assertThat(check("JWT_SECRET=" + strong + " # " + LIVE).out())
        .contains("In the comments that ignore findings", "nothing found on this line");
  }

  @Test
  void theAnswerIsTheSameOnAnyNumberOfThreads() {
    String key = ASK + "environment/api-key-strength] because it goes too until 2027-03-31";
    String steps = ASK + "documents/escalation] because it is being written until 2027-03-31";
    desk.file("CHECKLIST.md", "# L\n\n- [ ] J <!-- gw:jwt-secret-length -->\n")
        .file("B.md", "# B\n\n- [ ] K <!-- gw:api-key-strength -->\n")
        .file("C.md", "# C\n\n- [ ] E <!-- gw:incident-escalation -->\n")
        .file("docs/incidents.md", "# Escalation <!-- " + steps + " -->\n\nTo be written.\n");
    String lines = "JWT_SECRET=abcdefgh1234 # " + LIVE + "\nAPI_KEY=short # " + key;
    String[] more = {"--checklist", "B.md", "--checklist", "C.md", "--format", "json", "--threads"};
    Ran one = check(lines, append(more, "1"));
    assertThat(ids(one, "ignored"))
        .containsExactly(
            "environment/jwt-secret-strength",
            "environment/api-key-strength",
            "documents/escalation");
    assertThat(check(lines, append(more, "4")).out()).isEqualTo(one.out());
  }

  private static String[] append(String[] words, String last) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  private Ran scan() {
    return desk.run("scan", "--format", "json");
  }

  private static List<String> ids(Ran ran, String member) {
    return ((List<?>) Json.at(ran.json(), member))
        .stream().map(one -> Json.at(one, "check").toString()).toList();
  }
}
