package dev.gatewright.checks.environment;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of environments, by id. */
public final class EnvironmentChecks {
  /** All of them. */
  public static final List<Check> LIST =
      List.of(
          new ApiKeyStrength(),
          new BurstLimitValid(),
          new CorsCredentialsSafe(),
          new CorsHeadersExplicit(),
          new CorsMethodsLimited(),
          new CorsOriginsDeclared(),
          new CorsOriginsExplicit(),
          new DatabasePasswordStrength(),
          new DatabaseTls(),
          new ExampleCurrent(),
          new ExampleWithoutSecrets(),
          new HttpsRequired(),
          new JwtSecretStrength(),
          new NoDefaultSecrets(),
          new ProductionDeclared(),
          new RateLimitValid(),
          new RedisAuthAndTls(),
          new RequiredVariablesSet(),
          new SecretsManaged(),
          new SecretsUnique(),
          new VariableSet());

  private EnvironmentChecks() {}
}
