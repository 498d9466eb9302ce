package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Control;
import dev.gatewright.model.Item;
import dev.gatewright.model.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The phrases of all packs, set by another hand, and saying something else. */
final class TypographyTest {
  private static final Packs PACKS = new Packs();
  private static final Binder BINDER = new Binder(PACKS.controls());

  private static final Map<String, UnaryOperator<String>> DRESSED =
      Map.ofEntries(
          Map.entry("curly quotes", text -> text.replace('\'', '\u2019').replace('"', '\u201d')),
          Map.entry("dashes", text -> text.replace(" - ", " \u2014 ")),
          Map.entry("hyphens that do not break", text -> text.replace('-', '\u2011')),
          Map.entry("a full stop", text -> text.endsWith(".") ? text : text + "."),
          Map.entry("three dots", text -> text + "\u2026"),
          Map.entry("bold", text -> "**" + text + "**"),
          Map.entry("a link", text -> text.replaceFirst(" (\\w+)$", " [$1](docs/x.md)")),
          Map.entry("a space that does not break", text -> text.replaceFirst(" ", "\u00a0")),
          Map.entry("a footnote", text -> text + "[^2]"),
          Map.entry("a comment", text -> text + " <!-- see the wiki -->"),
          Map.entry("a tag", text -> text.replaceFirst("^(\\w+)", "<strong>$1</strong>")));

  private static final Map<String, UnaryOperator<String>> CHANGED =
      Map.of(
          "not", text -> text.replaceFirst(" ", " not "),
          "no", text -> "No " + text,
          "an exception", text -> text + " except on weekends",
          "another object", text -> text.replaceFirst("\\w+\\W*$", "teapots"),
          "struck out", text -> "~~" + text + "~~",
          "a part struck out", text -> text.replaceFirst("^(\\w+)", "<s>$1</s>"),
          "not yet", text -> text + " (not yet)");

  private static List<Control> bound(Phrase phrase, String text) {
    String head = phrase.under().isEmpty() ? "" : "## " + phrase.under() + "\n\n";
    List<Item> items = Reading.items(head + "- [ ] " + text + "\n");
    return !items.isEmpty()
            && BINDER.bind(items.getLast(), Map.of()) instanceof Binding.Phrase(List<Control> found)
        ? found
        : List.of();
  }

  @Test
  void anotherHandBindsTheSameAndOtherWordsDoNot() {
    List<String> wrong = new ArrayList<>();
    int phrases = 0;
    for (Control control : PACKS.controls()) {
      for (Phrase phrase : control.phrases()) {
        List<Control> plain = bound(phrase, phrase.text());
        phrases++;
        DRESSED.forEach(
            (name, dress) -> {
              if (!bound(phrase, dress.apply(phrase.text())).equals(plain)) {
                wrong.add(name + ": " + phrase.text());
              }
            });
        CHANGED.forEach(
            (name, change) -> {
              String other = change.apply(phrase.text());
              if (!other.equals(phrase.text()) && !bound(phrase, other).isEmpty()) {
                wrong.add(name + ": " + phrase.text());
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(phrases).isGreaterThan(300);
  }
}
