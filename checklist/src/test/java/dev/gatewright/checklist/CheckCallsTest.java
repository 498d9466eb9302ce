package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.CheckCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCallsTest {
  @Test
  void aCallMayHaveParameters() {
    assertThat(CheckCalls.list("a/b,c-2/d-e?name=x-y&value=1; mode=block"))
        .containsExactly(
            new CheckCall("a/b", Map.of()),
            new CheckCall("c-2/d-e", Map.of("name", "x-y", "value", "1; mode=block")));
  }

  @Test
  void anEmptyTextHasNoCalls() {
    assertThat(CheckCalls.list("")).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "/b",
        "a/",
        "a/b/c",
        "A/b",
        "a/b c",
        "a/-b",
        "a/b-",
        "a/b--c",
        "a/b,",
        ",a/b",
        "a/b,,c/d",
        "a/b?",
        "a/b?x",
        "a/b?x=",
        "a/b?=x",
        "a/b?x=1&",
        "a/b?x=1&y",
        "a/b?x=1&x=2",
        "a/b?X=1"
      })
  void whatIsMalformedIsNoCall(String text) {
    assertThat(CheckCalls.list(text)).isNull();
  }
}
