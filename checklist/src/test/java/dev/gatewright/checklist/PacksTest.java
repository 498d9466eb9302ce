package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Control;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PacksTest {
  private static final Set<String> COMPUTED =
      Set.of(
          "S0-073", "S0-125", "S0-133", "S0-134", "S0-136", "S0-137", "S0-138", "S0-139", "S2-024",
          "S3-109", "S3-114");
  private static final Map<String, String> PACK_OF =
      Map.of("S0", "pypi-publishing", "S2", "release-readiness", "S3", "service-security");

  /** The source of what many checklists say, with no seed of its own. */
  private static final String COMMON = "common";

  private final Packs packs = new Packs();

  @Test
  void everySeedLeafIsCoveredOnceWithTheKindAndDaysItsClassAsksFor() {
    Map<String, String> want = new TreeMap<>();
    TabTable leaves = table("seed-leaves.tsv", "id", "line", "class", "shape", "days");
    while (leaves.next()) {
      String id = leaves.field(0);
      want.put(id, kind(id, leaves.field(2)).id() + " " + leaves.field(4));
    }
    Map<String, String> have = new TreeMap<>();
    for (Control control : packs.controls()) {
      String seed = notes(control).source();
      if (seed.equals(COMMON)) {
        assertThat(control.pack()).isEqualTo("supply-chain");
        assertThat(control.kind()).isEqualTo(ItemKind.AUTOMATED);
        continue;
      }
      assertThat(control.pack()).isEqualTo(PACK_OF.get(seed.substring(0, 2)));
      assertThat(have.put(seed, control.kind().id() + " " + control.days())).as(seed).isNull();
    }
    assertThat(want).hasSize(277);
    assertThat(have).isEqualTo(want);
  }

  @Test
  void idsAreUniqueAndFound() {
    Set<String> ids = new HashSet<>();
    for (Control control : packs.controls()) {
      assertThat(ids.add(control.id())).as(control.id()).isTrue();
      assertThat(packs.control(control.id())).containsSame(control);
    }
    assertThat(packs.control("no-such-control")).isEmpty();
    assertThat(packs.notes("no-such-control")).isEmpty();
  }

  @Test
  void aPhraseMeansOneControlButForTheNoteThatAsksForTwoThings() {
    Map<Phrase, Set<String>> owners = new HashMap<>();
    for (Control control : packs.controls()) {
      assertThat(control.phrases()).as(control.id()).doesNotHaveDuplicates();
      for (Phrase phrase : control.phrases()) {
        Phrase key = new Phrase(normal(phrase.text()), normal(phrase.under()));
        owners.computeIfAbsent(key, k -> new TreeSet<>()).add(control.id());
      }
    }
    owners.values().removeIf(ids -> ids.size() == 1);
    assertThat(owners.values()).containsExactly(Set.of("artifacts-scanned", "deploy-keys-rotated"));
  }

  @Test
  void aPhraseThatBindsAnywhereIsNoOtherControlsPhrase() {
    Map<String, Set<String>> owners = new HashMap<>();
    Set<String> anywhere = new TreeSet<>();
    for (Control control : packs.controls()) {
      for (Phrase phrase : control.phrases()) {
        String text = normal(phrase.text());
        owners.computeIfAbsent(text, k -> new TreeSet<>()).add(control.id());
        if (phrase.under().isEmpty()) {
          anywhere.add(text);
        }
      }
    }
    assertThat(anywhere).hasSizeGreaterThan(50);
    assertThat(anywhere).allSatisfy(text -> assertThat(owners.get(text)).as(text).hasSize(1));
  }

  @Test
  void theFirstPhraseOfASeedSaysWhereItStands() {
    for (Control control : packs.controls()) {
      assertThat(control.phrases().getFirst().under().isEmpty())
          .as(control.id())
          .isEqualTo(notes(control).source().equals(COMMON));
    }
  }

  @Test
  void titlesAreShortDistinctAndInOurOwnWords() {
    Set<String> phrases = new HashSet<>();
    for (Control control : packs.controls()) {
      for (Phrase phrase : control.phrases()) {
        phrases.add(normal(phrase.text()));
      }
    }
    Set<String> titles = new HashSet<>();
    for (Control control : packs.controls()) {
      String title = control.title();
      assertThat(title).hasSizeLessThanOrEqualTo(90).doesNotEndWith(".").doesNotContain("`");
      assertThat(phrases).doesNotContain(normal(title));
      assertThat(titles.add(normal(title))).as(title).isTrue();
    }
  }

  @Test
  void everyCheckIsBuiltOrPlannedAndNothingElseIsPlanned() {
    Set<String> built = ids("built-checks.tsv", "id");
    Set<String> planned = ids("catalog/planned.tsv", "id", "proves", "subject");
    Set<String> used = new TreeSet<>();
    for (Control control : packs.controls()) {
      List<CheckCall> calls = new ArrayList<>(control.checks());
      calls.addAll(notes(control).corroborates());
      for (CheckCall call : calls) {
        used.add(call.check());
        assertThat(packs.planned(call.check()).isPresent())
            .as(control.id() + " asks " + call.check())
            .isNotEqualTo(built.contains(call.check()));
      }
    }
    used.removeAll(built);
    assertThat(planned).hasSizeGreaterThan(80).isEqualTo(used);
    assertThat(packs.planned("environment/https-required")).isEmpty();
    assertThat(packs.planned("secrets/history")).isEmpty();
    assertThat(packs.planned("console/alert-delivered"))
        .hasValue("A test alarm of the console reached its receiver.");
  }

  @Test
  void onlyComputedControlsAskWhatTheGateComputes() {
    for (Control control : packs.controls()) {
      boolean computed = false;
      for (CheckCall call : control.checks()) {
        computed |= call.check().startsWith("computed/");
      }
      assertThat(computed).as(control.id()).isEqualTo(control.kind() == ItemKind.COMPUTED);
    }
  }

  @Test
  void aServiceItemIsMappedToEachOfTheTopTenThatTheRollUpDoesNotAskItself() {
    Set<String> classes = new TreeSet<>();
    for (Control control : packs.controls()) {
      for (String map : notes(control).maps()) {
        assertThat(map).matches("owasp:A(0[1-9]|10)|cwe:[1-9][0-9]*|osps:OSPS-[A-Z]{2}-[0-9.]+");
        if (control.pack().equals("service-security") && map.startsWith("owasp:")) {
          classes.add(map.substring(6));
        }
      }
    }
    assertThat(classes).containsExactly("A01", "A02", "A03", "A04", "A05", "A06", "A07", "A09");
    assertThat(packs.control("owasp-top-ten").orElseThrow().checks())
        .containsExactly(
            new CheckCall("computed/owasp-roll-up", Map.of()),
            new CheckCall("code/no-unsafe-deserialisation", Map.of()),
            new CheckCall("code/no-request-forgery", Map.of()));
    assertThat(packs.notes("owasp-top-ten").orElseThrow().maps()).isEmpty();
  }

  @Test
  void anUnknownPackIsRefused() {
    assertThatThrownBy(() -> packs.markdown("../planned"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("service-security");
  }

  private ControlNotes notes(Control control) {
    return packs.notes(control.id()).orElseThrow();
  }

  private static ItemKind kind(String id, String seedClass) {
    if (COMPUTED.contains(id)) {
      return ItemKind.COMPUTED;
    }
    return switch (seedClass) {
      case "H" -> ItemKind.PERSON;
      case "R" -> ItemKind.SCHEDULE;
      case "I" -> ItemKind.RUNBOOK;
      case "A", "G", "P", "E", "L", "K" -> ItemKind.AUTOMATED;
      default -> throw new AssertionError(id + " has class " + seedClass);
    };
  }

  private static String normal(String text) {
    String plain = text.replace("`", "").replace("*", "").toLowerCase(Locale.ROOT).strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static Set<String> ids(String file, String... columns) {
    TabTable table = table(file, columns);
    Set<String> ids = new TreeSet<>();
    while (table.next()) {
      assertThat(ids.add(table.field(0))).as(table.field(0)).isTrue();
    }
    return ids;
  }

  private static TabTable table(String file, String... columns) {
    try (InputStream in = PacksTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return new TabTable(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
