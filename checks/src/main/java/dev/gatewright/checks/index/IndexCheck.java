package dev.gatewright.checks.index;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.Recorded;
import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexProject;
import org.jspecify.annotations.Nullable;

/** A check of the project on the index that the item's parameter {@code index} names. */
abstract class IndexCheck implements Check {
  private static final String PYPI = "pypi";

  @Override
  public final Answer verify(Question question, Sights sights) {
    String index = question.parameter("index", PYPI);
    IndexJudge judge = new IndexJudge(question, index);
    IndexProject project = judge.see(sights.indexes().of(index));
    if (project == null) {
      return judge.answer("");
    }
    Answer answer = judge(judge, project, sights.indexes().expected(index), sights);
    return Recorded.told(answer, sights);
  }

  /**
   * Judges.
   *
   * @param expected what the repository declares of this index; null when it declares nothing
   */
  abstract Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights);

  /** Where to declare something of this index. */
  static String section(IndexJudge judge) {
    return judge.index() + ": below index: in .gatewright/gate.yaml";
  }
}
