package dev.gatewright.checklist;

import static dev.gatewright.checklist.BinderTest.control;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Control;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {
  private static final Suggestions SUGGESTIONS =
      new Suggestions(
          List.of(
              control("mfa", "Two-factor authentication is enabled for all accounts", ""),
              control("rate", "Rate limiting is enabled on public endpoints", ""),
              control("sbom", "A software bill of materials is generated", ""),
              control("cors", "CORS origins are listed one by one", ""),
              control("keys", "API keys are rotated every quarter", "")));

  private static List<Suggestion> of(String markdown) {
    return SUGGESTIONS.of(Reading.items(markdown).getLast());
  }

  @Test
  void theSameTopicInOtherWordsComesFirst() {
    assertThat(of("- [ ] Everyone uses MFA").getFirst().control().id()).isEqualTo("mfa");
    assertThat(of("- [ ] CycloneDX file attached").getFirst().control().id()).isEqualTo("sbom");
    assertThat(of("- [ ] Throttling of anonymous clients").getFirst().control().id())
        .isEqualTo("rate");
  }

  @Test
  void atMostThreeAreGivenBestFirstWithTheirReason() {
    List<Suggestion> found =
        of("- [ ] API keys rotated, rate limiting and CORS origins enabled, MFA");
    assertThat(found).hasSize(3);
    assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(found).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
  }

  @Test
  void aWordOrTwoOfManySuggestNothing() {
    assertThat(of("- [ ] Docstrings are written for public functions")).isEmpty();
    assertThat(of("- [ ] Garbage is collected every quarter, in a sandbox with limits")).isEmpty();
  }

  @Test
  void whatIsFarWorseThanTheBestIsNotShownBesideIt() {
    assertThat(of("- [ ] CORS origins listed one by one, on public servers"))
        .extracting(one -> one.control().id())
        .containsExactly("cors");
  }

  @Test
  void wordsWithoutASubjectSuggestNothing() {
    assertThat(of("- [ ] All of it is done")).isEmpty();
    assertThat(new Suggestions(List.<Control>of()).of(Reading.items("- [ ] a").getFirst()))
        .isEmpty();
  }
}
