package dev.gatewright.readers.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class YamlReaderTest {
  @Test
  void nodesKeepTheirSpans() {
    YamlMapping root = root("a:\n  - x\n  - {b: 'c'}\nd: é😀 # e\n");
    assertThat(root.path("a").orElseThrow().span()).isEqualTo(new Span(2, 3, 3, 13));
    assertThat(root.scalar("d").orElseThrow().span()).isEqualTo(new Span(4, 4, 4, 6));
    YamlSequence list = (YamlSequence) root.get("a").orElseThrow();
    assertThat(list.items().getLast().span()).isEqualTo(new Span(3, 5, 3, 13));
  }

  @Test
  void anchorsAndTagsAreNotPartOfTheSpan() {
    YamlMapping root = root("a: &x !t  |- # c\n   foo\n\nb: &y\n  k: v\nc: &z 1\n");
    YamlScalar block = root.scalar("a").orElseThrow();
    assertThat(block.span()).isEqualTo(new Span(1, 11, 2, 7));
    assertThat(block.anchor()).isEqualTo("x");
    assertThat(block.tag()).isEqualTo("!t");
    assertThat(root.get("b").orElseThrow().span()).isEqualTo(new Span(5, 3, 5, 7));
    assertThat(root.get("c").orElseThrow().span()).isEqualTo(new Span(6, 7, 6, 8));
  }

  @Test
  void anAliasKeepsTheUseSite() {
    YamlMapping root = root("a: &x {k: v}\nb: *x\n");
    YamlAlias alias = (YamlAlias) root.entries("b").getFirst().value();
    assertThat(alias.name()).isEqualTo("x");
    assertThat(alias.span()).isEqualTo(new Span(2, 4, 2, 6));
    assertThat(text(root.path("b", "k").orElseThrow())).isEqualTo("v");
  }

  @Test
  void duplicateKeysAreKeptAndRemarkedOn() {
    Parsed<YamlFile> parsed = read("a: 1\nb: 2\na: 3\n");
    assertThat(parsed.diagnostics())
        .containsExactly(new Diagnostic(3, 1, "duplicate key a, first at line 1"));
    YamlMapping root = ok(parsed).rootMapping().orElseThrow();
    assertThat(root.entries("a")).hasSize(2);
    assertThat(root.scalar("a").orElseThrow().text()).isEqualTo("3");
  }

  @Test
  void aKeyThatIsACollectionIsARemark() {
    Parsed<YamlFile> parsed = read("? [a, b]\n: c\n{d: e}: f\n");
    assertThat(parsed.diagnostics()).extracting(Diagnostic::line).containsExactly(1, 3);
    assertThat(ok(parsed).rootMapping().orElseThrow().entries()).hasSize(2);
  }

  @Test
  void commentsAreFoundOutsideScalarsOnly() {
    YamlFile file =
        ok(
            read(
                "# one\na: 'x # no' # two\nb: |  # three\n  # no\n  t\n# four\n"
                    + "c: a#no\nd: [a, # five\n b]\ne: &x#no # six\n  y\nf: *x#no\n#"));
    assertThat(file.comments())
        .extracting(YamlComment::text)
        .containsExactly(" one", " two", " three", " four", " five", " six", "");
    assertThat(file.comments().get(1).span()).isEqualTo(new Span(2, 13, 2, 18));
    assertThat(file.comments().get(1).ownLine()).isFalse();
    assertThat(file.comments().getFirst().ownLine()).isTrue();
  }

  @Test
  void emptyAndCommentOnlyFilesHaveNoDocuments() {
    assertThat(ok(read("")).documents()).isEmpty();
    YamlFile file = ok(read("# only\n\n# this\n"));
    assertThat(file.documents()).isEmpty();
    assertThat(file.comments()).hasSize(2);
  }

  @Test
  void oneFileMayHoldSeveralDocuments() {
    YamlFile file = ok(read("a: &x 1\n---\nb: 2\n...\n---\n"));
    assertThat(file.documents()).hasSize(3);
    assertThat(text(file.documents().get(2).root())).isEmpty();
    assertThat(read("a: &x 1\n---\nb: *x\n")).isEqualTo(Parsed.broken(3, 4, "undefined alias *x"));
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreUnderstood() {
    YamlMapping root = root("\uFEFFa: x\r\nb: |\r\n  c\r\n  d\r\n");
    assertThat(root.scalar("b").orElseThrow().text()).isEqualTo("c\nd\n");
    assertThat(root.scalar("b").orElseThrow().span()).isEqualTo(new Span(2, 4, 4, 4));
  }

  @Test
  void scalarsAreStringsUntilTheCallerAsks() {
    YamlMapping root = root("on: yes\nt: True\nf: false\nq: 'true'\nn: ~\ne:\no: 017\n");
    assertThat(root.entries().getFirst().name()).contains("on");
    assertThat(root.scalar("on").orElseThrow().isTrue()).isFalse();
    assertThat(root.scalar("t").orElseThrow().isTrue()).isTrue();
    assertThat(root.scalar("f").orElseThrow().isFalse()).isTrue();
    assertThat(root.scalar("q").orElseThrow().isTrue()).isFalse();
    assertThat(root.scalar("n").orElseThrow().isNull()).isTrue();
    assertThat(root.scalar("e").orElseThrow().isNull()).isTrue();
    assertThat(root.scalar("o").orElseThrow().text()).isEqualTo("017");
  }

  @Test
  void mergedEntriesLoseAgainstWrittenOnesAndEarlierWins() {
    YamlMapping root =
        root(
            """
            x: &x {a: 1, b: 1}
            y: &y {<<: *x, b: 2, c: 2}
            z:
              <<: [*y, {c: 9, d: 9}]
              a: 3
            """);
    YamlMapping z = root.mapping("z").orElseThrow();
    assertThat(YamlMerge.merged(z))
        .extracting(e -> e.name().orElseThrow() + text(e.value()))
        .containsExactlyInAnyOrder("a3", "b2", "c2", "d9");
    assertThat(z.scalar("b").orElseThrow().text()).isEqualTo("2");
    assertThat(root("'<<': {a: 1}\n").get("a")).isEmpty();
  }

  @Test
  void tabsForIndentationAreRefusedWhereTheyStand() {
    assertThat(read("a:\n\tb: c\n").diagnostics().getFirst())
        .extracting(Diagnostic::line, Diagnostic::column)
        .isEqualTo(List.of(2, 1));
  }

  @Test
  void noValueReachesToString() {
    assertThat(ok(read("password: hunter2-secret\n")).toString()).doesNotContain("hunter2");
  }

  private static String text(YamlNode node) {
    return ((YamlScalar) node.resolved()).text();
  }

  static Parsed<YamlFile> read(String text) {
    return YamlReader.read(text.getBytes(UTF_8));
  }

  static YamlMapping root(String text) {
    return ok(read(text)).rootMapping().orElseThrow();
  }

  static YamlFile ok(Parsed<YamlFile> parsed) {
    return switch (parsed) {
      case Parsed.Ok<YamlFile> good -> good.value();
      case Parsed.Broken<YamlFile> broken -> throw new AssertionError(broken.first().toString());
    };
  }
}
