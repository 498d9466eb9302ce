package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewright.model.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTableTest {
  private static final String HEADER =
      "id source kind severity days checks corroborates maps title phrase under".replace(' ', '\t')
          + "\n";
  private static final String GOOD = "a|S0-001|automated|high|7|x/y||cwe:1 owasp:A01|T|P|U";

  @Test
  void furtherPhrasesBelongToTheControlAboveThem() {
    var entries = read(GOOD + "\na|||||||||Q|\nb|S0-002|person|low|0||x/z||T2|P2|U");
    assertThat(entries.keySet()).containsExactly("a", "b");
    ControlTable.Entry first = Objects.requireNonNull(entries.get("a"));
    assertThat(first.control().phrases())
        .containsExactly(new Phrase("P", "U"), new Phrase("Q", ""));
    assertThat(first.notes().maps()).containsExactly("cwe:1", "owasp:A01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "A|S0-001|automated|high|7|x/y|||T|P|U # kebab-case",
        "a|S0-001|robot|high|7|x/y|||T|P|U # robot",
        "a|S0-001|automated|huge|7|x/y|||T|P|U # huge",
        "a|S0-001|automated|high|-7|x/y|||T|P|U # -7",
        "a|S0-001|automated|high|99999|x/y|||T|P|U # 99999",
        "a|S0-001|automated|high||x/y|||T|P|U # days are missing",
        "a|S0-001|automated|high|7||||T|P|U # needs checks",
        "a|S0-001|person|high|7|x/y|||T|P|U # no checks of its own",
        "a|S0-001|automated|high|7|xy|||T|P|U # malformed check call",
        "a|S0-001|person|high|7||xy||T|P|U # malformed check call",
        "a||automated|high|7|x/y|||T|P|U # source is missing",
        "a|S0-001|automated|high|7|x/y||||P|U # no title",
        "a|S0-001|automated|high|7|x/y|||T||U # phrase is empty",
        "a|S0-001|automated|high|7|x/y|||T|P # must have 11 columns",
        "a|S0-001|automated|high|7|x/y|||T|P|U|V # must have 11 columns",
      })
  void aMistakeIsNamedWithItsFileAndLine(String row, String what) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("t.tsv:2: ")
        .hasMessageContaining(what);
  }

  @Test
  void aFurtherPhraseRepeatsNothingOfTheControl() {
    assertThatThrownBy(() -> read(GOOD + "\na|||low||||||Q|"))
        .hasMessage("t.tsv:3: a further phrase has its id, words and place only");
  }

  @Test
  void anIdIsTakenOnce() {
    assertThatThrownBy(() -> read(GOOD + "\n" + GOOD.replaceFirst("a", "b") + "\n" + GOOD))
        .hasMessage("t.tsv:4: another row above has taken a");
  }

  @Test
  void anotherHeaderIsRefused() {
    assertThatThrownBy(() -> new TabTable("t.tsv", "id\tname\n", "id", "title"))
        .hasMessage("t.tsv:1: column 2 must be title, not name");
    assertThatThrownBy(() -> new TabTable("t.tsv", "", "id")).hasMessage("t.tsv:0: has no header");
  }

  private static Map<String, ControlTable.Entry> read(String rows) {
    Map<String, ControlTable.Entry> entries = new LinkedHashMap<>();
    ControlTable.read("pack", "t.tsv", HEADER + rows.replace('|', '\t') + "\n", entries);
    return entries;
  }
}
