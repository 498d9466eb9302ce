package dev.gatewright.checklist;

import static dev.gatewright.checklist.Reading.bytes;
import static dev.gatewright.checklist.Reading.lint;
import static dev.gatewright.checklist.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LintTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-[ ] a",
        "*[x] a",
        "1.[ ] a",
        "- [] a",
        "- [ ]a",
        "- [x]a",
        "- [  ] a",
        "- [ x ] a",
        "- \u2610 a",
        "- [\u2713] a",
        "- [\u2714] a",
        "- [v] a",
        "- [>] a",
        "- [\u00a0] a",
        "-\u00a0[ ] a",
        "- \u200b[ ] a",
        "a. [ ] a",
        "12345678901. [ ] a",
        "- Login: [ ] yes [ ] no",
        "- \u2705 [ ] a",
        "# - [ ] a",
        "| - [ ] a | b |",
        "\u2611 a",
        "- **[ ] a**",
        "[ ] a",
        "## [ ] a",
        "- first\n-[ ] a",
        "<details>\n- [ ] a\n</details>",
        "-     [ ] a",
        "| x | y |\n|-|-|\n| \u2610 | a |"
      })
  void whatLooksLikeABoxButIsNotRenderedIsReported(String markdown) {
    assertThat(lint(markdown)).containsExactly("checklist/not-rendered-box");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] a",
        "- [~] a",
        "- [a](b)",
        "- [x](b)",
        "- [x][b]",
        "- [1] a",
        "- \\[ ] a",
        "- `[ ]`",
        "```\n-[ ] a\n```",
        "<!-- - [ ] a -->",
        "a [ ] b",
        "- mark it with [ ] or [x]",
        "- Write: `- [ ] a`",
        "- [v](b)",
        "**bold** text",
        "| x |\n|-|\n| [ ] a |"
      })
  void whatIsRightIsNotReported(String markdown) {
    assertThat(lint(markdown)).isEmpty();
  }

  @Test
  void aFindingSaysWhereAndShowsTheLine() {
    Finding finding = read("# T\n\nä -\n\n- \u2610 größer \u0007\n").lint().getFirst();
    assertThat(finding.place()).isEqualTo(new Place("docs/CHECKLIST.md", 5, 3, 5, 4));
    assertThat(finding.excerpt()).isEqualTo(new Excerpt("- \u2610 größer <U+0007>", 2, 3));
    assertThat(finding.evidence()).isEqualTo("- \u2610 größer <U+0007>");
    assertThat(finding.fingerprint()).matches("[0-9a-f]{16}");
    assertThat(read("x\n\n- \u2610 größer \u0007").lint().getFirst().fingerprint())
        .isEqualTo(finding.fingerprint());
  }

  @Test
  void aBoxWithoutTextIsReported() {
    assertThat(lint("- [ ]\n- [x] \n"))
        .containsExactly("checklist/empty-box", "checklist/empty-box");
  }

  @Test
  void bytesThatAreNoUtf8AreReportedAtTheirPlaceAndReadAllTheSame() {
    byte[] bytes = bytes("# T\n- [ ] caf? ok\n");
    bytes[13] = (byte) 0xE9;
    Finding finding = read(bytes).lint().getFirst();
    assertThat(finding.check()).isEqualTo("checklist/invalid-utf8");
    assertThat(finding.place()).isEqualTo(new Place("docs/CHECKLIST.md", 2, 10, 2, 11));
    assertThat(read(bytes).items().getFirst().text()).isEqualTo("café ok");
  }

  @Test
  void mixedLineBreaksAndNulBytesAreReported() {
    assertThat(lint("- [ ] a\r\n- [ ] b\r\n")).isEmpty();
    assertThat(lint("- [ ] a\r\n- [ ] b\n")).containsExactly("checklist/mixed-line-breaks");
    assertThat(lint("- [ ] some words\0 here\n")).containsExactly("checklist/nul-byte");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] a\n\n```sh\nls\n- [ ] b\n",
        "- [ ] a\n\n<!-- later\n\n- [ ] b\n",
        "1. [ ] a\n\n~~~\n1. [x] b\n```\n"
      })
  void aBlockThatSwallowsItemsBecauseNothingClosesItIsReported(String markdown) {
    assertThat(lint(markdown)).containsExactly("checklist/unclosed-block");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] a\n\n```sh\nls\n",
        "- [ ] a\n\n```\n- [ ] b\n```\n",
        "- [ ] a\n\n<!--\n- [ ] b\n-->\n"
      })
  void aBlockThatIsClosedOrHoldsNoItemIsNotReported(String markdown) {
    assertThat(lint(markdown)).isEmpty();
  }
}
