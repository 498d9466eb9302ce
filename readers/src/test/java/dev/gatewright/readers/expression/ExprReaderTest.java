package dev.gatewright.readers.expression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExprReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "a || b && c ~ (or a (and b c))",
        "a && b || c ~ (or (and a b) c)",
        "a || b || c ~ (or a b c)",
        "(a || b) && c ~ (and (or a b) c)",
        "!a == b ~ (== (not a) b)",
        "!(a == b) ~ (not (== a b))",
        "!!a ~ (not (not a))",
        "a == b && c < 3 ~ (and (== a b) (< c 3))",
        "a != b == c ~ (== (!= a b) c)",
        "a < b == c ~ (== (< a b) c)",
        "github.event.commits[0].message ~ github.event.commits.*.message",
        "github.event.*.body ~ github.event.*.body",
        "github.event[*].body ~ github.event.*.body",
        "github['event']['issue'].title ~ github.event.issue.title",
        "secrets[matrix.name] ~ secrets.?",
        "steps.a-b.outputs._x ~ steps.a-b.outputs._x",
        "github . event . x ~ github.event.x",
        "steps.true.outputs.null ~ steps.true.outputs.null",
        "contains(fromJSON('[1]'), x) ~ (contains (fromJSON '[1]') x)",
        "fromJSON(x).a[0] ~ (index (. (fromJSON x) a) 0)",
        "success() ~ (success)",
        "case(a, 'x', 'y') ~ (case a 'x' 'y')",
        "'it''s' ~ 'it's'",
        "0xff + ~ broken at 5",
        "0xFF ~ 255",
        "-1.5e2 ~ -150",
        ".5 ~ 0.5",
        "0o17 ~ 15",
        "null ~ ''",
      })
  void anExpressionIsReadAsGitHubReadsIt(String text, String expected) {
    assertThat(shape(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "'' ~ 0 ~ ''",
        "a b ~ 2 ~ a value where an operator should stand",
        "a && ~ 4 ~ ends too early",
        "a & b ~ 2 ~ '&' alone",
        "a = b ~ 2 ~ '=' alone",
        "'open ~ 0 ~ a quote that is not closed",
        "x\"y ~ 1 ~ a double quote; texts stand in single quotes",
        "f(a,) ~ 4 ~ ')' in the wrong place",
        "f(a ~ 3 ~ ends too early",
        "a[1 ~ 3 ~ ends too early",
        "a. ~ 2 ~ ends too early",
        "a.[b] ~ 2 ~ '[' in the wrong place",
        "1x ~ 0 ~ not a number",
        "a + b ~ 2 ~ not a number",
        "$a ~ 0 ~ a character that expressions do not have",
        ") ~ 0 ~ ')' in the wrong place",
        "* ~ 0 ~ '*' in the wrong place",
      })
  void whatIsNoneIsRefusedWithItsPlace(String text, int at, String message) {
    ParsedExpr read = ExprReader.read(text.equals("''") ? "" : text);
    assertThat(read)
        .isEqualTo(new ParsedExpr.Broken(at, text.equals("''") ? "ends too early" : message));
  }

  @Test
  void offsetsAreThoseOfTheWholeText() {
    String text = "x ${{ github.event.issue['title'] == 'y' }}";
    Expr expr = read(text, 5, 41);
    Expr.Comparison comparison = (Expr.Comparison) expr;
    assertThat(text.substring(comparison.left().from(), comparison.left().to()))
        .isEqualTo("github.event.issue['title']");
    assertThat(text.substring(comparison.right().from(), comparison.right().to())).isEqualTo("'y'");
    assertThat(text.substring(expr.from(), expr.to()))
        .isEqualTo("github.event.issue['title'] == 'y'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", "!", "f(", "a[", "a.b.", "a == ", "a && (", "a || (", "f(1,", "[", "-", "a.*."
      })
  void nothingIsTooDeepOrTooLong(String piece) {
    assertThat(ExprReader.read(piece.repeat(20_000))).isInstanceOf(ParsedExpr.Broken.class);
    String fitting = piece.repeat(ExprReader.MAX_LENGTH / piece.length() - 1);
    assertThat(ExprReader.read(fitting + "a")).isInstanceOf(ParsedExpr.Broken.class);
  }

  @Test
  void aLongChainIsNotADeepTree() {
    Expr.Chain chain = (Expr.Chain) read("a&&".repeat(6_000) + "b");
    assertThat(chain.operands()).hasSize(6_001);
    assertThat(References.all(chain)).hasSize(6_001);
    assertThat(Possible.of(chain, _ -> Possible.UNKNOWN).known()).isFalse();
  }

  @Test
  void parenthesesFitDownToADepth() {
    assertThat(read("(".repeat(60) + "a" + ")".repeat(60))).isInstanceOf(Expr.Name.class);
  }

  @Test
  void noMutationThrows() {
    Mutations.each(
        "a.b[0].*['x'] == 1.5e3 && !f(g, 'it''s') || case(a, -0xF, c) <= null != .5",
        5,
        Duration.ofSeconds(2),
        bytes -> {
          String text = new String(bytes, UTF_8);
          if (ExprReader.read(text) instanceof ParsedExpr.Ok(Expr expr)) {
            for (Expr part : References.parts(expr)) {
              assertThat(text.substring(part.from(), part.to())).isNotEmpty();
            }
            assertThat(References.flowing(expr)).isNotNull();
            assertThat(Possible.of(expr, _ -> Possible.UNKNOWN)).isNotNull();
          } else {
            assertThat(ExprReader.read(text)).isInstanceOf(ParsedExpr.Broken.class);
          }
        });
  }

  private static Expr read(String text) {
    return read(text, 0, text.length());
  }

  private static Expr read(String text, int from, int to) {
    return switch (ExprReader.read(text, from, to)) {
      case ParsedExpr.Ok(Expr expr) -> expr;
      case ParsedExpr.Broken broken -> throw new AssertionError(broken.toString());
    };
  }

  private static String shape(String text) {
    return switch (ExprReader.read(text)) {
      case ParsedExpr.Ok(Expr expr) -> shape(expr);
      case ParsedExpr.Broken broken -> "broken at " + broken.at();
    };
  }

  private static String shape(Expr expr) {
    String path = ContextPath.of(expr).map(ContextPath::written).orElse("");
    if (!path.isEmpty()) {
      return path;
    }
    return switch (expr) {
      case Expr.Literal(ExprValue.Numeral(double value), int _, int _) ->
          new ExprValue.Numeral(value).text();
      case Expr.Literal literal -> "'" + literal.value().text() + "'";
      case Expr.Name name -> name.name();
      case Expr.Property property -> "(. " + shape(property.of()) + " " + property.name() + ")";
      case Expr.Index index -> list("index", index.of(), index.index());
      case Expr.Every every -> list("*", every.of());
      case Expr.Call call -> list(call.function(), call.arguments().toArray(Expr[]::new));
      case Expr.Not not -> list("not", not.operand());
      case Expr.Chain chain ->
          list(chain.all() ? "and" : "or", chain.operands().toArray(Expr[]::new));
      case Expr.Comparison one ->
          list(one.comparator().sign().toLowerCase(Locale.ROOT), one.left(), one.right());
    };
  }

  private static String list(String head, Expr... parts) {
    StringBuilder out = new StringBuilder("(").append(head);
    for (Expr part : List.of(parts)) {
      out.append(' ').append(shape(part));
    }
    return out.append(')').toString();
  }
}
