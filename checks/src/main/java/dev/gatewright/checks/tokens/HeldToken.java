package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Finding;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.token.AgeKey;
import dev.gatewright.readers.token.AwsKeyId;
import dev.gatewright.readers.token.ChecksummedToken;
import dev.gatewright.readers.token.JsonWebToken;
import dev.gatewright.readers.token.PrivateKey;
import dev.gatewright.readers.token.PypiScope;
import dev.gatewright.readers.token.PypiToken;
import dev.gatewright.readers.token.ServiceToken;
import dev.gatewright.readers.token.TokenReading;
import dev.gatewright.targets.environment.Variable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a variable for upload tokens holds, as far as it can be told.
 *
 * @param variable where it stands
 * @param reading what it says of itself; no part of it is secret
 */
record HeldToken(Variable variable, TokenReading reading) {
  private static final int LONGEST = 200;

  /** The variable's name. */
  String name() {
    return Visible.of(variable.name(), LONGEST);
  }

  /** Whether the register means this one. */
  boolean isOf(RegisteredToken registered) {
    return variable.name().equals(registered.variable());
  }

  /** The token of a package index; null when it is something else. */
  @Nullable PypiToken token() {
    return reading instanceof PypiToken token ? token : null;
  }

  /** Kind, scope and expiry, for evidence. */
  String described() {
    return switch (reading) {
      case PypiToken token ->
          name() + ": " + token.kind() + ", " + scope(token.scope()) + ", " + expiry(token);
      case TokenReading.Malformed(String kind, String reason) ->
          name() + ": " + kind + " that cannot be read: " + reason;
      case TokenReading.Unrecognised(String reason) -> name() + ": no known token: " + reason;
      case AgeKey _, AwsKeyId _, ChecksummedToken _, JsonWebToken _, PrivateKey _, ServiceToken _ ->
          name() + ": " + reading.kind();
    };
  }

  Finding finding(Question question, String message, String fix) {
    return question.finding(message, described(), variable.place(), variable.excerpt(), fix);
  }

  private static String scope(PypiScope scope) {
    return switch (scope) {
      case PypiScope.User() -> "good for a whole account";
      case PypiScope.Unstated() -> "which does not say what it is good for";
      case PypiScope.Projects(var names, var ids) ->
          names.isPresent()
              ? projects(names.get())
              : ids.isPresent() && ids.get().isEmpty()
                  ? "good for no project"
                  : "good for projects of which it gives the ids only";
    };
  }

  private static String projects(List<String> names) {
    return names.isEmpty()
        ? "good for no project"
        : "good for " + Visible.of(String.join(", ", names), LONGEST);
  }

  private static String expiry(PypiToken token) {
    Instant end = token.expires().orElse(null);
    return end == null ? "without an end of its own" : "ends " + end;
  }

  /** Shows the variable's name, never what it holds. */
  @Override
  public String toString() {
    return "HeldToken[" + variable.name() + "]";
  }
}
