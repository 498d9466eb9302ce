package dev.gatewright.checks.tokens;

import dev.gatewright.checks.UploadNames;
import dev.gatewright.model.Looked;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.readers.token.PypiToken;
import dev.gatewright.readers.token.TokenReader;
import dev.gatewright.readers.token.TokenReading;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The upload tokens in the environments that are judged, and what could not be seen of them. */
final class UploadTokens {
  private static final String PREFIX = "pypi-";
  private static final String HAND_IN =
      "Run gatewright check --env where the tokens are set, as in the job that uploads.";

  private final Set<String> registered;
  private final List<HeldToken> held = new ArrayList<>();
  private final Set<Gap> doubts = new LinkedHashSet<>();
  private final List<Looked> looked = new ArrayList<>();
  private @Nullable Gap unseen;

  private UploadTokens(Set<String> registered) {
    this.registered = registered;
  }

  static UploadTokens of(Sights sights) {
    Set<String> registered = new LinkedHashSet<>();
    for (RegisteredToken token : Register.of(sights).tokens()) {
      if (token.variable() != null) {
        registered.add(token.variable());
      }
    }
    UploadTokens tokens = new UploadTokens(registered);
    switch (sights.environment()) {
      case Sight.Unseen<Environment>(String why, String _) ->
          tokens.unseen = new Gap("No upload token was handed in: " + why, HAND_IN);
      case Sight.Known<Environment>(Environment environment) ->
          environment.deployments().forEach(tokens::take);
    }
    return tokens;
  }

  /** What the variables for upload tokens hold. */
  List<HeldToken> held() {
    return held;
  }

  /** What is held in a variable. */
  List<HeldToken> in(String variable) {
    return held.stream().filter(one -> one.variable().name().equals(variable)).toList();
  }

  /** What may be a token and could not be seen; not that no environment was handed in. */
  List<Gap> doubts() {
    return List.copyOf(doubts);
  }

  /** Why there is nothing to judge. */
  Gap nothing() {
    return unseen == null
        ? new Gap("No upload token is set in the environment that is judged", HAND_IN)
        : unseen;
  }

  /** The environments that were looked at. */
  List<Looked> looked() {
    return List.copyOf(looked);
  }

  private void take(Deployment deployment) {
    looked.add(new Looked("environment", deployment.name(), deployment.variables().size()));
    for (Variable variable : deployment.variables()) {
      if (variable.empty()) {
        continue;
      }
      boolean named = registered.contains(variable.name()) || UploadNames.has(variable.name());
      switch (variable.value()) {
        case Value.Literal(String text) -> take(variable, text, named);
        case Value.Unresolved(var _, String reason, String fallback) -> {
          if (fallback != null && !fallback.isBlank()) {
            take(variable, fallback, named);
          }
          if (named) {
            doubts.add(new Gap(reason, HAND_IN));
          }
        }
      }
    }
    doubts.addAll(deployment.gaps());
  }

  /** A token under a name that says nothing counts as well. */
  private void take(Variable variable, String text, boolean named) {
    if (!named && !text.contains(PREFIX)) {
      return;
    }
    TokenReading reading = TokenReader.read(text);
    if (named || reading instanceof PypiToken) {
      held.add(new HeldToken(variable, reading));
    }
    if (!(reading instanceof PypiToken)) {
      within(variable, text);
    }
  }

  /** A token that is part of a longer text, as of an address or a header. */
  private void within(Variable variable, String text) {
    int at = text.indexOf(PREFIX);
    while (at >= 0) {
      int end = at;
      while (end < text.length() && member(text.charAt(end))) {
        end++;
      }
      TokenReading reading = TokenReader.read(text.substring(at, end));
      if (reading instanceof PypiToken) {
        held.add(new HeldToken(variable, reading));
      }
      at = text.indexOf(PREFIX, end);
    }
  }

  /** Whether a character may stand in a token: URL-safe base64. */
  private static boolean member(char c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}
