package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example in {@code examples/tide-tables}, judged by the pack for publishing: each item that
 * workflows alone decide passes, and turns when one line is changed.
 */
final class ExamplePublishingTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "tide-tables");

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void layTheExampleOut() throws IOException {
    desk = new Desk(folder);
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        desk.file(
            EXAMPLE.relativize(file).toString().replace('\\', '/'),
            Files.readString(file)
                .replace("{{pypi-host}}", String.join(".", "pypi", "org"))
                .replace("{{testpypi-host}}", String.join(".", "test", "pypi", "org")));
      }
    }
  }

  private Object verdicts() {
    return desk.run("check", "--checklist", "pypi-publishing", "--format", "json").json();
  }

  private static String verdict(Object run, String item) {
    return Json.at(Json.item(run, item), "verdict").toString();
  }

  @Test
  void whatWorkflowsDecidePasses() {
    Object run = verdicts();
    for (String item :
        List.of(
            "no-secrets-in-run-output",
            "no-leaks-on-failure",
            "workflow-inputs-checked",
            "no-credentials-in-workflows",
            "environment-urls",
            "job-permissions-minimal",
            "vulnerability-scan-on",
            "workflow-scan-clean",
            "no-workflow-injection")) {
      assertThat(verdict(run, item)).as(item).isEqualTo("pass");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          no-secrets-in-run-output | twine check --strict dist/* | echo ${{ secrets.PYPI_API_TOKEN }}
          no-leaks-on-failure | upload --non-interactive dist/* | upload --verbose dist/*
          workflow-inputs-checked | twine check --strict dist/* | echo ${{ github.event.head_commit.message }}
          no-credentials-in-workflows | ${{ secrets.PYPI_API_TOKEN }} | {{random}}
          environment-urls | testpypi\\n      url: https://test. | testpypi\\n      url: https://
          environment-urls | /p/tide-tables | /p/tide-table
          job-permissions-minimal | attestations: write # to keep it | deployments: write
          workflow-scan-clean | permissions: {} | permissions: write-all
          no-workflow-injection | twine check --strict dist/* | echo ${{ github.event.head_commit.message }}
          """)
  void anItemTurnsWithOneLine(String item, String line, String other) {
    change(line.replace("\\n", "\n"), other.replace("\\n", "\n").replace("{{random}}", random()));
    assertThat(verdict(verdicts(), item)).isEqualTo("fail");
  }

  private static String random() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private void change(String line, String other) {
    String path = ".github/workflows/publish.yml";
    String text = desk.text(path);
    assertThat(text).contains(line);
    desk.file(path, text.replace(line, other));
  }

  @Test
  void aWorkflowThatCannotBeReadLeavesEachUnknown() {
    desk.file(".github/workflows/broken.yml", "on: push\njobs: [\n");
    Object run = verdicts();
    for (String item : List.of("environment-urls", "no-leaks-on-failure", "workflow-scan-clean")) {
      assertThat(verdict(run, item)).as(item).isEqualTo("unknown");
    }
  }
}
