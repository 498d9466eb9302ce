package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Gap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code tokens/replaced-since}: each token that an incident touched was replaced after it began.
 */
final class ReplacedSince implements Check {
  private static final String DECLARE =
      "Say in .gatewright/gate.yaml for the item when it began: parameters: {since:"
          + " 2026-10-01T14:00:00Z}, and with tokens: the names in the register, where not all are"
          + " touched.";
  private static final String FIX =
      "Make a new token, revoke the old one, and write the new date into the register.";

  @Override
  public String id() {
    return "tokens/replaced-since";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    String written = question.parameter("since", "").strip();
    Instant since = instant(written);
    if (since == null || since.isAfter(sights.at())) {
      String why =
          written.isEmpty()
              ? "When the incident began is not declared"
              : since == null
                  ? "When the incident began is not a date: " + Visible.of(written, 40)
                  : "The incident begins on a day that is still to come";
      return new Answer.Unknown(why, DECLARE, List.of());
    }
    Register register = Register.of(sights);
    if (!register.written()) {
      return Register.absent();
    }
    UploadTokens tokens = UploadTokens.of(sights);
    return register.statesNoneKept()
        ? register.withoutTokens(sights, tokens.looked())
        : new Replaced(question, since, sights.at()).answer(register, tokens);
  }

  private static @Nullable Instant instant(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What was replaced, as the register and the tokens tell it. */
  private static final class Replaced {
    private final Question question;
    private final Instant since;
    private final Instant at;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Gap> doubts = new ArrayList<>();
    private int replaced;

    Replaced(Question question, Instant since, Instant at) {
      this.question = question;
      this.since = since;
      this.at = at;
    }

    Answer answer(Register register, UploadTokens tokens) {
      Set<String> touched = new TreeSet<>();
      for (String name : question.parameter("tokens", "").split(",", -1)) {
        if (!name.isBlank()) {
          touched.add(name.strip());
        }
      }
      boolean all = touched.isEmpty();
      for (RegisteredToken token : register.kept()) {
        if (all || touched.remove(token.name())) {
          judge(token, tokens);
        }
      }
      for (String name : touched) {
        doubts.add(new Gap("The register has no token \"" + Visible.of(name, 60) + "\"", DECLARE));
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
      String what = replaced == 1 ? "1 token was" : replaced + " tokens were";
      return new Answer.Pass("By the register " + what + " replaced since " + since, looked);
    }

    private void judge(RegisteredToken token, UploadTokens tokens) {
      Instant created = token.created();
      String label = Register.label(token);
      if (created == null || created.isAfter(at) || sameDay(created)) {
        doubts.add(
            new Gap(
                "Whether the token \""
                    + label
                    + "\" was replaced is not seen: "
                    + (created == null
                        ? "the register does not say when it was made"
                        : created.isAfter(at)
                            ? "by the register it is still to be made"
                            : "by the register it was made on the day it began"),
                "Write created: with its time, such as 2026-10-01T16:30:00Z."));
      } else if (created.isBefore(since)) {
        find(token, "by the register it was made " + created);
      } else {
        replaced++;
      }
      String variable = token.variable();
      List<HeldToken> held = variable == null ? List.of() : tokens.in(variable);
      for (HeldToken one : held) {
        Instant issued = SaidDates.of(one.reading()).issued();
        if (issued != null && issued.isBefore(since)) {
          find(token, "as it says itself it was made " + issued);
        }
      }
    }

    /** Whether only the day is known, and it is the one on which the incident began. */
    private boolean sameDay(Instant created) {
      LocalDate day = LocalDate.ofInstant(created, ZoneOffset.UTC);
      Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      return created.equals(start) && day.equals(LocalDate.ofInstant(since, ZoneOffset.UTC));
    }

    private void find(RegisteredToken token, String what) {
      findings.add(
          question.finding(
              "A token was not replaced since the incident began",
              Register.label(token) + ": " + what,
              token.place(),
              null,
              FIX));
    }
  }
}
