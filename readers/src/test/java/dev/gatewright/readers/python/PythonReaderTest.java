package dev.gatewright.readers.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.python.PythonToken.Kind;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class PythonReaderTest {
  @Test
  void stringsOfEveryKindAreOneToken() {
    PythonSource source =
        source("a = 'x\\'y' + r\"\\d\" + b'z' + '''l1\n'l2''' + \"\\u00e9\\x41\" # 'c'\n");
    assertThat(source.tokens().stream().filter(t -> t.kind() == Kind.STRING).map(PythonToken::text))
        .containsExactly("x'y", "\\d", "z", "l1\n'l2", "éA");
    assertThat(source.comments().getFirst().span()).isEqualTo(new Span(2, 23, 2, 28));
  }

  @Test
  void codeInFieldsOfAnFStringIsCode() {
    PythonSource source = source("f'{{no}} {a[\"b\"]!r:>{w}} {f\"{c}\"}' + d\n");
    assertThat(source.tokens().stream().filter(t -> t.kind() == Kind.NAME).map(PythonToken::text))
        .containsExactly("a", "w", "c", "d");
  }

  @Test
  void linesAreJoinedInsideBracketsAndAfterBackslashes() {
    PythonSource source = source("a = (1,\n  2)\nif x \\\n  and y:\n    z\n");
    List<PythonToken> ends =
        source.tokens().stream().filter(t -> t.kind() == Kind.NEWLINE).toList();
    assertThat(ends).hasSize(3);
    assertThat(ends.getLast().indent()).isEqualTo(4);
  }

  @Test
  void aStringThatIsNotClosedIsARemark() {
    assertThat(read("a = 'x\nb = \"\"\"y\n").diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly("1:5: a string that is not closed", "2:5: a string that is not closed");
    assertThat(PythonReader.read(new byte[] {'a', (byte) 0x80})).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void hostileFilesAreBounded() {
    for (String text :
        List.of(
            "f'{".repeat(100_000),
            "(".repeat(500_000),
            "import os\n" + "os.getenv(".repeat(50_000),
            "import environ\ne = environ.Env()\n" + "e.prefixed('a'), e('b'),".repeat(30_000),
            "from pydantic import BaseSettings\n" + "class A(BaseSettings) ".repeat(40_000),
            "f\"{f'{".repeat(50_000),
            "'".repeat(500_001),
            "x" + ".x".repeat(200_000),
            "a = '" + "y".repeat(900_000))) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> assertThat(EnvironmentLookups.in(source(text))).isNotNull());
    }
    assertThat(read("x".repeat(4 << 20))).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void noMutationOfAFileThrows() {
    Mutations.each(
        """
        import os, environ as e
        from pydantic_settings import BaseSettings
        env = e.Env(A=(bool, False))
        class S(BaseSettings):
            a: str = Field(..., alias="X")
            b: int
        with env.prefixed("P_"):
            x = f"{os.environ['A']!r:{w}}" + os.getenv("B", env.str('C')) # d
        y = '''z
        ''' if env.db() or os.environ["K"] else \\
          r"q"
        """,
        37,
        Duration.ofSeconds(2),
        bytes -> {
          if (PythonReader.read(bytes) instanceof Parsed.Ok<PythonSource> ok) {
            assertThat(EnvironmentLookups.in(ok.value())).isNotNull();
          }
        });
  }

  private static Parsed<PythonSource> read(String text) {
    return PythonReader.read(text.getBytes(UTF_8));
  }

  static PythonSource source(String text) {
    return switch (read(text)) {
      case Parsed.Ok<PythonSource> ok -> ok.value();
      case Parsed.Broken<PythonSource> broken -> throw new AssertionError(broken.first());
    };
  }
}
