package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people say: attestations, waivers, schedules, bindings and settings, and how long it holds.
 */
final class PeopleTest {
  private static final String LIST =
      """
      # Release

      ## Before

      - [ ] Pilots have seen the tables

      ### Monthly

      - [ ] Compare ten tables
      """;

  private static final String ITEM = "before.pilots-have-seen-the-tables";
  private static final String TASK = "before.monthly.compare-ten-tables";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("CHECKLIST.md", LIST);
  }

  private Ran attest(String... more) {
    return desk.run(join(new String[] {"attest", ITEM, "--by", "mara", "--because", "seen"}, more));
  }

  private Ran waive(String... more) {
    return desk.run(join(new String[] {"waive", ITEM, "--by", "mara", "--because", "late"}, more));
  }

  private static String[] join(String[] first, String[] second) {
    String[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private Object item(String id, String at) {
    return Json.item(desk.run("check", "--format", "json", "--at", at).json(), id);
  }

  private Object verdict(String id, String at) {
    return Json.at(item(id, at), "verdict");
  }

  private static String today() {
    return "2026-11-22";
  }

  @Test
  void anAttestationIsWrittenRecordedAndBelieved() {
    Ran ran = attest("--evidence", "https://tables.example/42", "--evidence", "minutes of May");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("Written: .gatewright/attestations/" + ITEM + ".yaml\n");
    assertThat(desk.text(".gatewright/attestations/" + ITEM + ".yaml"))
        .contains("by: \"mara\"", "  - \"minutes of May\"", "at: \"2026-11-22T10:00:00Z\"");
    assertThat(desk.run("record", "show").out()).contains("  attestation  ", ITEM);
    Object item = item(ITEM, today());
    assertThat(Json.at(item, "verdict")).isEqualTo("attested");
    assertThat(Json.at(item, "by")).isEqualTo("mara");
    assertThat(Json.at(item, "why")).isEqualTo("seen");
  }

  @Test
  void itGoesStaleWhenTheTextOfTheItemChanges() {
    attest();
    desk.file("CHECKLIST.md", LIST.replace("have seen the tables", "have seen the tables  "));
    assertThat(verdict(ITEM, today())).isEqualTo("attested");
    desk.file(
        "CHECKLIST.md",
        LIST.replace(
            "- [ ] Pilots have", "- [ ] Pilots of both boards have <!-- gw:" + ITEM + " -->"));
    Object item = item(ITEM, today());
    assertThat(Json.at(item, "verdict")).isEqualTo("manual");
    assertThat(Json.at(item, "why").toString()).contains("its text has changed since");
  }

  @Test
  void itEndsWithItsDateOrAfterTheItemsTerm() {
    attest("--expires", "2026-12-24");
    assertThat(verdict(ITEM, "2026-12-24")).isEqualTo("attested");
    assertThat(verdict(ITEM, "2026-12-24T00:00:01Z")).isEqualTo("expired");
    attest();
    assertThat(verdict(ITEM, "2027-11-22")).isEqualTo("attested");
    assertThat(verdict(ITEM, "2027-11-23")).isEqualTo("expired");
    desk.file(".gatewright/gate.yaml", "items:\n  " + ITEM + ":\n    every: 2 weeks\n");
    assertThat(verdict(ITEM, "2026-12-06")).isEqualTo("attested");
    assertThat(verdict(ITEM, "2026-12-07")).isEqualTo("expired");
    assertThat(desk.run("check", "--at", "2026-12-07", "--fail-on", "expired").code()).isEqualTo(1);
  }

  @Test
  void whatIsSaidLaterDoesNotCountYet() {
    attest("--at", "2027-05-01");
    assertThat(verdict(ITEM, "2027-04-30")).isEqualTo("manual");
    assertThat(verdict(ITEM, "2027-05-01")).isEqualTo("attested");
    waive("--at", "2027-03-01", "--expires", "2027-04-01");
    assertThat(verdict(ITEM, "2027-02-28")).isEqualTo("manual");
    assertThat(verdict(ITEM, "2027-03-02")).isEqualTo("waived");
  }

  @Test
  void aWaiverMakesTheStatusConditionalUntilItEnds() {
    desk.file("CHECKLIST.md", LIST.substring(0, LIST.indexOf("### Monthly")));
    assertThat(waive("--expires", "2027-01-31").code()).isZero();
    Ran live = desk.run("check", "--format", "json");
    assertThat(live.code()).isZero();
    assertThat(Json.at(live.json(), "outcome/status")).isEqualTo("conditional");
    assertThat(Json.at(live.json(), "outcome/nextReview")).isEqualTo("2027-01-31");
    assertThat(Json.at(Json.item(live.json(), ITEM), "verdict")).isEqualTo("waived");
    Ran ended = desk.run("check", "--format", "json", "--at", "2027-02-01");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(Json.at(ended.json(), "outcome/status")).isEqualTo("not-met");
    assertThat(Json.at(Json.item(ended.json(), ITEM), "verdict")).isEqualTo("expired");
  }

  @Test
  void aWaiverMustEndAfterItBegins() {
    assertThat(waive().err()).contains("--expires is missing");
    assertThat(waive().code()).isEqualTo(2);
    assertThat(waive("--expires", "2026-11-22").err()).contains("is not after the day");
    assertThat(waive("--expires", "soon").err()).contains("--expires is no date: soon");
    assertThat(desk.path(".gatewright")).doesNotExist();
    desk.file(
        ".gatewright/waivers/x.yaml",
        "item: x\ntext: sha256:" + "0".repeat(64) + "\nby: a\nbecause: b\nat: 2026-01-01\n");
    Ran ran = desk.run("check");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains(".gatewright/waivers/x.yaml:1:1: a waiver must have \"expires\"");
  }

  @ParameterizedTest
  @CsvSource({"--by, --because is missing", "--because, --by is missing"})
  void whoAndWhyMustBeSaid(String given, String missing) {
    Ran ran = desk.run("attest", ITEM, given, "mara");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(missing);
    assertThat(desk.run("attest", ITEM, "--by", " ", "--because", "x").code()).isEqualTo(2);
    assertThat(desk.path(".gatewright")).doesNotExist();
  }

  @Test
  void onlyPeopleOfTheListMaySpeakWhenThereIsOne() {
    desk.file(".gatewright/gate.yaml", "people:\n  - id: mara\n    name: Mara Lind\n");
    Ran stranger = desk.run("attest", ITEM, "--by", "eve", "--because", "trust me");
    assertThat(stranger.code()).isEqualTo(2);
    assertThat(stranger.err()).contains("eve is not one of people:", "People: mara");
    assertThat(desk.run("attest", ITEM, "--by", "Mara Lind", "--because", "seen").code()).isZero();
    assertThat(desk.text(".gatewright/attestations/" + ITEM + ".yaml")).contains("by: \"mara\"");
  }

  @Test
  void anAttestationWrittenByHandByAStrangerDoesNotCount() {
    attest();
    assertThat(verdict(ITEM, today())).isEqualTo("attested");
    desk.file(".gatewright/gate.yaml", "people:\n  - id: jon\n");
    Object item = item(ITEM, today());
    assertThat(Json.at(item, "verdict")).isEqualTo("manual");
    assertThat(Json.at(item, "why").toString()).contains("mara", "not one of people:");
  }

  @Test
  void anItemThatIsNotThereIsSuggested() {
    Ran ran = desk.run("attest", ITEM + "s", "--by", "mara", "--because", "seen");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Did you mean: " + ITEM);
    assertThat(desk.run("attest").err()).contains("No item is named");
  }

  @Test
  void aGroupFollowsFromItsItemsAndTakesNoWord() {
    desk.file("CHECKLIST.md", "# L\n\n- [ ] Keys\n  - [ ] One\n  - [ ] Two\n");
    Ran ran = desk.run("attest", "keys", "--by", "mara", "--because", "seen");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("keys is a group");
  }

  @Test
  void aLineWithSeveralRequirementsIsAttestedPartByPart() {
    String line =
        "Consider rotating deployment keys and adding CI step to prevent accidental artifact"
            + " uploads containing secrets.";
    desk.file("CHECKLIST.md", "# L\n\n## Notes & follow-ups\n\n- [ ] " + line + "\n");
    Object items = Json.at(desk.run("check", "--format", "json").json(), "checklists/0/items");
    String first = Json.at(items, "0/id").toString();
    String second = Json.at(items, "1/id").toString();
    String whole = first.substring(0, first.lastIndexOf('.'));
    Ran refused = desk.run("attest", whole, "--by", "mara", "--because", "seen");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("holds several requirements", first, second);
    assertThat(desk.run("attest", first, "--by", "mara", "--because", "seen").code()).isZero();
    assertThat(desk.run("tick").out()).contains("0 lines changed");
    assertThat(desk.run("attest", second, "--by", "mara", "--because", "seen").code()).isZero();
    assertThat(desk.run("tick").out()).contains("1 line changed");
    assertThat(desk.text("CHECKLIST.md")).contains("- [x] Consider");
  }

  @Test
  void aTaskIsDueOverdueAndDone() {
    assertThat(verdict(TASK, today())).isEqualTo("manual");
    desk.file(
        ".gatewright/gate.yaml",
        "schedule:\n  - item: "
            + TASK
            + "\n    owner: jon\n    every: monthly\n    from: 2026-11-01\n");
    Object waiting = item(TASK, today());
    assertThat(Json.at(waiting, "verdict")).isEqualTo("pass");
    assertThat(Json.at(waiting, "due")).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(Json.at(waiting, "by")).isEqualTo("jon");
    assertThat(verdict(TASK, "2026-12-02")).isEqualTo("expired");
    Ran due = desk.run("due", "--at", "2026-12-02");
    assertThat(due.code()).isEqualTo(1);
    assertThat(due.out()).contains("2026-12-01  overdue  Compare ten tables (jon)");
    desk.run("attest", TASK, "--by", "jon", "--because", "done", "--at", "2026-12-02");
    assertThat(verdict(TASK, "2026-12-03")).isEqualTo("attested");
    assertThat(verdict(TASK, "2027-01-02")).isEqualTo("expired");
    assertThat(desk.run("due", "--at", "2026-12-03").code()).isZero();
  }

  @Test
  void whatFallsDueComesOldestFirst() {
    desk.file(
        ".gatewright/gate.yaml",
        "schedule:\n  - item: "
            + TASK
            + "\n    owner: jon\n    every: 90 days\n    from: 2026-11-01\n");
    attest("--expires", "2026-12-24");
    Ran ran = desk.run("due", "--format", "json");
    assertThat(Json.at(ran.json(), "0/item")).isEqualTo(ITEM);
    assertThat(Json.at(ran.json(), "0/due")).isEqualTo("2026-12-24T00:00:00Z");
    assertThat(Json.at(ran.json(), "1/item")).isEqualTo(TASK);
    assertThat(desk.run("due").out().lines()).hasSize(2);
  }

  @Test
  void aReviewedBindingDecidesAndASuggestionDoesNot() {
    Ran suggestions = desk.run("bind");
    assertThat(suggestions.code()).isZero();
    assertThat(suggestions.out().lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    desk.file(".gatewright/bindings.yaml", ITEM + ": api-key-strength\n");
    Object item = item(ITEM, today());
    assertThat(Json.at(item, "kind")).isEqualTo("automated");
    assertThat(Json.at(item, "checks/0")).isEqualTo("environment/api-key-strength");
    desk.file(".gatewright/bindings.yaml", ITEM + ": no-such-control\n");
    Object unbound = item(ITEM, today());
    assertThat(Json.at(unbound, "verdict")).isEqualTo("manual");
    assertThat(Json.at(unbound, "why").toString()).contains("no-such-control");
  }

  @Test
  void settingsOfAnItemChangeItsTitleAndSayWhyItDoesNotApply() {
    desk.file(
        ".gatewright/gate.yaml",
        "items:\n  " + ITEM + ":\n    title: The harbour pilots agree\n    severity: critical\n");
    assertThat(Json.at(item(ITEM, today()), "text")).isEqualTo("The harbour pilots agree");
    attest();
    assertThat(verdict(ITEM, today())).isEqualTo("attested");
    desk.file(
        ".gatewright/gate.yaml", "items:\n  " + ITEM + ":\n    not-applicable: no pilots here\n");
    Object item = item(ITEM, today());
    assertThat(Json.at(item, "verdict")).isEqualTo("not-applicable");
    assertThat(Json.at(item, "why")).isEqualTo("Declared so: no pilots here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not-applicable:", "not-applicable: ''", "severity: grave", "every: soon"})
  void aSettingWithoutReasonOrMeaningIsRefused(String setting) {
    desk.file(".gatewright/gate.yaml", "items:\n  " + ITEM + ":\n    " + setting + "\n");
    Ran ran = desk.run("check");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(".gatewright/gate.yaml:3:");
  }
}
