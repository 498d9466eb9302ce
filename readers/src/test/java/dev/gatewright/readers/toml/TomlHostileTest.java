package dev.gatewright.readers.toml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Parsed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TomlHostileTest {
  private static final String DEEP = "more than 100 tables and arrays inside one another";

  @Test
  void deepNestingIsRefusedInEveryForm() {
    assertThat(Toml.broken("a = " + "[".repeat(500_000))).contains(DEEP);
    assertThat(Toml.broken("a = " + "{a=".repeat(300_000))).contains(DEEP);
    assertThat(Toml.broken("a = " + "[{a=".repeat(200_000))).contains(DEEP);
    assertThat(Toml.broken("a" + ".a".repeat(300_000) + " = 1")).contains(DEEP);
    assertThat(Toml.broken("[a" + ".a".repeat(300_000) + "]")).contains(DEEP);
    String path = "a" + ".a".repeat(60);
    assertThat(Toml.broken("[" + path + "]\n" + path + " = 1")).contains(DEEP);
    assertThat(Toml.broken("[" + path + "]\nb = { " + path + " = 1 }")).contains(DEEP);
    assertThat(Toml.broken("[" + path + "]\nb = " + "[".repeat(50))).contains(DEEP);
    assertThat(Toml.broken(headersInDoubleBrackets(99))).contains(DEEP);
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    assertThat(Toml.show("a = " + "[".repeat(99) + "]".repeat(99))).startsWith("{a=[[[");
    assertThat(Toml.show(headersInDoubleBrackets(50))).startsWith("{a=[{a=[{");
  }

  @Test
  void tooManyEntriesAreRefused() {
    assertThat(Toml.broken("a = [" + "1,".repeat(300_000) + "]")).contains("200000 entries");
    TomlLimits tight = new TomlLimits(100, 3, 4);
    assertThat(TomlReader.read("a.b.c=1\nd=1".getBytes(UTF_8), tight).diagnostics()).isEmpty();
    assertThat(TomlReader.read("a.b.c=1\nd=1\ne=1".getBytes(UTF_8), tight).diagnostics())
        .extracting(Object::toString)
        .containsExactly("3:1: more than 4 entries");
    assertThat(TomlReader.read("a.b.c.d=1".getBytes(UTF_8), tight))
        .isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void tooManyBytesAreRefusedBeforeTheyAreRead() {
    assertThat(Toml.broken("#".repeat((1 << 20) + 1))).contains("more than the limit of 1048576");
  }

  @Test
  void bytesThatAreNoTextAreRefusedWhereTheyStand() {
    assertThat(TomlReader.read(new byte[] {'a', '=', '\'', (byte) 0xC0, '\''}).diagnostics())
        .extracting(Object::toString)
        .containsExactly("1:4: not UTF-8: byte 0xc0 at offset 3");
    assertThat(TomlReader.read(new byte[] {'a', '=', '1', '\n', 0}).diagnostics())
        .extracting(Toml::place)
        .containsExactly("2:1");
    assertThat(TomlReader.read(new byte[] {'a', '=', '1', 0}).diagnostics())
        .extracting(Toml::place)
        .containsExactly("1:3");
  }

  @Test
  void noPrefixOfAFileThrows() {
    for (int length = 0; length <= SEED.length(); length++) {
      assertThat(Toml.read(SEED.substring(0, length))).isNotNull();
    }
  }

  @Test
  void noMutationOfAFileThrows() {
    Mutations.each(
        SEED,
        23,
        Duration.ofSeconds(2),
        bytes -> {
          if (TomlReader.read(bytes) instanceof Parsed.Ok<TomlFile> ok) {
            touch(ok.value(), ok.value().root());
          }
        });
    assertThat(Toml.file(SEED).root().entries()).hasSize(5);
  }

  private static final String SEED =
      """
      # c
      title = "a\\n\\u00e9\\U0001F600é"
      'x' . y = [ 1, 0xFF_0, -1.5e3, inf, { k.l = '''z''', m = true } , ]
      d = 1979-05-27 07:32:00.5-07:00
      [t."u v"]
      t = ""\"
      a \\
         b""\""
      [[arr]]
      n = 07:32:00
      [arr.sub]
      [[arr]]
      """;

  private static String headersInDoubleBrackets(int levels) {
    StringBuilder text = new StringBuilder();
    String path = "a";
    for (int i = 0; i < levels; i++, path += ".a") {
      text.append("[[").append(path).append("]]\n");
    }
    return text.toString();
  }

  private static void touch(TomlFile file, TomlValue value) {
    assertThat(file.source().offset(value.place().span().line(), value.place().span().column()))
        .isEqualTo(value.place().start());
    switch (value) {
      case TomlTable table -> table.entries().forEach(entry -> touch(file, entry.value()));
      case TomlArray array -> array.items().forEach(item -> touch(file, item));
      case TomlString string ->
          assertThat(file.map(string).length()).isEqualTo(string.text().length());
      case TomlInteger integer -> {}
      case TomlFloat number -> {}
      case TomlBoolean truth -> {}
      case TomlDate date -> {}
    }
  }
}
