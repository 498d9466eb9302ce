package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Rule;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.ExampleFile;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is judged, no value of a variable is ever said. */
final class EnvironmentSilenceTest {
  /** Values up to this length are words and numbers that say nothing. */
  private static final int SAYS_NOTHING = 6;

  static List<Case> cases() throws IOException {
    return Case.all().stream()
        .filter(example -> example.check().startsWith("environment/"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noCheckSaysAValue(Case example, @TempDir Path root)
      throws IOException, InterruptedException {
    Sights sights = new Sights(example.lay(root));
    Map<String, String> asks = Case.texts(example.expectations(), "asks");
    StringBuilder said = new StringBuilder();
    for (Check check : Checks.all()) {
      if (check.id().startsWith("environment/")) {
        Rule rule = Checks.rule(check.id());
        Map<String, String> asked = check.id().equals(example.check()) ? asks : Map.of();
        said.append(said(check.verify(new Question(rule, rule.severity(), asked), sights)));
      }
    }
    said.append(sights.environment()).append(sights.examples()).append(sights.lookups());
    for (String secret : secrets(sights, asks)) {
      assertThat(said.toString()).as("a value of %s", example).doesNotContain(secret);
    }
  }

  private static String said(Answer answer) {
    StringBuilder said = new StringBuilder(answer.why()).append(answer);
    for (Finding finding : answer.findings()) {
      said.append(finding.message()).append(finding.evidence()).append(finding.fix());
      if (finding.excerpt() != null) {
        said.append(finding.excerpt().text());
      }
    }
    for (Looked looked : answer.looked()) {
      said.append(looked.what());
    }
    return said.append('\n').toString();
  }

  private static Set<String> secrets(Sights sights, Map<String, String> asks) {
    List<Variable> all = new ArrayList<>();
    if (sights.environment() instanceof Sight.Known<Environment>(Environment seen)) {
      for (Deployment deployment : seen.deployments()) {
        all.addAll(deployment.variables());
      }
    }
    if (sights.examples() instanceof Sight.Known<List<ExampleFile>>(List<ExampleFile> examples)) {
      for (ExampleFile example : examples) {
        all.addAll(example.variables());
        all.addAll(example.commented());
      }
    }
    Set<String> secrets = new TreeSet<>();
    for (Variable variable : all) {
      switch (variable.value()) {
        case Value.Literal(String text) -> add(secrets, text);
        case Value.Unresolved(var _, var _, String fallback) -> {
          if (fallback != null) {
            add(secrets, fallback);
          }
        }
      }
    }
    secrets.removeAll(asks.values());
    return secrets;
  }

  /** A value as it stands, and the password of a URL; no words, and no bare host. */
  private static void add(Set<String> secrets, String text) {
    int at = text.lastIndexOf('@');
    int colon = at < 0 ? -1 : text.indexOf(':', text.indexOf("://") + 3);
    if (colon > 0 && colon < at && at - colon > SAYS_NOTHING + 1) {
      secrets.add(text.substring(colon + 1, at));
    }
    boolean word = text.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '/');
    boolean rate =
        text.length() < 40
            && text.chars().filter(Character::isDigit).count() < 6
            && text.contains("/")
            && !text.contains(":");
    boolean origin =
        !text.contains("@") && (text.startsWith("https://") || text.endsWith("example.com"));
    if (text.length() > SAYS_NOTHING && !word && !rate && !origin) {
      secrets.add(text);
    }
  }
}
