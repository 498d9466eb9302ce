package dev.gatewright.checks.tokens;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.model.TokenScope;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/**
 * The register of tokens in {@code .gatewright/gate.yaml}.
 *
 * @param written whether there is one
 * @param tokens what it lists
 */
record Register(boolean written, List<RegisteredToken> tokens) {
  private static final int LONGEST = 60;

  Register {
    tokens = List.copyOf(tokens);
  }

  static Register of(Sights sights) {
    List<RegisteredToken> tokens = sights.declarations().settings().tokens();
    return tokens == null ? new Register(false, List.of()) : new Register(true, tokens);
  }

  /** How to call a token; what looks like a secret in its name is covered. */
  static String label(RegisteredToken token) {
    return Visible.of(Masking.maskLine(token.name()), LONGEST);
  }

  /** The tokens that somebody keeps: all but those made anew for each release. */
  List<RegisteredToken> kept() {
    return tokens.stream()
        .filter(token -> !(token.scope() instanceof TokenScope.TrustedPublishing))
        .toList();
  }

  /** Whether it states that no token is kept. */
  boolean statesNoneKept() {
    return written && kept().isEmpty();
  }

  Looked looked() {
    return new Looked("declarations", ".gatewright/gate.yaml: tokens", tokens.size());
  }

  /** There is none. */
  static Answer absent() {
    return new Answer.Unknown(
        "There is no register of tokens",
        "Write one in .gatewright/gate.yaml: tokens: with name, purpose, owner, created, expires,"
            + " variable and scope of each; or tokens: [] when there are none.",
        List.of());
  }

  /** No token is kept and none was handed in: whether the workflows can do without one. */
  Answer withoutTokens(Sights sights, List<Looked> seen) {
    List<Looked> looked = new ArrayList<>(seen);
    looked.add(looked());
    return switch (TrustedPublishing.onlyWay(sights)) {
      case Sight.Unseen<List<Looked>>(String why, String remedy) ->
          new Answer.Unknown(
              "The register states that no upload token is kept; whether that is so is not seen: "
                  + why,
              remedy,
              looked);
      case Sight.Known<List<Looked>>(List<Looked> steps) -> {
        looked.addAll(steps);
        yield new Answer.NotApplicable(
            "The register states that no upload token is kept, and every upload in the workflows"
                + " uses a trusted publisher: "
                + steps.getFirst().what(),
            looked);
      }
    };
  }
}
