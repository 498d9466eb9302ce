package dev.gatewright.checklist;

import static dev.gatewright.checklist.Reading.ids;
import static dev.gatewright.checklist.Reading.items;
import static dev.gatewright.checklist.Reading.lint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {
  @Test
  void anIdIsTheSlugOfWhatStandsAboveAndInTheItem() {
    assertThat(ids("# T\n## 🔑 API Keys\n- [ ] **Store**\n  - [ ] `KEY` is set (no \"*\")"))
        .containsExactly("api-keys.store", "api-keys.store.key-is-set-no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- [ ] Keys rotate <!-- gw:key.rotate_1 --> | key.rotate_1 | Keys rotate",
        "- [ ] <!--gw:k1--> Keys rotate | k1 | Keys rotate",
        "- [ ] **OSPS-AC-01.01** Keys rotate | OSPS-AC-01.01 | Keys rotate",
        "- [ ] **V2.1**: Keys rotate | V2.1 | Keys rotate",
        "- [ ] **SEC-7:** Keys rotate | SEC-7 | Keys rotate",
        "- [ ] **AC-2** – Keys rotate | AC-2 | Keys rotate"
      })
  void aWrittenIdIsTakenAsItStands(String line, String id, String text) {
    Item item = items("## H\n" + line).getFirst();
    assertThat(item.id()).isEqualTo(id);
    assertThat(item.explicitId()).isTrue();
    assertThat(item.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] **SHA-256** is used",
        "- [ ] **Two-factor** login is on",
        "- [ ] **2FA**: is on",
        "- [ ] **Pre-release**: done"
      })
  void aBoldWordIsNoId(String line) {
    Item item = items(line).getFirst();
    assertThat(item.explicitId()).isFalse();
    assertThat(item.text()).startsWith("**");
  }

  @Test
  void sameWordsInTwoPlacesAreTwoIds() {
    assertThat(ids("## A\n- [ ] x\n## B\n- [ ] x")).containsExactly("a.x", "b.x");
  }

  @Test
  void sameWordsInOnePlaceAreNumberedAndReported() {
    String markdown = "- [ ] x\n- [ ] x\n- [ ] x-2\n";
    assertThat(ids(markdown)).doesNotHaveDuplicates().startsWith("x", "x-2");
    assertThat(lint(markdown)).contains("checklist/duplicate-item");
  }

  @Test
  void aWrittenIdGoesBeforeAnIdMadeUpEarlier() {
    assertThat(ids("- [ ] x\n- [ ] y <!-- gw:x -->")).containsExactly("x-2", "x");
  }

  @Test
  void anIdGivenTwiceOrMiswrittenIsReported() {
    assertThat(lint("- [ ] x <!-- gw:a -->\n- [ ] y <!-- gw:a -->"))
        .containsExactly("checklist/duplicate-id");
    assertThat(lint("- [ ] x <!-- gw:a b -->")).containsExactly("checklist/bad-id");
  }

  @Test
  void textsInOtherScriptsKeepApart() {
    assertThat(ids("- [ ] 检查密钥\n- [ ] 轮换密钥\n- [ ] Prüfe Schlüssel"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9.-]+"))
        .contains("prufe-schlussel");
  }

  @Test
  void aLongIdIsBoundedAndKeepsItsOwnWords() {
    String markdown = "## " + "far ".repeat(40) + "\n- [ ] near\n- [ ] " + "w ".repeat(300);
    assertThat(ids(markdown)).allMatch(id -> id.length() <= 120).doesNotHaveDuplicates();
    assertThat(ids(markdown).getFirst()).endsWith(".near");
  }

  @Test
  void theDigestFollowsWordsAndGroupButNotWhiteSpaceMarksOrPlace() {
    String digest = items("## A\n- [ ] one two").getFirst().digest();
    assertThat(items("# T\n\n## B\n* [x]  one   two").getFirst().digest()).isEqualTo(digest);
    assertThat(items("## A\n- [ ] one `two`").getFirst().digest()).isNotEqualTo(digest);
    assertThat(items("- [ ] G\n  - [ ] one two").getLast().digest()).isNotEqualTo(digest);
    assertThat(digest).matches("[0-9a-f]{64}");
  }
}
