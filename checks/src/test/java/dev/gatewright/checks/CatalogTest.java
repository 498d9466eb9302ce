package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Place;
import dev.gatewright.model.Rule;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GithubOptions;
import dev.gatewright.targets.sight.TargetOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every case of every check in the catalog. */
final class CatalogTest {
  static List<Case> cases() throws IOException {
    return Case.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseIsJudgedAsItSays(Case example, @TempDir Path root)
      throws IOException, InterruptedException {
    YamlMapping expected = example.expectations();
    Rule rule = Checks.rule(example.check());
    Question question = new Question(rule, rule.severity(), Case.texts(expected, "asks"));
    Check check = Checks.named(example.check()).orElseThrow();

    Answer answer = verify(example, root, check, question, expected);

    assertThat(answer.verdict().id())
        .as("verdict, because: %s %s", answer.why(), answer.findings())
        .isEqualTo(Case.text(expected, "verdict", ""));
    assertThat(answer.why()).isNotBlank();
    if (expected.get("findings").isPresent()) {
      assertThat(places(answer)).isEqualTo(places(expected));
    }
    String saying = Case.text(expected, "why", "");
    assertThat(answer.why()).contains(saying);
  }

  private static Answer verify(
      Case example, Path root, Check check, Question question, YamlMapping expected)
      throws IOException, InterruptedException {
    GithubCase github = GithubCase.of(example);
    try (IndexFixture index = IndexFixture.of(expected, root)) {
      TargetOptions options = example.lay(root).with(index.options());
      if (github == null) {
        return check.verify(
            question, new Sights(options, GithubOptions.NONE, () -> RecordFixture.of(expected)));
      }
      try (GithubCase.Hosts hosts = github.start()) {
        Sights sights =
            new Sights(options, github.options(hosts.github()), () -> RecordFixture.of(expected));
        return check.verify(question, sights);
      }
    }
  }

  private static List<String> places(Answer answer) {
    List<String> places = new ArrayList<>();
    for (Finding finding : answer.findings()) {
      Place place = finding.place();
      String where = place == null ? "-" : place.file() + ":" + place.line() + ":" + place.column();
      places.add(where + " " + finding.evidence());
    }
    return places;
  }

  private static List<String> places(YamlMapping expected) {
    List<String> places = new ArrayList<>();
    for (YamlNode node : Case.items(expected, "findings")) {
      YamlMapping finding = node.asMapping();
      if (finding == null) {
        throw new IllegalStateException("each of findings must be a mapping");
      }
      String file = Case.text(finding, "file", "");
      String where =
          file.isEmpty()
              ? "-"
              : file
                  + ":"
                  + Case.text(finding, "line", "1")
                  + ":"
                  + Case.text(finding, "column", "1");
      places.add(where + " " + Placeholders.expand(Case.text(finding, "evidence", "")));
    }
    return places;
  }
}
