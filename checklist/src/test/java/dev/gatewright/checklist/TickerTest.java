package dev.gatewright.checklist;

import static dev.gatewright.checklist.Reading.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Checklist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TickerTest {
  private static final String SIGN_OFF =
      """
      - [ ] a
      - [x] b
      - [-] c
      - [~] d

      **Date**: ____ \s
      **Reviewer**: ___
      **Next Review:** 2025-01-01
      **Server**: ___
      """;

  private static Edited edit(String markdown, Edit... edits) {
    byte[] bytes = bytes(markdown);
    return Ticker.edit(bytes, Reading.read(bytes), List.of(edits), ReadLimits.DEFAULT);
  }

  private static Edited.Proved proved(String markdown, Edit... edits) {
    Edited edited = edit(markdown, edits);
    assertThat(edited).isInstanceOf(Edited.Proved.class);
    return (Edited.Proved) edited;
  }

  private static String text(Edited.Proved proved) {
    return new String(proved.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void marksAndSignOffsAreWrittenAndNothingElse() {
    Edited.Proved proved =
        proved(
            SIGN_OFF,
            new Edit.Fill("next-review", "2026-01-01"),
            new Edit.Tick("a"),
            new Edit.Fill("reviewer", "Zoë Ann"),
            new Edit.Tick("d"),
            new Edit.Fill("date", "2025-10-01"));
    assertThat(text(proved))
        .isEqualTo(
            """
            - [x] a
            - [x] b
            - [-] c
            - [x] d

            **Date**: 2025-10-01 \s
            **Reviewer**: Zoë Ann
            **Next Review:** 2026-01-01
            **Server**: ___
            """);
    assertThat(proved.left()).isEmpty();
    assertThat(proved.done()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "b,It is ticked already",
    "c,A person struck it out",
    "date,It has no box",
    "nothing,The checklist has no such item"
  })
  void aTickThatCannotBeIsLeftWithItsReason(String item, String why) {
    Edited.Proved proved = proved(SIGN_OFF, new Edit.Tick(item));
    assertThat(text(proved)).isEqualTo(SIGN_OFF);
    assertThat(proved.left()).extracting(Edited.Left::why).containsExactly(why);
  }

  @Test
  void onlyAnUntickEmptiesABox() {
    assertThat(text(proved("- [X] a\n", new Edit.Untick("a")))).isEqualTo("- [ ] a\n");
    assertThat(proved("- [-] a\n", new Edit.Untick("a")).done()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "", " a", "a\u0000b", "a\r- [ ] x"})
  void aTextThatIsNotOneLineIsLeft(String text) {
    assertThat(proved(SIGN_OFF, new Edit.Fill("date", text)).done()).isEmpty();
  }

  @Test
  void whatAPersonWroteStays() {
    Edited.Proved proved = proved("**Reviewer**: Ann\n", new Edit.Fill("reviewer", "Bob"));
    assertThat(proved.left())
        .extracting(Edited.Left::why)
        .containsExactly("A person wrote \"Ann\" there");
  }

  @Test
  void aTextThatWouldMakeTheFieldVanishIsLeftAndTheRestIsDone() {
    Edited.Proved proved =
        proved(SIGN_OFF, new Edit.Fill("server", "some words"), new Edit.Tick("a"));
    assertThat(proved.done()).containsExactly(new Edit.Tick("a"));
    assertThat(text(proved)).contains("**Server**: ___\n").startsWith("- [x] a");
  }

  @Test
  void anEmptySignOffGetsASpaceBeforeItsText() {
    assertThat(text(proved("**Approved by**:\n", new Edit.Fill("approved-by", "Ann"))))
        .isEqualTo("**Approved by**: Ann\n");
    assertThat(text(proved("**Approved by**: \n", new Edit.Fill("approved-by", "Ann"))))
        .isEqualTo("**Approved by**: Ann\n");
  }

  @Test
  void inAFileThatIsNotUtf8OnlyAsciiIsWritten() {
    byte[] bytes = bytes("- [ ] caf?\n\n**Reviewer**: ___\n");
    bytes[9] = (byte) 0xE9;
    Checklist read = Reading.read(bytes);
    Edited accented =
        Ticker.edit(bytes, read, List.of(new Edit.Fill("reviewer", "Zoë")), ReadLimits.DEFAULT);
    Edited ascii =
        Ticker.edit(bytes, read, List.of(new Edit.Fill("reviewer", "Zoe")), ReadLimits.DEFAULT);
    assertThat(((Edited.Proved) accented).done()).isEmpty();
    assertThat(((Edited.Proved) ascii).bytes())
        .isEqualTo(
            new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("___", "Zoe")
                .getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void otherBytesThanThoseReadAreRefused() {
    Checklist read = Reading.read("- [ ] a\n");
    assertThat(
            Ticker.edit(bytes("- [ ] b\n"), read, List.of(new Edit.Tick("a")), ReadLimits.DEFAULT))
        .isInstanceOf(Edited.Refused.class);
  }
}
