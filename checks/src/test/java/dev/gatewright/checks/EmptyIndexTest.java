package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Verdict;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.TargetOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clone without a checkout has commits and no index: nothing is known of what is committed. */
final class EmptyIndexTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "repository/no-tracked-dotenv",
        "repository/no-tracked-key-files",
        "repository/ignore-covers-secrets"
      })
  void anEmptyIndexBesideACommitProvesNothing(String id, @TempDir Path root)
      throws IOException, InterruptedException {
    Files.writeString(root.resolve(".gitignore"), ".env*\n");
    Files.writeString(root.resolve("README.md"), "# Tides\n");
    byte[] once = "- at: 2026-10-01T00:00:00Z".getBytes(StandardCharsets.UTF_8);
    if (!(YamlReader.read(once) instanceof Parsed.Ok<YamlFile> commits)) {
      throw new AssertionError("the commits cannot be read");
    }
    GitFixture.commit(root, commits.value().documents().getFirst().root(), root);
    assertThat(answer(id, root).verdict()).isEqualTo(Verdict.PASS);

    Files.delete(root.resolve(".git/index"));

    assertThat(answer(id, root).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer(id, root).why()).contains("the index is empty");
  }

  private static Answer answer(String id, Path root) {
    Rule rule = Checks.rule(id);
    Sights sights = new Sights(TargetOptions.of(root, Instant.parse("2026-11-22T10:00:00Z")));
    Question question = new Question(rule, rule.severity(), Map.of());
    return Checks.named(id).orElseThrow().verify(question, sights);
  }
}
