package dev.gatewright.readers.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Parsed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tree of JSON: what is missing is told from what is null, and nothing is given twice. */
final class JsonReaderTest {
  private static Parsed<JsonValue> read(String json) {
    return JsonReader.read(json.getBytes(UTF_8), 1 << 20);
  }

  private static JsonValue tree(String json) {
    if (read(json) instanceof Parsed.Ok<JsonValue>(JsonValue value, var _)) {
      return value;
    }
    throw new AssertionError("Not read: " + read(json).diagnostics());
  }

  @Test
  void aTreeIsReadWithTheOrderOfItsNames() {
    JsonValue tree = tree("{\"b\": [1, {\"c\": \"x\"}, []], \"a\": true}");
    assertThat(((JsonValue.Members) tree).all().keySet()).containsExactly("b", "a");
    assertThat(tree.truth("a")).isTrue();
    JsonValue inner = new JsonValue.Members(Map.of("c", new JsonValue.Text("x")));
    assertThat(tree.items("b"))
        .containsExactly(new JsonValue.Numeral("1"), inner, new JsonValue.Items(List.of()));
    assertThat(inner.text("c")).isEqualTo("x");
  }

  @Test
  void missingIsNotNull() {
    JsonValue tree = tree("{\"a\": null, \"n\": 12, \"far\": 99999999999999999999}");
    assertThat(tree.member("a")).isEqualTo(new JsonValue.Nothing());
    assertThat(tree.member("b")).isNull();
    assertThat(tree.truth("a")).isNull();
    assertThat(tree.number("n")).isEqualTo(12);
    assertThat(tree.number("far")).isNull();
    assertThat(tree.at("a", "b")).isNull();
    assertThat(tree("{\"a\": {\"b\": false}}").at("a", "b")).isEqualTo(new JsonValue.Truth(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1, \"a\": 2} | 1:10: the name a is given twice",
        "{\"a\": {\"b\": 1 | 1:14: a comma or a closing brace is expected",
        "<!DOCTYPE html> | 1:1: a value is expected",
        "`` | 1:1: the file ends where a value is expected",
        "[] [] | 1:4: the value ends before",
      })
  void whatIsNoTreeHasAPlaceAndAReason(String json, String said) {
    assertThat(read(json)).isInstanceOf(Parsed.Broken.class);
    assertThat(read(json).diagnostics().getFirst().toString()).startsWith(said);
  }

  @Test
  void depthAndSizeAreBounded() {
    assertThat(read("[".repeat(101) + "]".repeat(101))).isInstanceOf(Parsed.Broken.class);
    assertThat(read("[".repeat(100) + "]".repeat(100))).isInstanceOf(Parsed.Ok.class);
    assertThat(JsonReader.read("[1, 2]".getBytes(UTF_8), 5)).isInstanceOf(Parsed.Broken.class);
    assertThat(read("[" + "0,".repeat(450_000) + "0]")).isInstanceOf(Parsed.Ok.class);
  }
}
