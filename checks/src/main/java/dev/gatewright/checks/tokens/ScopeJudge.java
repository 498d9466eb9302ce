package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.token.PypiScope;
import dev.gatewright.readers.token.PypiToken;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges by what upload tokens say of themselves whether they are good for certain projects. */
final class ScopeJudge {
  private static final String NEW_TOKEN =
      "Make a token with the scope of this project on the index, hand it in, and revoke this one.";
  private static final String HAND_IN =
      "Run gatewright check --env where it is set, and name the variable in the register.";

  private final Question question;
  private final Sights sights;
  private final Sight<Set<String>> allowed;
  private final boolean noneIsWrong;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Gap> doubts = new ArrayList<>();

  /**
   * Judges for one check.
   *
   * @param allowed normalised names of the projects a token may be good for
   * @param noneIsWrong whether a token that is good for no project breaks the rule
   */
  ScopeJudge(Question question, Sights sights, Sight<Set<String>> allowed, boolean noneIsWrong) {
    this.question = question;
    this.sights = sights;
    this.allowed = allowed;
    this.noneIsWrong = noneIsWrong;
  }

  /** The answer, with this reason when every token keeps the rule. */
  Answer answer(String whyPass) {
    Register register = Register.of(sights);
    UploadTokens tokens = UploadTokens.of(sights);
    tokens.held().forEach(this::judge);
    for (RegisteredToken token : register.kept()) {
      if (token.variable() == null || tokens.in(token.variable()).isEmpty()) {
        doubts.add(
            new Gap(
                "The token \"" + Register.label(token) + "\" of the register was not handed in",
                HAND_IN));
      }
    }
    doubts.addAll(tokens.doubts());
    List<Looked> looked = new ArrayList<>(tokens.looked());
    if (!findings.isEmpty()) {
      String why = findings.getFirst().message() + ": " + findings.getFirst().evidence();
      return new Answer.Fail(why, findings, looked);
    }
    if (!doubts.isEmpty()) {
      return new Answer.Unknown(doubts.getFirst().why(), doubts.getFirst().remedy(), looked);
    }
    if (tokens.held().isEmpty()) {
      Gap nothing = tokens.nothing();
      return register.statesNoneKept()
          ? register.withoutTokens(sights, looked)
          : new Answer.Unknown(nothing.why(), nothing.remedy(), looked);
    }
    tokens.held().forEach(one -> looked.add(new Looked("environment", one.described(), 1)));
    return new Answer.Pass(whyPass, looked);
  }

  private void judge(HeldToken held) {
    PypiToken token = held.token();
    if (token == null) {
      doubts.add(
          new Gap(
              "Which projects it is good for is not seen: " + held.described(),
              "Hand in the API token of the package index that uploads."));
      return;
    }
    switch (token.scope()) {
      case PypiScope.User() -> finding(held, "An upload token is good for a whole account");
      case PypiScope.Unstated() -> doubt(held);
      case PypiScope.Projects(Optional<List<String>> names, Optional<List<String>> ids) -> {
        boolean none = ids.isPresent() && ids.get().isEmpty();
        if (names.isPresent()) {
          projects(held, names.get());
        } else if (none) {
          projects(held, List.of());
        } else {
          doubt(held);
        }
      }
    }
  }

  private void projects(HeldToken held, List<String> names) {
    if (names.isEmpty()) {
      if (noneIsWrong) {
        finding(held, "An upload token is good for no project");
      }
      return;
    }
    switch (allowed) {
      case Sight.Unseen<Set<String>>(String why, String remedy) ->
          doubts.add(new Gap(held.described() + "; " + why, remedy));
      case Sight.Known<Set<String>>(Set<String> good) -> {
        if (!names.stream().map(ProjectName::normalised).allMatch(good::contains)) {
          finding(held, "An upload token is good for other projects");
        }
      }
    }
  }

  private void finding(HeldToken held, String message) {
    Finding finding = held.finding(question, message, NEW_TOKEN);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  private void doubt(HeldToken held) {
    doubts.add(
        new Gap("Which projects it is good for is not seen: " + held.described(), NEW_TOKEN));
  }
}
