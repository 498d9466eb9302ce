package dev.gatewright.checklist;

import static dev.gatewright.checklist.Reading.bytes;
import static dev.gatewright.checklist.Reading.items;
import static dev.gatewright.checklist.Reading.read;
import static dev.gatewright.checklist.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Item;
import dev.gatewright.model.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] a",
        "* [ ] a",
        "+ [ ] a",
        "1. [ ] a",
        "1) [ ] a",
        "-\t[ ] a",
        "-   [ ] a",
        "   - [ ] a",
        "> - [ ] a",
        "> > 1. [ ] a",
        "- [ ]\ta",
        "- [ ]   a  ",
        "-\n  [ ] a",
        "- [ ]\n  a",
        "- - [ ] a",
        "- [ ] a\r\n",
        "- [ ] a\r",
        "\uFEFF- [ ] a",
        "text\n- [ ] a",
        "<details>\n\n- [ ] a\n\n</details>",
        "---\nlabel: x\n---\n- [ ] a",
        "- [ ] a\n\n  more words\n",
        "- [ ] a\n  ---\n",
        "| | What |\n|-|-|\n| [ ] | a |",
        "| What | |\n|-|-|\n| a | [ ] |",
        "| What |\n|-|\n| [ ] a |"
      })
  void aBoxIsReadHoweverItsListIsWritten(String markdown) {
    byte[] bytes = bytes(markdown);
    Item item = items(markdown).getFirst();
    assertThat(texts(markdown)).containsExactly("a");
    assertThat(item.mark()).isEqualTo(Mark.OPEN);
    ByteSpan box = Reading.box(item);
    assertThat(bytes[box.start() - 1]).isEqualTo((byte) '[');
    assertThat(bytes[box.start()]).isEqualTo((byte) ' ');
    assertThat(bytes[box.end()]).isEqualTo((byte) ']');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- \\[ ] a",
        "- [x](https://example.org)",
        "- [x][ref] a",
        "- [ ]a",
        "- [ ]",
        "- [] a",
        "- [ x ] a",
        "-[ ] a",
        "[ ] a",
        "- **[ ] a**",
        "- \u2610 a",
        "```\n- [ ] a\n```",
        "~~~md\n- [ ] a\n~~~",
        "    - [ ] a",
        "<!--\n- [ ] a\n-->",
        "<details>\n- [ ] a\n</details>",
        "- `[ ] a`",
        "- ```\n  - [ ] a\n  ```",
        "- [?] a",
        "| Option | Default |\n|-|-|\n| data | [ ] |"
      })
  void whatIsNoBoxIsLeftAlone(String markdown) {
    assertThat(items(markdown)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"' ',OPEN", "x,DONE", "X,DONE", "~,STARTED", "/,STARTED", "-,SKIPPED"})
  void everyMarkHasAMeaning(String mark, Mark meaning) {
    assertThat(items("- [" + mark + "] a").getFirst().mark()).isEqualTo(meaning);
  }

  @Test
  void aTextIsRawMarkdownOverAllItsLines() {
    assertThat(texts("- [ ] Run `x --y` and\n  **then** [read](u) &amp; wait\n\n  Not this."))
        .containsExactly("Run `x --y` and **then** [read](u) &amp; wait");
  }

  @Test
  void boldMarksRoundTheWholeTextAreNoPartOfIt() {
    assertThat(texts("- [ ] **All of it**\n- [ ] **Part**: of it\n- [ ] **a** b **c**"))
        .containsExactly("All of it", "**Part**: of it", "**a** b **c**");
  }

  @Test
  void aRowWithSeveralBoxesIsAnItemForEachColumn() {
    assertThat(texts("| Check | Dev | Prod |\n|-|-|-|\n| TLS is on | [x] | [ ] |"))
        .containsExactly("TLS is on: Dev", "TLS is on: Prod");
  }

  @Test
  void theColumnNamedAfterTheSubjectGivesTheText() {
    assertThat(texts("| # | Owner name | Task | Done |\n|-|-|-|-|\n| 1 | Ann Bee | Lock | [ ] |"))
        .containsExactly("Lock");
  }

  @Test
  void anEscapedPipeDoesNotEndACell() {
    assertThat(texts("| a | b |\n|-|-|\n| [ ] | x \\| y |")).containsExactly("x \\| y");
  }

  @Test
  void offsetsStayTrueAfterAByteOrderMarkAndWideCharacters() {
    byte[] bytes = bytes("\uFEFF# Prüfung 🔐\r\n\r\n- [ ] größer als 5 €\r\n  - [x] süß\r\n");
    for (Item item : read(bytes).items()) {
      ByteSpan box = Reading.box(item);
      assertThat((char) bytes[box.start()]).isIn(' ', 'x');
    }
    assertThat(read(bytes).items()).extracting(Item::text).containsExactly("größer als 5 €", "süß");
    assertThat(read(bytes).items()).extracting(Item::line).containsExactly(3, 4);
    assertThat(read(bytes).name()).isEqualTo("Prüfung");
  }

  @Test
  void aListInAFrontMatterIsNoPartOfTheChecklist() {
    assertThat(items("---\ntasks:\n- [ ] a\n---\n# T\n- [ ] b\n"))
        .extracting(Item::line)
        .isEqualTo(List.of(6));
  }

  @Test
  void aListRightBehindATableIsReadThoughItHasPipes() {
    assertThat(texts("a | b\n--|--\nc | d\n- [ ] x | y\n2. [x] `|`\n- [ ] z\n"))
        .containsExactly("x | y", "`|`", "z");
  }
}
