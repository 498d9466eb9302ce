package dev.gatewright.secrets.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeywordAutomatonTest {
  private static final String ALPHABET = "apikeysecrt_-.=. \n";

  private static KeywordAutomaton automaton() throws IOException {
    AutomatonBuilder builder = new AutomatonBuilder();
    builder.addWord("apikey", 0);
    builder.addWord("key", 1);
    builder.addLiteral("sk_", 2);
    builder.addWord("secret", 3);
    builder.addLiteral("secretary", 4);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    builder.write(new DataOutputStream(bytes));
    return KeywordAutomaton.read(new TableCursor(bytes.toByteArray(), 0));
  }

  /** Each keyword with the place it ends at, from the first end that is asked for. */
  private static List<String> ends(KeywordAutomaton automaton, byte[] text, int from, int report) {
    Hits hits = new Hits();
    automaton.run(text, from, report, text.length, hits);
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      for (int trigger : automaton.triggers(hits.report(i))) {
        ends.add(hits.end(i) + ":" + trigger);
      }
    }
    return ends;
  }

  private static byte[] random(int seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      String[] some = {"api_key", "KEY", "sk_", "s-e.cret", "secretar"};
      text.append(
          random.nextInt(8) == 0
              ? some[random.nextInt(some.length)]
              : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.substring(0, length).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void keywordsAreFoundWithAnyCaseAndOneSeparator() throws IOException {
    byte[] text = "Api_Key=sk_ a__pikey secretary".getBytes(StandardCharsets.UTF_8);
    assertThat(ends(automaton(), text, 0, 0))
        .containsExactly("7:0", "7:1", "11:2", "20:1", "27:3", "29:4");
  }

  @Test
  void aShortSearchFindsWhatALongOneFinds() throws IOException {
    KeywordAutomaton small = automaton();
    KeywordAutomaton large = automaton();
    ends(large, new byte[KeywordAutomaton.SHORT_SEARCH + 1], 0, 0);
    int found = 0;
    for (int seed = 0; seed < 200; seed++) {
      byte[] text = random(seed, 20 + 5 * seed);
      int report = seed % 5 == 0 ? 30 : 0;
      List<String> ends = ends(small, text, seed % 3, report);
      assertThat(ends).isEqualTo(ends(large, text, seed % 3, report));
      found += ends.size();
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void aSearchThatBecomesLongGoesOnAlike() throws IOException {
    KeywordAutomaton automaton = automaton();
    byte[] text = random(7, 100_000);
    List<String> first = ends(automaton, text, 0, 0);
    assertThat(first).hasSizeGreaterThan(1000);
    for (int again = 0; again < 4; again++) {
      assertThat(ends(automaton, text, 0, 0)).isEqualTo(first);
    }
  }
}
