package dev.gatewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VerdictTest {
  @Test
  void aFailureIsWorseThanAnythingElse() {
    for (Verdict other : Verdict.values()) {
      assertThat(other.worse(Verdict.FAIL)).isEqualTo(Verdict.FAIL);
    }
  }

  @Test
  void anUnknownOutweighsAPass() {
    assertThat(Verdict.PASS.worse(Verdict.UNKNOWN)).isEqualTo(Verdict.UNKNOWN);
  }
}
