package dev.gatewright.readers.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TomlTablesTest {
  @Test
  void keysAreBareQuotedOrDotted() {
    assertThat(Toml.show("a-b_1 = 1\n1234 = 2\n\"x y\" = 3\n'\"' = 4\n\"\" = 5\n\"\\u0061\" = 6"))
        .isEqualTo("{a-b_1=1, 1234=2, x y=3, \"=4, =5, a=6}");
    assertThat(Toml.show("a . \"b.c\".d = 1\na.e = 2\n3.14 = 3"))
        .isEqualTo("{a={b.c={d=1}, e=2}, 3={14=3}}");
  }

  @Test
  void headersMakeTablesInAnyOrder() {
    assertThat(Toml.show("[ x . 'y' . z ]\na=1\n[x]\nb=2\n[x.w]\n"))
        .isEqualTo("{x={y={z={a=1}}, b=2, w={}}}");
  }

  @Test
  void headersInDoubleBracketsMakeArraysWithTablesOfTheirOwn() {
    String text = "[[f]]\nn=1\n[f.p]\nq=2\n[[f.v]]\nw=3\n[[f.v]]\nw=4\n[[f]]\n[[f.v]]\nw=5\n";
    assertThat(Toml.show(text)).isEqualTo("{f=[{n=1, p={q=2}, v=[{w=3}, {w=4}]}, {v=[{w=5}]}]}");
    assertThat(Toml.root(text).array("f").orElseThrow().ofTables()).isTrue();
  }

  @Test
  void arraysSpanLinesHoldCommentsAndEndWithACommaOrWithout() {
    assertThat(Toml.show("a = [ # c\n 1,\n\n 'x' # d\n , [ 2.5, ] , {b = []}\n]"))
        .isEqualTo("{a=[1, 'x', [2.5], {b=[]}]}");
  }

  @Test
  void inlineTablesTakeDottedKeys() {
    assertThat(Toml.show("p = { a.b = 1, a.c = 'x', d = { } }"))
        .isEqualTo("{p={a={b=1, c='x'}, d={}}}");
    assertThat(Toml.show("p = { a = [\n1,\n2 ] }")).isEqualTo("{p={a=[1, 2]}}");
  }

  @Test
  void aTableBelowOneMadeByADottedKeyMayBeGiven() {
    assertThat(Toml.show("[f]\na.c=1\na.t.s=true\n[f.a.x]\ny=2"))
        .isEqualTo("{f={a={c=1, t={s=true}, x={y=2}}}}");
  }

  @Test
  void aDuplicateKeyIsRemarkedOnWhereItStandsAndBothAreKept() {
    assertThat(Toml.remark("a = 1\n  a = 2\n")).isEqualTo("2:3: duplicate key a, first at line 1");
    assertThat(Toml.remark("a = 1\n\"a\" = 2")).startsWith("2:1: duplicate key a");
    assertThat(Toml.remark("a = { b = 1, b = 2 }")).startsWith("1:14: duplicate key b");
    TomlFile file = ((Parsed.Ok<TomlFile>) Toml.read("a = 1\na = 2")).value();
    assertThat(Toml.show(file.root())).isEqualTo("{a=1, a=2}");
    assertThat(file.root().get("a").map(Toml::show)).contains("1");
  }

  @Test
  void aTableGivenTwiceIsRemarkedOn() {
    assertThat(Toml.remark("[a]\n[b]\n[a]\n"))
        .isEqualTo("3:2: a table given twice: a, first at line 1");
    assertThat(Toml.remark("[a.b]\n[a]\n[a]")).startsWith("3:2: a table given twice: a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\n[a]",
        "[a]\nb.c = 1\n[a.b]",
        "[[a]]\n[a]",
        "a = []\n[[a]]",
        "[a]\n[[a]]",
        "[a.b]\n[[a]]",
        "[a]\nb = 1\n[a.b.c]",
        "a = {}\n[a.b]",
        "a = {}\na.b = 1",
        "a = { b = {} }\n[a.b.c]",
        "a = [{}]\n[a.b]",
        "a.b = 1\na.b.c = 2",
        "a.b.c = 1\na.b = 2",
        "[a.b.c]\n[a]\nb.c.t = 1",
        "[[a.b]]\n[a]\nb.y = 2",
        "a = { b.c = 1, b = 2 }",
        "[a]\n[a.b]\n[a.'b']"
      })
  void whatIsGivenOnceCannotBeGivenOrAddedToAgain(String text) {
    assertThat(Toml.remark(text)).contains("first at line ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a =",
        "= 1",
        "a = 1 b = 2",
        "a = \n1",
        "a b = 1",
        "a. = 1",
        ".a = 1",
        "a..b = 1",
        "[a",
        "[]",
        "[a.]",
        "[a]]",
        "[[a]",
        "[ [a]]",
        "[[a] ]",
        "[a] b = 1",
        "[a\n]",
        "\"\"\"a\"\"\" = 1",
        "é = 1"
      })
  void malformedKeysAndHeadersAreRefused(String text) {
    assertThat(Toml.broken(text)).matches("[12]:[0-9]+: .+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = [1 2]",
        "a = [1,,2]",
        "a = [,]",
        "a = [",
        "a = [1,",
        "a = {",
        "a = {b}",
        "a = {b = 1,}",
        "a = {b = 1\n}",
        "a = {,}",
        "a = {b = 1 c = 2}",
        "a = { # c\n}",
        "a = 1\rb = 2",
        "# a\u0001",
        "# a\r",
        "a = 1 ]",
        "a = text",
        "\uFEFF\uFEFFa = 1"
      })
  void malformedValuesAndLinesAreRefused(String text) {
    assertThat(Toml.broken(text)).matches("[12]:[0-9]+: .+");
  }

  @Test
  void aMessageNamesThePlaceAndNeverAValue() {
    assertThat(Toml.broken("a = 1\nb = hunter2\n"))
        .isEqualTo("2:5: not a value: text needs quotes, and this is no number, date or boolean");
    assertThat(Toml.broken("[a]\n  b : 1")).isEqualTo("2:5: expected '=' after the key");
  }

  @Test
  void nothingButBlanksAndCommentsIsAnEmptyTable() {
    assertThat(Toml.show("")).isEqualTo("{}");
    assertThat(Toml.show("\uFEFF \t\r\n# c\n")).isEqualTo("{}");
  }
}
