package dev.gatewright.readers.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatrixTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "{os: [a, b], py: [1, 2]} ~ os ~ a,b",
        "{os: [a, b]} ~ OS ~ a,b",
        "{os: [a, b]} ~ none ~ nothing",
        "{os: [a, b], exclude: [{os: a}]} ~ os ~ b",
        "{os: [a, b], py: [1, 2], exclude: [{os: a, py: 1}]} ~ os ~ a,b",
        "{os: [a], py: [1, 2], exclude: [{os: a, py: 1}]} ~ py ~ 2",
        "{os: [a], include: [{os: a, x: 1}, {os: c, x: 2}]} ~ x ~ 1,2",
        "{os: [a], include: [{os: a, x: 1}, {os: c, x: 2}]} ~ os ~ a,c",
        "{include: [{os: a}, {os: b}]} ~ os ~ a,b",
        "{os: [a], include: [{x: 1}, {x: 2}]} ~ x ~ 2",
        "{os: [{name: a, v: 1}, {name: b}]} ~ os.name ~ a,b",
        "{os: [{list: [a, b]}]} ~ os.list.* ~ a,b",
        "{os: \"${{ fromJSON(x) }}\", py: [1]} ~ os ~ open",
        "{os: \"${{ fromJSON(x) }}\", py: [1]} ~ py ~ 1",
        "{os: [a], include: \"${{ fromJSON(x) }}\"} ~ os ~ open",
        "\"${{ fromJSON(x) }}\" ~ os ~ open",
        "{os: [a]} ~ ? ~ open",
        "{os: [\"${{ x }}\"]} ~ os.name ~ open",
      })
  void whatAKeyCanBeIsKnown(String matrix, String path, String expected) {
    String shown =
        matrix(matrix)
            .values(List.of(path.split("\\.")))
            .map(
                nodes ->
                    nodes.stream()
                        .map(node -> node instanceof YamlScalar scalar ? scalar.text() : "node")
                        .collect(Collectors.joining(",")))
            .orElse("open");
    assertThat(shown.isEmpty() ? "nothing" : shown).isEqualTo(expected);
  }

  @Test
  void aJobWithoutAMatrixHasNoValues() {
    assertThat(Matrix.of(null).values(List.of("os"))).hasValue(List.of());
    assertThat(Matrix.of(null).rows()).isEmpty();
  }

  @Test
  void theWholeIsEveryValue() {
    assertThat(matrix("{os: [a, b], py: [1]}").values(List.of()).orElseThrow()).hasSize(4);
    assertThat(matrix("{os: [a, b], py: \"${{ x }}\"}").values(List.of())).isEmpty();
  }

  @Test
  void hugeMatricesKeepEveryValue() {
    String many = "[" + "x, ".repeat(200) + "y]";
    Matrix matrix = matrix("{a: " + many + ", b: " + many + ", c: " + many + "}");
    assertThat(matrix.rows()).hasSizeLessThan(1_000);
    assertThat(matrix.values(List.of("c")).orElseThrow()).hasSize(201);
  }

  private static Matrix matrix(String text) {
    String workflow = "on: push\njobs:\n  a:\n    strategy:\n      matrix: " + text + "\n";
    return switch (WorkflowReader.read(workflow.getBytes(UTF_8))) {
      case Parsed.Ok<Workflow> ok -> Matrix.of(ok.value().job("a").orElseThrow().strategy());
      case Parsed.Broken<Workflow> broken -> throw new AssertionError(broken.first());
    };
  }
}
