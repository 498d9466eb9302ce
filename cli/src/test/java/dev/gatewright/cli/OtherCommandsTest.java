package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.checks.Checks;
import dev.gatewright.cli.Desk.Ran;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that show, explain, make and list. */
final class OtherCommandsTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("CHECKLIST.md", "# L\n\n- [ ] One <!-- gw:one -->\n");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(desk.run("version").out()).matches("gatewright \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void packsAreListedAndPrintedAsChecklists() {
    Ran text = desk.run("packs");
    assertThat(text.out())
        .contains("pypi-publishing", "release-readiness", "service-security", "supply-chain");
    Object json = desk.run("packs", "--format", "json").json();
    assertThat((List<?>) json).hasSize(4);
    Ran pack = desk.run("packs", "service-security");
    assertThat(pack.out()).startsWith("# ").contains("- [ ] ");
    Ran wrong = desk.run("packs", "service");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("No such pack: service", "Packs: ");
  }

  @Test
  void checksAreListedAsTextAndAsJson() {
    Object json = desk.run("checks", "--format", "json").json();
    assertThat((List<?>) json).hasSameSizeAs(Checks.all());
    for (Object check : (List<?>) json) {
      assertThat(Json.at(check, "id").toString()).startsWith(Json.at(check, "family") + "/");
      for (String field : List.of("title", "severity", "confidence", "needs", "also")) {
        assertThat(Json.at(check, field)).isNotNull();
      }
    }
    assertThat(desk.run("checks").out().lines().count()).isEqualTo(2L * Checks.all().size());
    assertThat(desk.run("checks", "--format", "yaml").code()).isEqualTo(2);
  }

  @Test
  void aControlAPlannedCheckAndAnItemAreExplained() {
    assertThat(desk.run("explain", "api-key-strength").out())
        .contains("decided by  automated", "environment/api-key-strength");
    Ran item = desk.run("explain", "one");
    assertThat(item.code()).isZero();
    assertThat(item.out()).startsWith("One\n").contains("at          CHECKLIST.md:3", "manual");
    Ran wrong = desk.run("explain", "onee");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("Did you mean: one");
    assertThat(desk.run("explain").code()).isEqualTo(2);
  }

  @Test
  void everyBuiltCheckHasAPage() {
    Checks.all()
        .forEach(check -> assertThat(desk.run("explain", check.id()).out()).contains("## "));
  }

  @Test
  void aKeyIsFortyEightRandomBytesAndNeverTheSame() {
    String first = desk.run("key", "new").out();
    assertThat(first).startsWith("API_KEY=").endsWith("\n");
    String value = first.strip().substring("API_KEY=".length());
    assertThat(Base64.getUrlDecoder().decode(value)).hasSize(48);
    assertThat(desk.run("key", "new").out()).isNotEqualTo(first);
    assertThat(desk.run("key", "new", "--name", "JWT_SECRET").out()).startsWith("JWT_SECRET=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1ST", "A B", "A=B", "", "é", "A\nB"})
  void aNameThatIsNoVariableMakesNoKey(String name) {
    Ran ran = desk.run("key", "new", "--name", name);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void keyNeedsToKnowWhat() {
    assertThat(desk.run("key").code()).isEqualTo(2);
    assertThat(desk.run("key", "old").code()).isEqualTo(2);
  }

  @Test
  void scanGivesJsonAloneAndRefusesWhatItDoesNotKnow() {
    Ran ran = desk.run("scan", "--format", "json");
    assertThat(ran.code()).isIn(0, 1);
    assertThat(ran.err()).isEmpty();
    assertThat((List<?>) Json.at(ran.json(), "findings")).isNotNull();
    assertThat(desk.run("scan", "--only", "astrology").err()).contains("No such family: astrology");
    assertThat(desk.run("scan", "--only", "astrology").code()).isEqualTo(2);
    assertThat(desk.run("scan", "--fail-at", "grave").code()).isEqualTo(2);
    assertThat(desk.run("scan", "--format", "html").code()).isEqualTo(2);
    assertThat(Json.at(desk.run("scan", "--format", "sarif").json(), "version")).isEqualTo("2.1.0");
  }

  @Test
  void scanListsWhatAPersonShouldLookAtAndKeepsItsExitCode() {
    desk.file(
        "docs/incidents.md",
        "# Incidents\n\nAfter an hour the maintainers escalate to the foundation.\n");
    Ran ran = desk.run("scan", "--only", "documents", "--format", "json", "--fail-at", "critical");
    List<?> review = (List<?>) Json.at(ran.json(), "review");
    assertThat(review).isNotEmpty();
    Object first = review.getFirst();
    assertThat(Json.at(first, "check").toString()).startsWith("documents/");
    assertThat(Json.at(first, "why").toString()).contains("a person has to say");
    Object place = ((List<?>) Json.at(first, "candidates")).getFirst();
    assertThat(Json.at(place, "file")).isEqualTo("docs/incidents.md");
    assertThat(ran.code()).isZero();
    Ran text = desk.run("scan", "--only", "documents");
    assertThat(text.out())
        .contains("For a person to look at", "manual[", "--> docs/incidents.md:3");
    Ran sarif = desk.run("scan", "--only", "documents", "--format", "sarif");
    assertThat(sarif.out()).contains("\"kind\": \"review\"");
  }

  @Test
  void anEnvironmentWithNothingInItIsNotFit() {
    Ran ran = desk.run("env", "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Json.at(ran.json(), "valid")).isEqualTo(false);
    assertThat(desk.run("env").out()).contains("The environment is not fit.");
    assertThat(desk.run("env", "--env-file", "none.env").code()).isEqualTo(2);
  }

  @Test
  void noCommandShowsTheValueOfAVariable() {
    String secret = "hunter2" + "-correct-horse";
    desk.variable("API_KEY", secret).variable("DATABASE_PASSWORD", secret);
    desk.file(".env.live", "API_KEY=" + secret + "\n");
    for (String[] line :
        List.of(
            new String[] {"env"},
            new String[] {"env", "--format", "json"},
            new String[] {"env", "--env-file", ".env.live"},
            new String[] {"scan", "--env"},
            new String[] {"check", "--env", "--checklist", "service-security"},
            new String[] {"check", "--env-file", ".env.live", "--format", "json"})) {
      assertThat(desk.run(line).said()).doesNotContain(secret).doesNotContain("correct-horse");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif"})
  void theNumberOfThreadsChangesNoByteOfAScan(String format) {
    for (int i = 0; i < 12; i++) {
      desk.file(
          ".github/workflows/w" + i + ".yml",
          "on: {push: {tags: [v*]}}\njobs:\n  j"
              + i
              + ":\n    runs-on: ubuntu-24.04\n"
              + "    steps:\n      - uses: actions/checkout@v"
              + i
              + "\n"
              + "      - run: echo ${{ github.head_ref }}; twine upload dist/"
              + i
              + "\n");
    }
    desk.file(".github/workflows/broken.yml", "on: [push\n");
    String one = scanned(format, "1");
    assertThat(one).contains("w11.yml").contains("broken.yml");
    assertThat(scanned(format, "2")).isEqualTo(one);
    assertThat(scanned(format, "8")).isEqualTo(one);
  }

  private String scanned(String format, String threads) {
    Ran ran = desk.run("scan", "--at", "2026-11-22", "--format", format, "--threads", threads);
    assertThat(ran.code()).isEqualTo(1);
    return ran.out();
  }
}
