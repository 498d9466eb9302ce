package dev.gatewright.checks;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says of an answer that rests on recorded ones which day they are of. */
public final class Recorded {
  private Recorded() {}

  /** The answer; with the day in its reason and in what was looked at, if a recording answered. */
  public static Answer told(Answer answer, Sights sights) {
    Instant day = sights.recorded().orElse(null);
    if (day == null) {
      return answer;
    }
    String why = answer.why() + ", as recorded " + day;
    List<Looked> looked = new ArrayList<>();
    for (Looked one : answer.looked()) {
      looked.add(new Looked(one.target(), one.what() + ", as recorded " + day, one.count()));
    }
    return switch (answer) {
      case Answer.Pass _ -> new Answer.Pass(why, looked);
      case Answer.Fail fail -> new Answer.Fail(why, fail.findings(), looked);
      case Answer.Manual manual -> new Answer.Manual(why, manual.findings(), looked);
      case Answer.NotApplicable _ -> new Answer.NotApplicable(why, looked);
      case Answer.Waived waived -> new Answer.Waived(why, waived.accepted(), looked);
      case Answer.Unknown unknown -> new Answer.Unknown(unknown.why(), unknown.remedy(), looked);
    };
  }
}
