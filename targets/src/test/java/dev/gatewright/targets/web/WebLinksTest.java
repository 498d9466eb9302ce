package dev.gatewright.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the next page of a list lies, in every way in which a header may say it (RFC 8288). */
final class WebLinksTest {
  private static Optional<String> next(String... headers) {
    return WebLinks.next(new WebHeaders(Map.of("Link", List.of(headers))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://x.example/2>; rel=\"next\"",
        "<https://x.example/2>; rel=next",
        "<https://x.example/2>;rel=next",
        "<https://x.example/2>; REL = \"Next\"",
        "<https://x.example/2>; rel=\"last next\"",
        "<https://x.example/2>; title=\"a, b; rel=prev\"; rel=next",
        "<https://x.example/2>; crossorigin; rel=next",
        "<https://x.example/2>; title=\"\\\"\"; rel=next",
        "<https://x.example/a,b>; rel=\"first\", <https://x.example/2>; rel=\"next\"",
        ", <https://x.example/2>; rel=next,",
      })
  void isFoundHoweverItIsWritten(String header) {
    assertThat(next(header)).contains("https://x.example/2");
  }

  @Test
  void standsInAnyHeaderOfTheName() {
    assertThat(next("<https://x.example/9>; rel=last", "<https://x.example/2>; rel=next"))
        .contains("https://x.example/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<https://x.example/1>; rel=\"prev\", <https://x.example/9>; rel=\"last\"",
        "<https://x.example/2>; rel=prev; rel=next",
        "<https://x.example/2>; title=\"rel=next\"",
        "<https://x.example/2>; rel=nextish",
        "<https://x.example/2>",
      })
  void isNotThereWhereNoneIsNamed(String header) {
    assertThat(next(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example/2; rel=next", "<https://x.example/2; rel=next", "x"})
  void isNoAddressWhereTheHeaderCannotBeRead(String header) {
    assertThat(next(header)).contains("");
  }
}
