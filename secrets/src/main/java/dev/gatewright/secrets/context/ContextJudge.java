package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.rules.RuleKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how sure we are that a candidate is a real secret, from what stands around it. Pure: the
 * same arguments give the same answer, and nothing is kept.
 */
public final class ContextJudge {
  private ContextJudge() {}

  /**
   * The judgement of one candidate.
   *
   * @param kind how its rule was matched
   * @param given the confidence of the rule with nothing else known; for {@link RuleKind#GENERIC}
   *     not looked at, since there all that is known is around it
   * @param name what the value is assigned to; null where nothing is
   * @param value the secret without quotes; for an address with a password, the password
   * @param line the line around it, or as much of a long one as there is
   * @param column where the value begins in {@code line}, from 0; -1 where that is not known
   * @param path of the file, parted by slashes
   */
  public static Judgement judge(
      RuleKind kind,
      Confidence given,
      @Nullable String name,
      String value,
      String line,
      int column,
      String path) {
    return judge(kind, given, name, value, line, column, Place.of(path));
  }

  /** The same for a file whose path was read before, as one with many candidates is. */
  public static Judgement judge(
      RuleKind kind,
      Confidence given,
      @Nullable String name,
      String value,
      String line,
      int column,
      Place place) {
    Candidate candidate = Candidate.of(name, value, line, column, place);
    return switch (kind) {
      case TOKEN -> FormatJudge.token(candidate, given);
      case JWT -> FormatJudge.signed(candidate, given);
      case PEM -> FormatJudge.key(candidate, given);
      case URL -> AddressJudge.judge(candidate, given);
      case ASSIGNMENT -> AssignmentJudge.judge(candidate, given);
      case COMMAND -> command(candidate, given);
      case GENERIC -> GenericJudge.judge(candidate);
    };
  }

  /**
   * The same for a value whose name is a provider's word and nothing else: outside of settings a
   * sum or an identifier of something that the provider has stands there as well.
   */
  public static Judgement unsaid(Judgement judged, String value, String path) {
    boolean guess = !judged.dropped() && Sums.may(value) && !FileKind.of(path).settings();
    return guess ? Judgement.keep(Confidence.LOW, List.of(Reasons.SUM)) : judged;
  }

  /**
   * The same for one of several values below a name, which is no more than a guess where the name
   * may mean something else: lists of keys are mostly of names.
   */
  public static Judgement apart(Judgement judged, @Nullable String name) {
    boolean guess = !judged.dropped() && Names.sense(name) == NameSense.MAYBE;
    return guess ? Judgement.keep(Confidence.LOW, judged.reasons()) : judged;
  }

  /** What an option takes is judged as a password is, and no surer than its rule. */
  private static Judgement command(Candidate candidate, Confidence given) {
    Judgement judged = GenericJudge.judge(candidate.behind("password"));
    return judged.dropped()
        ? judged
        : Judgement.keep(Levels.least(given, judged.confidence()), judged.reasons());
  }
}
