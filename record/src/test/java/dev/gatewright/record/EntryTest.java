package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void anEntryIsOneLineWithItsPartsInOneOrder() {
    assertThat(new Entry(Entry.Kind.CHECK, AT, "{\"gate\":\"shut\"}").json())
        .isEqualTo(
            "{\"kind\":\"check\",\"at\":\"2026-11-22T10:00:00Z\",\"body\":{\"gate\":\"shut\"}}");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsReadBack(Entry.Kind kind) {
    Entry entry = new Entry(kind, AT.plusNanos(1), "{\"a\":[1,{\"b\":\"\\\"}{\"}]}");
    assertThat(Entry.parse(entry.json())).contains(entry);
    assertThat(new Recorded(0, entry.json()).kind()).contains(kind);
    assertThat(new Recorded(0, entry.json().substring(1)).kind()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{}{}",
        "{}},{",
        "{]}",
        "{\"a\":\"}",
        "{\"a\":\"\\\n\"}",
        "{\n}",
        " {}",
        "{} ",
        "{\"\ud800\":1}"
      })
  void aBodyThatIsNotOneObjectOnOneLineIsRefused(String body) {
    assertThatThrownBy(() -> new Entry(Entry.Kind.NOTE, AT, body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one JSON object on one line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"check\",\"at\":\"2026-11-22T10:00:00.000Z\",\"body\":{}}",
        "{\"kind\":\"check\",\"at\":\"2026-11-22\",\"body\":{}}",
        "{\"kind\":\"other\",\"at\":\"2026-11-22T10:00:00Z\",\"body\":{}}",
        "{\"at\":\"2026-11-22T10:00:00Z\",\"kind\":\"check\",\"body\":{}}",
        "{\"kind\":\"check\",\"at\":\"2026-11-22T10:00:00Z\",\"body\":{}} "
      })
  void anotherFormOfTheSameIsNotAnEntry(String json) {
    assertThat(Entry.parse(json)).isEmpty();
  }

  @Test
  void anEntryOfMoreThan65535BytesIsRefusedWithAdvice() {
    String frame = new Entry(Entry.Kind.NOTE, AT, "{\"a\":\"\"}").json();
    String most = "x".repeat(Entry.MAX_BYTES - frame.length());
    assertThat(new Entry(Entry.Kind.NOTE, AT, "{\"a\":\"" + most + "\"}").bytes())
        .hasSize(Entry.MAX_BYTES);
    assertThatThrownBy(() -> new Entry(Entry.Kind.NOTE, AT, "{\"a\":\"x" + most + "\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evidence store");
  }

  @Test
  void theDefaultPlaceIsInTheStateFolderOfTheUser() {
    Path home = Path.of("/home/ada");
    RecordPlace place = RecordPlace.ofUser(Map.of(), home, "github.com/Ada/engine");
    String id = RecordPlace.id("github.com/Ada/engine");
    assertThat(id).matches("github-com-ada-engine-[0-9a-f]{16}");
    assertThat(place.folder()).isEqualTo(home.resolve(".local/state/gatewright/record/" + id));
    assertThat(place.lastSigned())
        .isEqualTo(home.resolve(".local/state/gatewright/last-signed/" + id));
    assertThat(RecordPlace.ofUser(Map.of("XDG_STATE_HOME", "/var/state"), home, "x").folder())
        .startsWithRaw(Path.of("/var/state/gatewright/record"));
    assertThat(RecordPlace.ofUser(Map.of("XDG_STATE_HOME", "relative"), home, "x").folder())
        .startsWithRaw(home);
  }

  @Test
  void repositoriesThatLookAlikeHaveDifferentNamesSafeForFiles() {
    assertThat(RecordPlace.id("a/b")).isNotEqualTo(RecordPlace.id("a-b"));
    assertThat(RecordPlace.id("../../etc/passwd")).matches("etc-passwd-[0-9a-f]{16}");
    assertThat(RecordPlace.id("\u00e9")).matches("[0-9a-f]{16}");
    assertThat(RecordPlace.origin("a/b")).isEqualTo("gatewright/" + RecordPlace.id("a/b"));
  }
}
