package dev.gatewright.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class JsonWriterTest {
  @Test
  void aDocumentIsWrittenWithoutWhiteSpace() {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out);
    json.beginObject().field("a", 1).field("b", true).field("c", (String) null);
    json.field("d", List.of("x", "y")).beginObject("e").endObject().field("f", -1.5);
    json.beginArray("g").value(2).beginArray().endArray().nullValue().endArray();
    json.endObject().end();
    assertThat(out.toString())
        .isEqualTo(
            "{\"a\":1,\"b\":true,\"c\":null,\"d\":[\"x\",\"y\"],\"e\":{},\"f\":-1.5,"
                + "\"g\":[2,[],null]}\n");
  }

  @Test
  void aDocumentIsIndentedByTwoSpaces() {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out);
    json.beginObject().beginArray("a").value("b").beginObject().endObject().endArray();
    json.endObject().end();
    assertThat(out.toString()).isEqualTo("{\n  \"a\": [\n    \"b\",\n    {}\n  ]\n}\n");
  }

  @Test
  void whatCannotBeSeenIsEscapedAndReadBackTheSame() {
    String text = "\"\\\n\r\t\b\f\u0000\u007f\u0085\u2028\u2029\u202e\u200b\ufeff é 中 \ud83d\ude00";
    StringBuilder out = new StringBuilder();
    JsonWriter.compact(out).value(text).end();
    assertThat(out.toString()).contains("\\u2028\\u2029\\u202e\\u200b\\ufeff é 中 😀");
    JsonNode read = new ObjectMapper().readTree(out.toString());
    assertThat(read.asString()).isEqualTo(text);
  }

  @Test
  void aTagCharacterIsEscapedAsAPair() {
    StringBuilder out = new StringBuilder();
    JsonWriter.compact(out).value("\udb40\udc41").end();
    assertThat(out.toString()).isEqualTo("\"\\udb40\\udc41\"\n");
  }

  @Test
  void anUnpairedSurrogateBecomesTheReplacementCharacter() {
    StringBuilder out = new StringBuilder();
    JsonWriter.compact(out).value("a\ud800b\udc00").end();
    assertThat(out.toString()).isEqualTo("\"a\\ufffdb\\ufffd\"\n");
  }

  @Test
  void aNestingDeeperThanTheFirstStackIsWritten() {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out);
    for (int i = 0; i < 100; i++) {
      json.beginArray();
    }
    for (int i = 0; i < 100; i++) {
      json.endArray();
    }
    json.end();
    assertThat(out.toString()).isEqualTo("[".repeat(100) + "]".repeat(100) + "\n");
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).beginObject().value(1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).beginObject().endArray())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).beginArray().end())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).beginArray().name("a"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).value(1).value(2))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).value(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
