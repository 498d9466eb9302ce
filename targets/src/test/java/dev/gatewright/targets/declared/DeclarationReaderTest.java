package dev.gatewright.targets.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Declarations;
import dev.gatewright.model.FindingWaiver;
import dev.gatewright.model.GateSettings;
import dev.gatewright.model.ItemSetting;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything below {@code .gatewright/}: read as it is meant, or refused with its place. */
final class DeclarationReaderTest {
  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  @TempDir private Path root;

  private void file(String name, String text) throws IOException {
    Path path = root.resolve(".gatewright").resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Declarations declared() {
    return switch (DeclarationReader.read(root)) {
      case ReadDeclarations.Declared(Declarations declarations) -> declarations;
      case ReadDeclarations.Wrong(var mistakes) -> throw new AssertionError(mistakes.toString());
    };
  }

  private List<String> mistakes() {
    return switch (DeclarationReader.read(root)) {
      case ReadDeclarations.Declared _ -> List.of();
      case ReadDeclarations.Wrong(var mistakes) ->
          mistakes.stream().map(ReadDeclarations.Mistake::toString).toList();
    };
  }

  private static ItemSetting item(GateSettings settings, String id) {
    ItemSetting item = settings.items().get(id);
    if (item == null) {
      throw new AssertionError("nothing is settled for " + id);
    }
    return item;
  }

  @Test
  void withoutTheFolderNothingIsDeclared() {
    assertThat(declared()).isEqualTo(Declarations.NONE);
  }

  @Test
  void everySettingIsRead() throws IOException {
    file(
        "gate.yaml",
        """
        checklists: [docs/LIST.md, "pack:service-security"]
        targets:
          env-files: [deploy/live.env]
          frontends: ["https://tide.example"]
          exclude: [vendor]
        people:
          - {id: mara, name: Mara Lind, roles: [security]}
          - id: jon
        policy:
          fail-on: [fail, unknown]
        items:
          one:
            title: Mine
            severity: critical
            every: 2 weeks
            owner: jon
            not-applicable: none here
            parameters: {max-days: 30, name: api_key}
        schedule:
          - {item: two, owner: jon, every: quarterly, from: 2026-01-31}
        """);
    GateSettings settings = declared().settings();
    assertThat(settings.checklists()).containsExactly("docs/LIST.md", "pack:service-security");
    assertThat(settings.environmentFiles()).containsExactly("deploy/live.env");
    assertThat(settings.frontends()).containsExactly("https://tide.example");
    assertThat(settings.exclude()).containsExactly("vendor");
    assertThat(settings.people().getLast().name()).isEqualTo("jon");
    assertThat(settings.failOn()).containsExactlyInAnyOrder(Verdict.FAIL, Verdict.UNKNOWN);
    ItemSetting one = item(settings, "one");
    assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(one.days()).isEqualTo(14);
    assertThat(one.parameters()).containsEntry("max-days", "30").containsEntry("name", "api_key");
    assertThat(settings.schedule().getFirst().everyDays()).isEqualTo(90);
    assertThat(settings.schedule().getFirst().from()).hasToString("2026-01-31");
  }

  @Test
  void attestationsWaiversAndBindingsAreRead() throws IOException {
    String common = "item: one\ntext: " + DIGEST + "\nby: mara\nbecause: seen\nat: 2026-11-22\n";
    file("attestations/one.yaml", common + "evidence: [a, b]\n");
    file("waivers/one.yaml", common + "expires: 2027-01-01T12:00:00Z\n");
    file("bindings.yaml", "one: api-key-strength\n");
    Declarations declared = declared();
    assertThat(declared.bindings()).containsEntry("one", "api-key-strength");
    assertThat(declared.attestations().getFirst().evidence()).containsExactly("a", "b");
    assertThat(declared.attestations().getFirst().file())
        .isEqualTo(".gatewright/attestations/one.yaml");
    assertThat(declared.waivers().getFirst().expires())
        .isEqualTo(Instant.parse("2027-01-01T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "people: mara | 1:9: people must be a list",
        "people: [mara] | 1:10: each of people must be a mapping",
        "people: [{name: Mara}] | each of people must have \"id\"",
        "checklists: {a: b} | 1:13: checklists must be a list",
        "checklists: [[a]] | 1:14: each of checklists must be text",
        "policy: [fail] | 1:9: policy must be a mapping",
        "policy: {fail-on: [bad]} | 1:20: no such verdict",
        "policy: {fail-on: []} | at least one verdict",
        "policy: {fail-on: } | at least one verdict",
        "items: {a: {every: 0}} | every must be a number of days",
        "items: {a: {every: 99999 years}} | every must be a number of days",
        "items: {a: {severity: HIGH}} | severity must be low",
        "items: {a: {parameters: [x]}} | parameters must be a mapping",
        "schedule: [{item: a}] | each of schedule must have \"owner\"",
        "[a, b] | the file must be a mapping",
        "text | the file must be a mapping",
        "a: [ | .gatewright/gate.yaml:2:1:"
      })
  void whatCannotBeMeantIsRefusedWithItsPlace(String yaml, String mistake) throws IOException {
    file("gate.yaml", yaml + "\n");
    assertThat(mistakes()).isNotEmpty();
    assertThat(mistakes().getFirst()).startsWith(".gatewright/gate.yaml:").contains(mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text: sha256:abc | \"text\" must be the digest",
        "text: md5 | \"text\" must be the digest",
        "at: soon | \"at\" must be a date",
        "at: 2026-02-30 | \"at\" must be a date",
        "by: [a] | \"by\" must be text",
        "because: '' | \"because\" must be text",
        "expires: never | \"expires\" must be a date",
        "sure: true | unknown key \"sure\""
      })
  void aWordThatDoesNotHoldTogetherIsRefused(String line, String mistake) throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    StringBuilder yaml = new StringBuilder();
    for (String usual :
        List.of("item: one", "text: " + DIGEST, "by: mara", "because: seen", "at: 2026-11-22")) {
      yaml.append(usual.startsWith(key + ":") ? line : usual).append('\n');
    }
    file("attestations/one.yaml", yaml.indexOf(line) < 0 ? yaml + line + "\n" : yaml.toString());
    assertThat(mistakes()).isNotEmpty();
    assertThat(mistakes().getFirst())
        .startsWith(".gatewright/attestations/one.yaml:")
        .contains(mistake);
  }

  private static final String KEYED = "hmac-sha256:" + "0a".repeat(8) + ":" + "C1".repeat(32);

  @Test
  void aWaiverOfAFindingIsReadBesideThoseOfItems() throws IOException {
    String said = "by: mara\nbecause: seen\nat: 2026-11-22\nexpires: 2027-01-01\n";
    file("waivers/one.yaml", "item: one\ntext: " + DIGEST + "\n" + said);
    file(
        "waivers/findings/0a.yaml",
        "fingerprint: " + KEYED + "\nrule: private-key\npath: a/b.pem\n" + said);
    file("waivers/findings/0b.yaml", "fingerprint: " + KEYED + "\nevidence: [x]\n" + said);
    Declarations declared = declared();
    assertThat(declared.waivers()).hasSize(1);
    assertThat(declared.findingWaivers()).hasSize(2);
    FindingWaiver waiver = declared.findingWaivers().getFirst();
    assertThat(waiver.key()).isEqualTo("0a".repeat(8));
    assertThat(waiver.fingerprint()).isEqualTo("c1".repeat(32));
    assertThat(waiver.rule()).isEqualTo("private-key");
    assertThat(waiver.path()).isEqualTo("a/b.pem");
    assertThat(waiver.expires()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(waiver.file()).isEqualTo(".gatewright/waivers/findings/0a.yaml");
    assertThat(declared.findingWaivers().getLast().rule()).isNull();
    assertThat(declared.findingWaivers().getLast().evidence()).containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fingerprint: hmac-sha256:0a | 1:14: \"fingerprint\" must be hmac-sha256:",
        "fingerprint: '' | 1:14: \"fingerprint\" must be text",
        "rule: [a] | 6:7: \"rule\" must be text",
        "path: ' ' | 6:7: \"path\" must be text",
        "by: | 2:4: \"by\" must be text",
        "because: | 3:9: \"because\" must be text",
        "at: soon | 4:5: \"at\" must be a date",
        "expires: never | 5:10: \"expires\" must be a date",
        "item: one | 6:1: unknown key \"item\""
      })
  void aWaiverOfAFindingThatDoesNotHoldTogetherIsRefused(String line, String mistake)
      throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    StringBuilder yaml = new StringBuilder();
    for (String usual :
        List.of(
            "fingerprint: " + KEYED,
            "by: mara",
            "because: seen",
            "at: 2026-11-22",
            "expires: 2027-01-01")) {
      yaml.append(usual.startsWith(key + ":") ? line : usual).append('\n');
    }
    file("waivers/findings/a.yaml", yaml.indexOf(line) < 0 ? yaml + line + "\n" : yaml.toString());
    assertThat(mistakes()).hasSize(1);
    assertThat(mistakes().getFirst()).startsWith(".gatewright/waivers/findings/a.yaml:" + mistake);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fingerprint", "by", "because", "at", "expires"})
  void aWaiverOfAFindingSaysAllItMust(String key) throws IOException {
    StringBuilder yaml = new StringBuilder();
    for (String usual :
        List.of(
            "fingerprint: " + KEYED,
            "by: mara",
            "because: seen",
            "at: 2026-11-22",
            "expires: 2027-01-01")) {
      yaml.append(usual.startsWith(key + ":") ? "" : usual + "\n");
    }
    file("waivers/findings/a.yaml", yaml.toString());
    assertThat(mistakes())
        .containsExactly(
            ".gatewright/waivers/findings/a.yaml:1:1: a waiver of a finding must have \""
                + key
                + "\"");
  }

  @Test
  void theFolderOfFindingsIsAFolder() throws IOException {
    file("waivers/findings", "fingerprint: " + KEYED + "\n");
    assertThat(mistakes())
        .containsExactly(
            ".gatewright/waivers/findings:1:1: only files ending in .yaml belong here");
  }

  @Test
  void aLinkInThePlaceOfTheFolderOfFindingsIsRefused() throws IOException {
    file("waivers/one.yml", "");
    Path waivers = root.resolve(".gatewright/waivers");
    Files.delete(waivers.resolve("one.yml"));
    Files.createSymbolicLink(waivers.resolve("findings"), Files.createDirectory(root.resolve("x")));
    assertThat(mistakes())
        .containsExactly(".gatewright/waivers/findings:1:1: is a link; links are not followed");
  }

  @Test
  void aFileThatDoesNotBelongThereIsNamed() throws IOException {
    file("attestations/one.yml", "item: one\n");
    assertThat(mistakes().getFirst()).contains("one.yml:1:1: only files ending in .yaml");
  }

  @Test
  void aMistakeIsOneLineWhateverTheFileSays() throws IOException {
    file("gate.yaml", "\"a\\nb\\u001b[2J\\u202e\": 1\n");
    assertThat(mistakes()).hasSize(1);
    assertThat(mistakes().getFirst()).doesNotContain("\n").doesNotContain("\u001b");
    assertThat(mistakes().getFirst()).contains("<U+202E>");
  }

  @ParameterizedTest
  @CsvSource({
    "daily, 1",
    "weekly, 7",
    "monthly, 30",
    "quarterly, 90",
    "yearly, 365",
    "Annually, 365",
    "30, 30",
    "1 day, 1",
    "2weeks, 14",
    "3 months, 90",
    "100 years, 36500"
  })
  void aLengthOfTimeIsCountedInDays(String every, int days) throws IOException {
    file("gate.yaml", "items:\n  one:\n    every: " + every + "\n");
    assertThat(item(declared().settings(), "one").days()).isEqualTo(days);
  }
}
