package dev.gatewright.checks.secrets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CanaryTest {
  private static final String TOKEN = "ghp_" + "0123456789abcdefghijABCDEFGHIJ" + "zzzzzz";
  private final Canary canary = new Canary(TOKEN);

  @Test
  void eachPartOfFiveCharactersGivesItAway() {
    for (int start = 0; start + 5 <= TOKEN.length(); start++) {
      String part = TOKEN.substring(start, start + 5);
      assertTrue(canary.isIn(part), part);
      assertTrue(canary.isIn("→ it is " + part), part);
      assertTrue(canary.isIn(part + " …"), part);
    }
  }

  @Test
  void fourCharactersAndLookAlikesDoNot() {
    assertFalse(canary.isIn(""));
    assertFalse(canary.isIn("ghp_"));
    assertFalse(canary.isIn("ghp_… 40 characters"));
    for (int start = 0; start + 4 <= TOKEN.length(); start++) {
      assertFalse(canary.isIn("<" + TOKEN.substring(start, start + 4) + ">"));
    }
    // Characters that have the low bits of the token's are others.
    assertFalse(canary.isIn("\u01b0\u01b1\u01b2\u01b3\u01b4\u01b5"));
  }
}
