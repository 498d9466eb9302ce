package dev.gatewright.checklist;

import static dev.gatewright.checklist.Reading.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatewright.checklist.ReadChecklist.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileTest {
  private static final String FILE = "CHECKLIST.md";

  @Test
  void anEmptyFileIsReadableAndHoldsNothing() {
    assertThat(Reading.read("").items()).isEmpty();
    assertThat(Reading.read("\uFEFF").items()).isEmpty();
    assertThat(Reading.read("").name()).isEqualTo("CHECKLIST.md");
  }

  @Test
  void fiftyMegabytesEndInAClearRefusal() {
    assertThat(ChecklistReader.read(FILE, new byte[50 << 20]))
        .isInstanceOfSatisfying(
            Unreadable.class,
            refused -> assertThat(refused.why()).contains("more than 2097152 bytes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", ">", "1. ", "* "})
  void tenThousandLevelsAreRefusedWithTheirLine(String mark) {
    String markdown = "# T\n\n" + mark.repeat(10_000) + "[ ] a\n";
    assertThat(ChecklistReader.read(FILE, bytes(markdown)))
        .isInstanceOfSatisfying(
            Unreadable.class,
            refused -> {
              assertThat(refused.line()).isEqualTo(3);
              assertThat(refused.why()).contains("nested more than 100 blocks deep");
            });
  }

  @Test
  void fortyLevelsAreRead() {
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      markdown.append("  ".repeat(i)).append("- [ ] level ").append(i).append('\n');
    }
    assertThat(Reading.read(markdown.toString()).items()).hasSize(40);
  }

  @Test
  void moreItemsThanAllowedAreRefusedAtTheFirstTooMany() {
    ReadLimits limits = new ReadLimits(1000, 10, 3);
    assertThat(ChecklistReader.read(FILE, bytes("- [ ] a\n".repeat(5)), limits))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.line()).isEqualTo(4));
  }

  @Test
  void textOfTwoBytesACharacterIsRefused() {
    for (var charset :
        new java.nio.charset.Charset[] {
          StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      assertThat(ChecklistReader.read(FILE, "- [ ] a thing\n".getBytes(charset)))
          .isInstanceOfSatisfying(
              Unreadable.class, refused -> assertThat(refused.why()).contains("UTF-16"));
    }
  }

  static Stream<String> costly() {
    int n = 200_000;
    return Stream.of(
        "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|x\n".repeat(n),
        "[".repeat(n),
        "[a]: b\n".repeat(n),
        "<a\n".repeat(n),
        "<!-- gw:".repeat(n),
        "- [ ] " + "<!-- gw:".repeat(n),
        "- [ ] " + "<!-- gw:a -->".repeat(2_000),
        "**a:".repeat(n),
        "a: ___ ".repeat(n),
        "**Status:**\n" + "- [ ] approved\n".repeat(20_000),
        "- [ ] same\n".repeat(20_000),
        "```sh\n" + "A=1\n".repeat(n),
        "- a\n\n".repeat(n / 4),
        "`".repeat(n),
        "#".repeat(n),
        "a. ".repeat(n),
        "- [ ] " + "é".repeat(n));
  }

  @ParameterizedTest
  @MethodSource("costly")
  void costlyInputEndsSoon(String markdown) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> ChecklistReader.read(FILE, bytes(markdown)));
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        if (random.nextInt(3) > 0) {
          bytes[i] = (byte) "-[x] \n\r\t*>#|`<!:_~12.\\".charAt(random.nextInt(22));
        }
      }
      assertThat(ChecklistReader.read(FILE, bytes)).isNotNull();
    }
  }
}
