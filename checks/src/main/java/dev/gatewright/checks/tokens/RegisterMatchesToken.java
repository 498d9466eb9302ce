package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.model.TokenScope;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** {@code tokens/register-matches-token}: what the register says, the token itself says as well. */
final class RegisterMatchesToken implements Check {
  private static final String FIX =
      "Correct the register in .gatewright/gate.yaml, or replace the token by one as it says.";

  @Override
  public String id() {
    return "tokens/register-matches-token";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    Register register = Register.of(sights);
    if (!register.written()) {
      return Register.absent();
    }
    UploadTokens tokens = UploadTokens.of(sights);
    List<Finding> findings = new ArrayList<>();
    List<Gap> doubts = new ArrayList<>();
    for (RegisteredToken token : register.tokens()) {
      judge(question, sights, token, tokens, findings, doubts);
    }
    for (HeldToken held : tokens.held()) {
      if (register.tokens().stream().noneMatch(one -> held.isOf(one))) {
        findings.add(held.finding(question, "A token in use is not in the register", FIX));
      }
    }
    doubts.addAll(tokens.doubts());
    List<Looked> looked = new ArrayList<>(tokens.looked());
    looked.add(register.looked());
    if (!findings.isEmpty()) {
      String why = findings.getFirst().message() + ": " + findings.getFirst().evidence();
      return new Answer.Fail(why, findings, looked);
    }
    if (!doubts.isEmpty()) {
      return new Answer.Unknown(doubts.getFirst().why(), doubts.getFirst().remedy(), looked);
    }
    return register.statesNoneKept() && tokens.held().isEmpty()
        ? register.withoutTokens(sights, tokens.looked())
        : new Answer.Pass("Each token says of itself what the register says", looked);
  }

  private static void judge(
      Question question,
      Sights sights,
      RegisteredToken token,
      UploadTokens tokens,
      List<Finding> findings,
      List<Gap> doubts) {
    TokenScope scope = token.scope();
    if (scope == null) {
      String message = "The register does not say what a token may do";
      findings.add(question.finding(message, Register.label(token), token.place(), null, FIX));
      return;
    }
    String variable = token.variable();
    List<HeldToken> held = variable == null ? List.of() : tokens.in(variable);
    if (held.isEmpty()) {
      doubts.addAll(notHandedIn(sights, token));
    }
    for (HeldToken one : held) {
      switch (Agreement.between(scope, one.token())) {
        case AGREE -> {}
        case NOT_SEEN ->
            doubts.add(
                new Gap(
                    "What the token itself allows is not seen: " + one.described(),
                    "Hand in a token that names its projects."));
        case DIFFER -> findings.add(differs(question, token, scope, one));
      }
    }
  }

  /** Why nothing can be compared; none when no token is kept that could be. */
  private static List<Gap> notHandedIn(Sights sights, RegisteredToken token) {
    String label = Register.label(token);
    if (!(token.scope() instanceof TokenScope.TrustedPublishing)) {
      return List.of(
          new Gap(
              "The token \"" + label + "\" of the register was not handed in",
              "Run gatewright check --env where it is set, and name its variable in the"
                  + " register."));
    }
    return TrustedPublishing.onlyWay(sights)
            instanceof Sight.Unseen<List<Looked>>(String why, String remedy)
        ? List.of(new Gap("Whether \"" + label + "\" keeps no token is not seen: " + why, remedy))
        : List.of();
  }

  private static Finding differs(
      Question question, RegisteredToken token, TokenScope scope, HeldToken held) {
    return question.finding(
        "The register says something else than the token",
        Register.label(token) + " is " + written(scope) + " in the register; " + held.described(),
        token.place(),
        null,
        FIX);
  }

  private static String written(TokenScope scope) {
    return switch (scope) {
      case TokenScope.Project(String name) -> "for project " + Visible.of(name, 60);
      case TokenScope.User() -> "for a user";
      case TokenScope.TrustedPublishing() -> "from trusted publishing";
    };
  }
}
