package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Rule;
import dev.gatewright.targets.Sights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a secret in code, a workflow or an environment nothing is said but how it begins. */
final class LiteralsSilenceTest {
  private static final List<String> CHECKS =
      List.of(
          "code/keys-from-environment",
          "code/no-hardcoded-secrets",
          "secrets/environment",
          "workflows/no-literal-secrets");

  /** Parts of a text this long, and not there before it was filled in, are secrets. */
  private static final int SECRET = 12;

  private static final int SHOWN = 4;

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Case example : Case.all()) {
      boolean fails = Case.text(example.expectations(), "verdict", "").equals("fail");
      if (CHECKS.contains(example.check()) && fails) {
        cases.add(example);
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noCheckSaysASecret(Case example, @TempDir Path root)
      throws IOException, InterruptedException {
    Sights sights = new Sights(example.lay(root));
    StringBuilder said = new StringBuilder();
    for (String id : CHECKS) {
      Rule rule = Checks.rule(id);
      Question question = new Question(rule, rule.severity(), Map.of());
      Answer answer = Checks.named(id).orElseThrow().verify(question, sights);
      said.append(answer);
      for (Finding finding : answer.findings()) {
        said.append(finding).append(finding.excerpt());
      }
    }
    said.append(sights.codeSecrets());
    Set<String> secrets = secrets(example, root);
    assertThat(secrets).isNotEmpty();
    for (String secret : secrets) {
      assertThat(said.toString()).doesNotContain(secret.substring(SHOWN));
    }
  }

  private static Set<String> secrets(Case example, Path root) throws IOException {
    StringBuilder raw = new StringBuilder();
    StringBuilder laid = new StringBuilder();
    read(example.folder(), raw);
    read(root, laid);
    Case.texts(example.expectations(), "process")
        .values()
        .forEach(text -> laid.append('\n' + text));
    Set<String> secrets = new TreeSet<>();
    for (String part : laid.toString().split("[^A-Za-z0-9_-]+")) {
      if (part.length() >= SECRET && raw.indexOf(part) < 0) {
        secrets.add(part);
      }
    }
    return secrets;
  }

  private static void read(Path folder, StringBuilder into) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains(".git/")) {
          into.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
        }
      }
    }
  }
}
