package dev.gatewright.readers.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class YamlHostileTest {
  @Test
  void anAliasBombIsRefusedByItsExpandedSize() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
    }
    assertBroken(bomb.toString(), "aliases expand to more than");
  }

  @Test
  void aRecursiveAliasIsRefused() {
    assertBroken("a: &a [*a]\n", "recursive alias *a");
    assertBroken("a: &a\n  b: [{c: *a}]\n", "recursive alias *a");
  }

  @Test
  void tooManyAliasesAreRefused() {
    assertBroken("a: &a 1\nb: [" + "*a,".repeat(1001) + "]\n", "more than 1000 aliases");
  }

  @Test
  void deepNestingIsRefusedInEveryForm() {
    String message = "more than 100 collections inside one another";
    assertBroken("[".repeat(20_000), message);
    assertBroken("{a: ".repeat(20_000), message);
    assertBroken("- ".repeat(20_000), message);
    assertBroken("? ".repeat(20_000), message);
  }

  @Test
  void aHugeScalarIsRefusedBeforeTheEngineSeesIt() {
    assertBroken("a: " + "x".repeat(4 << 20), "more than the limit of");
    assertBroken("a: \"" + "\\x41".repeat(1 << 18) + "\"", "more than the limit of");
  }

  @Test
  void theLongestAllowedScalarIsReadInTime() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> YamlReaderTest.ok(YamlReaderTest.read("a: " + "x".repeat((1 << 20) - 10))));
  }

  @Test
  void bytesThatAreNoTextAreRefusedWhereTheyStand() {
    assertThat(YamlReader.read(new byte[] {'a', ':', ' ', 0}).diagnostics())
        .containsExactly(new Diagnostic(1, 4, "character 0x0 is not allowed in YAML"));
    assertThat(YamlReader.read(new byte[] {'a', ':', ' ', (byte) 0xC0}).diagnostics())
        .extracting(Diagnostic::column)
        .containsExactly(4);
  }

  @Test
  void aLimitIsAParameter() {
    YamlLimits tight = new YamlLimits(100, 2, 1, 10, 5);
    assertThat(YamlReader.read("[[[a]]]".getBytes(UTF_8), tight)).isInstanceOf(Parsed.Broken.class);
    assertThat(YamlReader.read("abcdef".getBytes(UTF_8), tight)).isInstanceOf(Parsed.Broken.class);
    assertThat(YamlReader.read("[[a]]".getBytes(UTF_8), tight)).isInstanceOf(Parsed.Ok.class);
  }

  @Test
  void noMutationOfAFileThrows() {
    String seed =
        """
        # c
        on: {push: [a, 'b''c', "d\\n\\u00e9"]}
        x: &x !t {k: v} # d
        y:
          - <<: *x
            run: |
              echo "é😀"
               more
          - >-
            folded
            text
        ? [k]
        : v
        ---
        %YAML
        """;
    Mutations.each(
        seed,
        17,
        Duration.ofSeconds(2),
        bytes -> {
          if (YamlReader.read(bytes) instanceof Parsed.Ok<YamlFile> ok) {
            for (YamlDocument document : ok.value().documents()) {
              touch(ok.value(), document.root());
            }
          }
        });
  }

  private static void touch(YamlFile file, YamlNode node) {
    switch (node) {
      case YamlScalar scalar ->
          assertThat(file.map(scalar).length()).isEqualTo(scalar.text().length());
      case YamlAlias alias -> {}
      case YamlSequence sequence -> sequence.items().forEach(item -> touch(file, item));
      case YamlMapping mapping -> {
        YamlMerge.merged(mapping);
        mapping.entries().forEach(entry -> touch(file, entry.key()));
        mapping.entries().forEach(entry -> touch(file, entry.value()));
      }
    }
  }

  private static void assertBroken(String text, String message) {
    Parsed<YamlFile> parsed =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> YamlReaderTest.read(text));
    assertThat(parsed).isInstanceOf(Parsed.Broken.class);
    assertThat(parsed.diagnostics().getFirst().message()).contains(message);
  }
}
