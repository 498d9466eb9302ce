package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** {@code tokens/age}: no token of the register is older than a number of days. */
final class Age implements Check {
  private static final int DAYS = 90;
  private static final String FIX =
      "Make a new token, put it where the old one is used, revoke the old one, and write the new"
          + " dates into the register.";

  @Override
  public String id() {
    return "tokens/age";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    Register register = Register.of(sights);
    if (!register.written()) {
      return Register.absent();
    }
    UploadTokens tokens = UploadTokens.of(sights);
    if (register.statesNoneKept()) {
      return register.withoutTokens(sights, tokens.looked());
    }
    return new Ages(question, sights.at(), question.number("max-days", DAYS))
        .answer(register, tokens);
  }

  /** The ages, as the register and the tokens tell them. */
  private static final class Ages {
    private final Question question;
    private final Instant at;
    private final int days;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Gap> doubts = new ArrayList<>();

    Ages(Question question, Instant at, int days) {
      this.question = question;
      this.at = at;
      this.days = days;
    }

    Answer answer(Register register, UploadTokens tokens) {
      for (RegisteredToken token : register.kept()) {
        written(token);
        if (token.variable() != null) {
          tokens.in(token.variable()).forEach(held -> said(token, held));
        }
      }
      List<Looked> looked = new ArrayList<>(tokens.looked());
      looked.add(register.looked());
      if (!findings.isEmpty()) {
        String why = findings.getFirst().message() + ": " + findings.getFirst().evidence();
        return new Answer.Fail(why, findings, looked);
      }
      if (!doubts.isEmpty()) {
        return new Answer.Unknown(doubts.getFirst().why(), doubts.getFirst().remedy(), looked);
      }
      return new Answer.Pass(
          "By the register no token is older than " + days + " days or past its end", looked);
    }

    private void written(RegisteredToken token) {
      Instant created = token.created();
      if (created == null || created.isAfter(at)) {
        doubts.add(
            new Gap(
                "How old the token \""
                    + Register.label(token)
                    + "\" is, is not seen: the register says "
                    + (created == null ? "nothing" : "a day that is still to come"),
                "Write created: into .gatewright/gate.yaml, as the page of the index shows it."));
      } else if (old(created)) {
        find(token, "A token is too old", "made " + ago(created) + ", by the register");
      }
      if (token.expires() != null && !end(token.expires()).isAfter(at)) {
        find(
            token,
            "A token is past the day on which it was to be replaced",
            "was to be replaced " + ago(token.expires()));
      }
    }

    private void said(RegisteredToken token, HeldToken held) {
      SaidDates dates = SaidDates.of(held.reading());
      if (dates.issued() != null && old(dates.issued())) {
        find(token, "A token is too old", "made " + ago(dates.issued()) + ", as it says itself");
      }
      if (dates.ends() != null && !dates.ends().isAfter(at)) {
        find(token, "A token has ended", "ended " + ago(dates.ends()) + ", as it says itself");
      }
    }

    /** A day that is written without a time counts to its end. */
    private static Instant end(Instant written) {
      Instant day = written.truncatedTo(ChronoUnit.DAYS);
      return written.equals(day) ? day.plus(1, ChronoUnit.DAYS) : written;
    }

    private boolean old(Instant made) {
      return Duration.between(made, at).toDays() > days;
    }

    private String ago(Instant then) {
      long past = Duration.between(then, at).toDays();
      return past == 0 ? "today" : past + (past == 1 ? " day ago" : " days ago");
    }

    private void find(RegisteredToken token, String message, String what) {
      String evidence = Register.label(token) + ": " + what;
      findings.add(question.finding(message, evidence, token.place(), null, FIX));
    }
  }
}
