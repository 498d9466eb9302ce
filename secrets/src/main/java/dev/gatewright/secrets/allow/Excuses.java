package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything people wrote that excuses findings: several lists as one. Immutable. */
public final class Excuses {
  private final List<AllowList> lists;

  private Excuses(List<AllowList> lists) {
    this.lists = List.copyOf(lists);
  }

  /** These lists, the strongest word first; the first excuse of a finding is the one to show. */
  public static Excuses of(List<AllowList> lists) {
    return new Excuses(lists);
  }

  /** Whether nobody wrote anything. */
  public boolean isEmpty() {
    return lists.isEmpty();
  }

  /** What all of them say about one finding. */
  public AllowAnswer answer(Suspect suspect) {
    AllowAnswer answer = AllowAnswer.NONE;
    for (AllowList list : lists) {
      answer = answer.and(list.answer(suspect));
    }
    return answer;
  }

  /** What is wrong with them. */
  public List<AllowRemark> remarks() {
    List<AllowRemark> remarks = new ArrayList<>();
    lists.forEach(list -> remarks.addAll(list.remarks()));
    return List.copyOf(remarks);
  }

  /**
   * The words that excused nothing, though what they speak of was looked at.
   *
   * @param used the places of all words that excused or spoke of a finding of this run
   * @param looked what this run looked at
   */
  public List<AllowRemark> unused(Set<Place> used, Looked looked) {
    List<AllowRemark> unused = new ArrayList<>();
    lists.forEach(list -> unused.addAll(list.unused(used, looked)));
    return List.copyOf(unused);
  }
}
