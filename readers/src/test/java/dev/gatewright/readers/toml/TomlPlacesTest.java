package dev.gatewright.readers.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TomlPlacesTest {
  private static final String TEXT =
      """
      # é😀
      [tool."a.b".c] # own
      'ключ' . x = [ "é😀", 0x1F, { k = 2024-01-02 03:04:05 } ] # t
      [[r]]
      n = ""\"
      l1
      ""\"
      """;

  @Test
  void everyKeyAndValueSaysWhereItStands() {
    TomlFile file = Toml.file(TEXT);
    TomlTable c = (TomlTable) file.root().path("tool", "a.b", "c").orElseThrow();
    assertThat(slice(file, c)).isEqualTo("[tool.\"a.b\".c]");
    TomlEntry key = c.entry("ключ").orElseThrow();
    assertThat(file.source().slice(key.key().place().span())).isEqualTo("'ключ'");
    TomlEntry x = ((TomlTable) key.value()).entry("x").orElseThrow();
    assertThat(x.key().place().span()).isEqualTo(new Span(3, 10, 3, 11));
    TomlArray array = (TomlArray) x.value();
    assertThat(array.items())
        .extracting(item -> slice(file, item))
        .containsExactly("\"é😀\"", "0x1F", "{ k = 2024-01-02 03:04:05 }");
    assertThat(array.items().get(1).place().span()).isEqualTo(new Span(3, 22, 3, 26));
    assertThat(slice(file, array)).startsWith("[ \"é").endsWith("} ]");
    TomlTable r = file.root().array("r").orElseThrow().tables().getFirst();
    assertThat(slice(file, r)).isEqualTo("[[r]]");
    assertThat(r.string("n").orElseThrow().place().span()).isEqualTo(new Span(5, 5, 7, 4));
  }

  @Test
  void offsetsAndSpansSayTheSame() {
    TomlFile file = Toml.file(TEXT);
    int seen = same(file, file.root());
    assertThat(seen).isEqualTo(13);
  }

  @Test
  void commentsAreKeptInOrder() {
    List<TomlComment> comments = Toml.file(TEXT).comments();
    assertThat(comments).extracting(TomlComment::text).containsExactly(" é😀", " own", " t");
    assertThat(comments).extracting(TomlComment::ownLine).containsExactly(true, false, false);
    assertThat(comments.get(1).place().span()).isEqualTo(new Span(2, 16, 2, 21));
  }

  @Test
  void aTableMentionedEarlyStandsWhereItsOwnHeaderStands() {
    TomlFile file = Toml.file("[a.b]\n[a]\n");
    TomlEntry a = file.root().entry("a").orElseThrow();
    assertThat(a.key().place().span()).isEqualTo(new Span(2, 2, 2, 3));
    assertThat(a.value().place().span()).isEqualTo(new Span(2, 1, 2, 4));
  }

  @Test
  void everyCharacterOfAStringSaysWhereItIsWritten() {
    TomlFile file =
        Toml.file("v = \"a\\u00e9\\U0001F600b\"\nw = '''\nx\n'''\nz=\"\"\"\\\n  q\"\"\"");
    TomlString v = file.root().string("v").orElseThrow();
    assertThat(file.source().slice(file.place(v, 1, 2))).isEqualTo("\\u00e9");
    assertThat(file.source().slice(file.place(v, 2, 4))).isEqualTo("\\U0001F600");
    assertThat(file.source().slice(file.place(v, 4, 5))).isEqualTo("b");
    TextMap map = file.map(v);
    assertThat(map.offset(map.length())).isEqualTo(v.place().end() - 1);
    TomlString w = file.root().string("w").orElseThrow();
    assertThat(file.place(w, 0, 1)).isEqualTo(new Span(3, 1, 3, 2));
    TomlString z = file.root().string("z").orElseThrow();
    assertThat(file.place(z, 0, 1)).isEqualTo(new Span(6, 3, 6, 4));
  }

  @Test
  void lookingUpWhatIsAbsentOrSomethingElseIsEmpty() {
    TomlTable root = Toml.root("a = 1\nb.c = 'x'\nd = ['s', 1]");
    assertThat(root.string("a")).isEmpty();
    assertThat(root.table("a")).isEmpty();
    assertThat(root.array("zz")).isEmpty();
    assertThat(root.path("a", "b")).isEmpty();
    assertThat(root.path("b", "c").map(Toml::show)).contains("'x'");
    assertThat(root.array("d").orElseThrow().strings()).hasSize(1);
    assertThat(root.table("b").orElseThrow().inline()).isFalse();
  }

  @Test
  void nothingThatIsReadShowsItsValueByItself() {
    TomlFile file = Toml.file("token = 'hunter2' # hunter2\n");
    assertThat(file.toString()).doesNotContain("hunter2");
  }

  private static int same(TomlFile file, TomlValue value) {
    TomlPlace place = value.place();
    assertThat(file.source().slice(place.span()))
        .isEqualTo(file.source().text().substring(place.start(), place.end()));
    int seen = 1;
    switch (value) {
      case TomlTable table -> {
        for (TomlEntry entry : table.entries()) {
          seen += same(file, entry.value());
        }
      }
      case TomlArray array -> {
        for (TomlValue item : array.items()) {
          seen += same(file, item);
        }
      }
      case TomlString string ->
          seen += file.map(string).length() == string.text().length() ? 0 : 99;
      case TomlInteger integer -> {}
      case TomlFloat number -> {}
      case TomlBoolean truth -> {}
      case TomlDate date -> {}
    }
    return seen;
  }

  private static String slice(TomlFile file, TomlValue value) {
    return file.source().text().substring(value.place().start(), value.place().end());
  }
}
