package dev.gatewright.readers.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DependabotReaderTest {
  private static final String SETTINGS =
      """
      version: 2
      updates:
        - package-ecosystem: pip
          directory: /
          cooldown: {default-days: 7}
          insecure-external-code-execution: deny
        - nonsense
        - cooldown: seven
      """;

  @Test
  void updatesAreReadWithTheirPlaces() {
    if (!(read(SETTINGS) instanceof Parsed.Ok<Dependabot> ok)) {
      throw new AssertionError("not read");
    }
    assertThat(ok.value().updates()).hasSize(2);
    Dependabot.Update pip = ok.value().updates().getFirst();
    assertThat(pip.ecosystem()).isEqualTo("pip");
    assertThat(pip.span()).isEqualTo(new Span(3, 5, 3, 22));
    assertThat(pip.cooldown()).isNotNull();
    assertThat(pip.setting("insecure-external-code-execution")).isNotNull();
    assertThat(pip.setting("cooldown")).isNull();
    assertThat(ok.value().updates().get(1).ecosystem()).isEmpty();
    assertThat(ok.value().updates().get(1).cooldown()).isNull();
    assertThat(ok.diagnostics()).hasSize(1);
  }

  @Test
  void aFileWithoutAListOfUpdatesIsRefused() {
    assertThat(read("version: 2")).isInstanceOf(Parsed.Broken.class);
    assertThat(read("updates: all")).isInstanceOf(Parsed.Broken.class);
    assertThat(read("updates: [")).isInstanceOf(Parsed.Broken.class);
    assertThat(read("")).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void brokenFilesEnd() {
    Mutations.each(
        SETTINGS,
        11,
        Duration.ofSeconds(5),
        bytes -> {
          if (SourceText.read(bytes, 10_000) instanceof Parsed.Ok<SourceText> text) {
            assertThat(DependabotReader.read(text.value())).isNotNull();
          }
        });
  }

  private static Parsed<Dependabot> read(String text) {
    if (SourceText.read(text.getBytes(UTF_8), 10_000) instanceof Parsed.Ok<SourceText> ok) {
      return DependabotReader.read(ok.value());
    }
    throw new AssertionError("no text");
  }
}
