package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.secrets.rules.RuleTable;
import dev.gatewright.secrets.rules.SecretRule;
import org.junit.jupiter.api.Test;

/** Where secrets are taken back. */
final class RevokePageTest {
  @Test
  void everyMarkerOfTheRulesIsAHost() {
    int markers = 0;
    for (SecretRule rule : RuleTable.shipped().rules()) {
      String page = RevokePage.of(rule);
      assertThat(page).as(rule.id()).doesNotContain("{{", "}}");
      if (rule.revoke().contains("{{")) {
        markers++;
        assertThat(page).as(rule.id()).matches("https://[a-z.]+/.+");
      }
    }
    assertThat(markers).isPositive();
  }
}
