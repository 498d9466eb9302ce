package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code tokens}. */
public final class TokensChecks {
  private TokensChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(
        new Age(),
        new KeyRegistered(),
        new LeastPrivilege(),
        new ProjectScoped(),
        new RegisterComplete(),
        new RegisterMatchesToken(),
        new ReplacedSince());
  }
}
