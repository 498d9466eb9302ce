package dev.gatewright.readers.dotenv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DotenvReaderTest {
  @Test
  void namesAndValuesKeepTheirSpans() {
    Assignment assignment =
        file("\n  export É=x\nKEY = \"a 😀\nb\" # c\n").get("KEY").orElseThrow();
    assertThat(assignment.nameSpan()).isEqualTo(new Span(3, 1, 3, 4));
    assertThat(assignment.valueSpan()).isEqualTo(new Span(3, 8, 4, 2));
    assertThat(assignment.quote()).isEqualTo(Quote.DOUBLE);
    assertThat(file("A=1 # c").comments().getFirst().span()).isEqualTo(new Span(1, 5, 1, 8));
  }

  @Test
  void repeatedNamesAreAllKeptAndTheLastWins() {
    DotenvFile file = file("A=1\nB=2\nA=3\n");
    assertThat(file.all("A")).hasSize(2);
    assertThat(file.get("A").orElseThrow().is(Flag.REPEATED)).isTrue();
    assertThat(read("A=1\nA=3\n").diagnostics())
        .containsExactly(new Diagnostic(2, 1, "repeated name, first at line 1"));
  }

  @Test
  void variablesAreLookedUpInEarlierLinesAndThenInWhatIsGiven() {
    byte[] bytes = "A=$G-${H:-x}-${H+y}-${G:+z}-${N}\nG=own\nB=$G\nC\nG\n".getBytes(UTF_8);
    DotenvFile file = ok(DotenvReader.read(bytes, 1000, Map.of("G", "given", "C", "outer")));
    assertThat(file.get("A").orElseThrow().value()).isEqualTo("given-x--z-");
    assertThat(file.get("A").orElseThrow().flags())
        .containsExactlyInAnyOrder(Flag.INTERPOLATED, Flag.UNRESOLVED);
    assertThat(file.get("B").orElseThrow().value()).isEqualTo("own");
    assertThat(file.get("C").orElseThrow().value()).isEqualTo("outer");
    assertThat(file.get("C").orElseThrow().is(Flag.INHERITED)).isTrue();
    assertThat(file.get("A").orElseThrow().raw()).startsWith("$G-${H:-x}");
  }

  @Test
  void defaultsMayNest() {
    assertThat(file("A=${X:-${Y:-d}e}").get("A").orElseThrow().value()).isEqualTo("de");
  }

  @Test
  void commandsAreKeptAsTextAndFlagged() {
    for (String line : new String[] {"A=$(id)", "A=\"x $(id)\"", "A=x`id`", "A=`id`"}) {
      assertThat(file(line).get("A").orElseThrow().is(Flag.COMMAND_SUBSTITUTION)).isTrue();
    }
    assertThat(file("A='$(id)'").get("A").orElseThrow().flags()).isEmpty();
  }

  @Test
  void badLinesAreRemarksWithAPlace() {
    assertThat(read("=x\nA b\nB='x' y\nC=\"z\na/b=1\n").diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "1:1: a line that gives no name",
            "2:3: expected '=' after the name",
            "3:7: text after the closing quote",
            "4:3: a quote that is not closed",
            "5:1: not a portable name for a variable");
    assertThat(read("A=\0").diagnostics()).contains(new Diagnostic(1, 3, "NUL character"));
    assertThat(DotenvReader.read(new byte[] {'A', '=', (byte) 0xFE}))
        .isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void interpolationThatDoublesStaysBounded() {
    StringBuilder text = new StringBuilder("A0=0123456789\n");
    for (int i = 1; i < 2000; i++) {
      text.append("A")
          .append(i)
          .append("=$A")
          .append(i - 1)
          .append("$A")
          .append(i - 1)
          .append('\n');
    }
    Parsed<DotenvFile> parsed = read(text.toString());
    assertThat(ok(parsed).assignments()).hasSize(2000);
    assertThat(parsed.diagnostics().getFirst().message()).startsWith("interpolation grows");
    assertThat(file("A=" + "${".repeat(500_000)).assignments()).hasSize(1);
    assertThat(file("A=" + "`$".repeat(500_000)).assignments()).hasSize(1);
    assertThat(file("A=" + "${X:-".repeat(20_000) + "}".repeat(20_000)).assignments()).hasSize(1);
  }

  @Test
  void noValueReachesToString() {
    DotenvFile file = file("A=hunter2 # hunter2\nB='hunter2'\n");
    assertThat(file.toString()).doesNotContain("hunter2");
    assertThat(file.assignments().getFirst().toString()).contains("A").doesNotContain("hunter2");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(5);
    String[] parts = {
      "a", " ", "#", "'", "\"", "\\", "\n", "$", "{", "}", "=", "é", "😀", "`", "("
    };
    for (int round = 0; round < 5000; round++) {
      StringBuilder value = new StringBuilder();
      for (int i = random.nextInt(10); i > 0; i--) {
        value.append(parts[random.nextInt(parts.length)]);
      }
      String escaped =
          value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
      DotenvFile file = file("X=1\nA=\"" + escaped + "\" # c\nY=2");
      assertThat(file.get("A").orElseThrow().value()).isEqualTo(value.toString());
      assertThat(file.source().slice(file.get("A").orElseThrow().valueSpan())).isEqualTo(escaped);
      assertThat(file.get("Y").orElseThrow().value()).isEqualTo("2");
    }
  }

  @Test
  void noMutationOfAFileThrows() {
    Mutations.each(
        "# c\nexport A='x' # y\nB=\"${A:-b\\n}$C\"\nD = e # f\nG=$(h)\nI\n'J'=`k`\nL: m\n",
        3,
        Duration.ofSeconds(2),
        bytes -> assertThat(DotenvReader.read(bytes)).isNotNull());
  }

  private static Parsed<DotenvFile> read(String text) {
    return DotenvReader.read(text.getBytes(UTF_8));
  }

  private static DotenvFile file(String text) {
    return ok(read(text));
  }

  private static DotenvFile ok(Parsed<DotenvFile> parsed) {
    return switch (parsed) {
      case Parsed.Ok<DotenvFile> good -> good.value();
      case Parsed.Broken<DotenvFile> broken -> throw new AssertionError(broken.first());
    };
  }
}
