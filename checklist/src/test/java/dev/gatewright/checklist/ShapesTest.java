package dev.gatewright.checklist;

import static dev.gatewright.checklist.Reading.items;
import static dev.gatewright.checklist.Reading.read;
import static dev.gatewright.checklist.Reading.shapes;
import static dev.gatewright.checklist.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapesTest {
  @Test
  void aBoxWithBoxesBelowIsAGroup() {
    List<Item> items = items("- [ ] **Keys**:\n  - [ ] a\n  - note\n    - [ ] b\n- [ ] c\n");
    assertThat(items)
        .extracting(Item::shape)
        .containsExactly(ItemShape.GROUP, ItemShape.BOX, ItemShape.BOX, ItemShape.BOX);
    assertThat(items.getFirst().text()).isEqualTo("Keys");
    assertThat(items.get(1).parent()).isEqualTo(items.getFirst().id());
    assertThat(items.get(2).parent()).isEqualTo(items.getFirst().id());
    assertThat(items.get(2).path()).containsExactly("Keys", "note");
    assertThat(items.get(3).parent()).isNull();
  }

  @Test
  void headingsNumberedStepsBulletsAndLabelsAreOnlyPath() {
    String markdown =
        """
        # T
        ## Plan
        ### When it burns
        1. **Now**
           - [ ] a

        ## Rest
        - Keys
          - [ ] b

        Last:
        - [ ] c
        """;
    assertThat(items(markdown))
        .extracting(Item::path)
        .containsExactly(
            List.of("Plan", "When it burns", "Now"),
            List.of("Rest", "Keys"),
            List.of("Rest", "Last"));
  }

  @Test
  void emojiAndWhatIsLeftOfThemAreDroppedFromHeadings() {
    assertThat(items("## 🔐 Keys ✅ ##\n- [ ] a").getFirst().path()).containsExactly("Keys");
    assertThat(items("## \uF8FFüîê Keys\n- [ ] a").getFirst().path()).containsExactly("Keys");
    assertThat(items("## 1️⃣ Keys\n- [ ] a").getFirst().path()).containsExactly("Keys");
    assertThat(items("## ðŸ”’ Keys\n- [ ] a").getFirst().path()).containsExactly("Keys");
    assertThat(items("## Über alles\n- [ ] a").getFirst().path()).containsExactly("Über alles");
    assertThat(items("## Ключи и секреты\n- [ ] a").getFirst().path())
        .containsExactly("Ключи и секреты");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Release Status**:\n", "### Review Outcome\n", "**Decision:**\n\n"})
  void statusesAreOneChoice(String head) {
    assertThat(shapes(head + "- [ ] Approved\n- [ ] Approved with conditions\n- [ ] Rejected"))
        .containsOnly(ItemShape.CHOICE)
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"### Build Status\n", "**Approvals:**\n", "### Approval\n"})
  void requirementsUnderALikeHeadingAreNoChoice(String head) {
    assertThat(shapes(head + "- [ ] Security team looked\n- [ ] Coverage above 80 %"))
        .containsOnly(ItemShape.BOX);
  }

  @Test
  void answersInATableAreOneChoice() {
    assertThat(shapes("| Check | Yes | No |\n|-|-|-|\n| TLS is on | [ ] | [ ] |"))
        .containsExactly(ItemShape.CHOICE, ItemShape.CHOICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Reviewer**: ____  | Reviewer | 14 | 4 |",
        "**Next Review:** 2025-11-01 | Next Review | 17 | 10 | 2025-11-01",
        "**Released**: August 1, 2025 | Released | 14 | 14 | August 1, 2025",
        "Signed by: _______ | Signed by | 11 | 7 |",
        "- **Date**: ___ | Date | 12 | 3 |",
        "**Approved by**: Ann Bee | Approved by | 17 | 7 | Ann Bee",
        "**Approved by**: | Approved by | 16 | 0 |",
        "__Server__: \\_\\_\\_ | Server | 12 | 6 |"
      })
  void aSignOffIsAField(String line, String label, int start, int length, String value) {
    Item item = items(line).getFirst();
    assertThat(item.shape()).isEqualTo(ItemShape.FIELD);
    assertThat(item.text()).isEqualTo(label);
    assertThat(item.blank()).isEqualTo(new ByteSpan(start, start + length));
    assertThat(item.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Remember:** it never ends",
        "**Security Status**: ",
        "**Note**: see 2025-01-01 for more",
        "Version: 1.2.3",
        "Read more: https://example.org/____",
        "snake__case: no"
      })
  void aLabelledSentenceIsNoField(String line) {
    assertThat(items(line)).isEmpty();
  }

  @Test
  void severalBlanksOnALineAreSeveralFields() {
    assertThat(texts("Name: ______ Date: ______\n**Role**: ____"))
        .containsExactly("Name", "Date", "Role");
  }

  @Test
  void settingsAndExternalSecretsAreItemsALine() {
    String markdown =
        """
        - [ ] a
        ## Env
        ```sh
        # settings
        export MODE=production
        KEY=$(tool make --size 8)

        LIMIT="5 a minute" # per client
        ```
        ## Compose
        ```yaml
        services:
          web: {}
        secrets:
          # outside
          one:
            external: true
          two:
            file: x
          three: {external: true}
        ```
        """;
    assertThat(items(markdown))
        .extracting(Item::text)
        .containsExactly(
            "a",
            "MODE=production",
            "KEY=$(tool make --size 8)",
            "LIMIT=\"5 a minute\" # per client",
            "docker secret one: external",
            "docker secret three: external");
    assertThat(items(markdown)).extracting(Item::line).containsExactly(1, 5, 6, 8, 16, 20);
    assertThat(items(markdown)).extracting(Item::shape).contains(ItemShape.TEMPLATE);
  }

  @Test
  void aFencedCommandBelongsToItsHeading() {
    String markdown = "- [ ] a\n\n## See the headers\n\n```bash\n# look\ncurl -I x\n```\n";
    Item item = items(markdown).getLast();
    assertThat(item.shape()).isEqualTo(ItemShape.COMMAND);
    assertThat(item.text()).isEqualTo("Command: See the headers");
    assertThat(item.line()).isEqualTo(3);
    assertThat(item.value()).isEqualTo("# look\ncurl -I x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## H\n- [ ] a\n  ```sh\n  run\n  ```",
        "## H\n- [ ] a\n```sh\nA=1\n```",
        "## H\n```sh\nrun\n```\n- [ ] a",
        "- [ ] a\n## H\nwords\n```sh\nrun\n```",
        "- [ ] a\n## H\n```python\nrun()\n```",
        "- [ ] a\n## Usage\n```sh\nrun\n```",
        "- [ ] a\n## H\n```\nA=1\nrun it\n```",
        "- [ ] a\n## What to avoid\n```sh\nA=1\n```",
        "- [ ] a\n## Routes\n- `POST /x` - Log in\n- Email: someone\n- Open redirect"
      })
  void aFenceThatExplainsIsNoItem(String markdown) {
    assertThat(texts(markdown)).containsExactly("a");
  }

  @Test
  void bulletsThatAskAreItemsAndTakeTheirListAlong() {
    String markdown =
        """
        - [ ] a
        ## Tools
        - Scan all images
        - Keep the keys apart
        - Regular drills

        ## Words
        - A thing
        - Another
        """;
    assertThat(texts(markdown))
        .containsExactly("a", "Scan all images", "Keep the keys apart", "Regular drills");
  }

  @Test
  void bulletsThatExplainAreNoItems() {
    String markdown =
        """
        - [ ] a
          - Use the tool
        ## References
        - Read this
        ## Links
        - [Use it](u)
        ## More
        - Check:
          - one
        """;
    assertThat(texts(markdown)).containsExactly("a");
    assertThat(items("# T\n- Rotate keys\n- Pin tools\n")).isEmpty();
  }

  @Test
  void anIdMakesAnyBulletAnItem() {
    assertThat(items("- Something <!-- gw:thing -->").getFirst().shape())
        .isEqualTo(ItemShape.BULLET);
  }

  @Test
  void sentencesAreCandidatesAtTheirOwnLine() {
    List<Item> items = read("# T\n\nFirst one here.\nSecond begins\nand ends. Third!\n").items();
    assertThat(items)
        .extracting(Item::text)
        .containsExactly("First one here.", "Second begins and ends.", "Third!");
    assertThat(items).extracting(Item::line).containsExactly(3, 4, 5);
    assertThat(items).extracting(Item::shape).containsOnly(ItemShape.STATEMENT);
  }
}
