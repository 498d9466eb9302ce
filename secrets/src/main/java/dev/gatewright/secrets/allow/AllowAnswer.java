package dev.gatewright.secrets.allow;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said about one finding.
 *
 * @param excuses what excuses it, the strongest word first; empty when it stands
 * @param lapsed words about it that do not count, and why
 */
public record AllowAnswer(List<Excuse> excuses, List<AllowRemark> lapsed) {
  /** Nothing is said about it. */
  public static final AllowAnswer NONE = new AllowAnswer(List.of(), List.of());

  public AllowAnswer {
    excuses = List.copyOf(excuses);
    lapsed = List.copyOf(lapsed);
  }

  /** Whether something excuses it. */
  public boolean excused() {
    return !excuses.isEmpty();
  }

  /** Both together, this one's words first. */
  public AllowAnswer and(AllowAnswer other) {
    if (other.excuses.isEmpty() && other.lapsed.isEmpty()) {
      return this;
    }
    List<Excuse> all = new ArrayList<>(excuses);
    all.addAll(other.excuses);
    List<AllowRemark> remarks = new ArrayList<>(lapsed);
    remarks.addAll(other.lapsed);
    return new AllowAnswer(all, remarks);
  }
}
