package dev.gatewright.readers.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PossibleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "'a' ~ a",
        "matrix.os ~ linux,mac",
        "matrix.os == 'LINUX' && 'x' || 'y' ~ x,y",
        "github.ref == 'r' && 'x' || 'y' ~ x,y",
        "github.ref && 'x' || 'y' ~ x,y",
        "github.ref && '' || 'y' ~ y",
        "true && 'x' || 'y' ~ x",
        "false && 'x' || 'y' ~ y",
        "github.ref || 'y' ~ unknown",
        "github.ref ~ unknown",
        "format('{0}-{1}{{}}', matrix.os, 1) ~ linux-1{},mac-1{}",
        "format('{0}', github.ref) ~ unknown",
        "format('{3}', 'x') ~ unknown",
        "case(github.ref == 'x', 'a', 'b') ~ a,b",
        "case(github.ref == 'x', github.ref, 'b') ~ unknown",
      })
  void theValuesAnExpressionCanHaveAreKnown(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "!github.ref ~ false,true",
        "!'x' ~ false",
        "contains(github.ref, 'x') ~ false,true",
        "contains('Main', 'ai') ~ true",
        "startsWith(matrix.os, 'LIN') ~ false,true",
        "endsWith('a', 'b') ~ false",
        "always() ~ true",
        "1 == '1' ~ true",
        "'a' == 'A' ~ true",
        "null == '' ~ true",
        "null == 0 ~ true",
        "'b' > 'A' ~ true",
        "'x' > 1 ~ false",
        "2 <= 1 ~ false",
        "fromJSON('3') ~ 3",
        "fromJSON('[3]') ~ unknown",
        "hashFiles('x') ~ unknown",
      })
  void whatTestsAndFunctionsGiveIsKnown(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  private static String shown(String text) {
    Possible values = possible(text);
    return values.known()
        ? values.values().stream().map(ExprValue::text).sorted().collect(Collectors.joining(","))
        : "unknown";
  }

  @Test
  void conditionsThatAlwaysOrNeverHoldAreKnown() {
    assertThat(possible("always() || github.ref").always()).isTrue();
    assertThat(possible("github.ref && false").never()).isTrue();
    assertThat(possible("github.ref == 'x'").always()).isFalse();
    assertThat(possible("github.ref == 'x'").never()).isFalse();
    assertThat(possible("github.ref").never()).isFalse();
  }

  @Test
  void tooManyValuesAreNone() {
    Possible many =
        Possible.of(
            IntStream.range(0, 2_000).mapToObj(i -> (ExprValue) new ExprValue.Numeral(i)).toList());
    assertThat(many).isEqualTo(Possible.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "github.ref ~ github.ref",
        "github.head_ref || github.ref ~ github.head_ref,github.ref",
        "github.head_ref && 'x' || 'y' ~ x,y",
        "github.head_ref == 'x' ~ none",
        "!github.head_ref ~ none",
        "contains(github.head_ref, 'x') ~ none",
        "hashFiles(github.head_ref) ~ none",
        "format('{0}', github.head_ref) ~ {0},github.head_ref",
        "toJSON(github.event) ~ github.event",
        "fromJSON(github.head_ref).a['b'] ~ github.head_ref",
        "case(github.head_ref == 'x', github.actor, 'y') ~ github.actor,y",
        "somethingNew(github.head_ref) ~ somethingNew",
        "secrets[github.head_ref] ~ secrets.?",
      })
  void onlyWhatCanBecomeTheResultFlows(String text, String expected) {
    String shown =
        References.flowing(read(text)).stream()
            .map(PossibleTest::name)
            .collect(Collectors.joining(","));
    assertThat(shown.isEmpty() ? "none" : shown).isEqualTo(expected);
  }

  @Test
  void everyReadingIsListedInOrder() {
    List<String> paths =
        References.all(read("a.b[c.d[e]].f == g && contains(h.*.i, x)")).stream()
            .map(reference -> reference.path().normalised())
            .toList();
    assertThat(paths).containsExactly("a.b.?.f", "c.d.?", "e", "g", "h.*.i", "x");
  }

  private static String name(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> literal.value().text();
      case Expr.Call call -> call.function();
      case Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ ->
          ContextPath.of(expr).orElseThrow().written();
      case Expr.Not _, Expr.Chain _, Expr.Comparison _ -> "no leaf";
    };
  }

  private static Possible possible(String text) {
    return Possible.of(
        read(text),
        path ->
            path.is("matrix.os")
                ? Possible.of(List.of(new ExprValue.Text("linux"), new ExprValue.Text("mac")))
                : Possible.UNKNOWN);
  }

  private static Expr read(String text) {
    return switch (ExprReader.read(text)) {
      case ParsedExpr.Ok(Expr expr) -> expr;
      case ParsedExpr.Broken broken -> throw new AssertionError(broken.toString());
    };
  }
}
