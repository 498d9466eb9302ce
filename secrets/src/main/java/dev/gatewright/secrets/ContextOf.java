package dev.gatewright.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.rules.RuleKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the text around a match says of it. */
interface ContextOf {
  /** Whether it is no secret at all, or else how sure it is one, and why. */
  record Opinion(boolean dropped, Confidence confidence, List<String> reasons) {}

  /**
   * An opinion from what stands around a value.
   *
   * @param name what the value is assigned to, or null
   * @param column where in the line the value begins
   */
  Opinion judge(
      RuleKind kind,
      Confidence given,
      @Nullable String name,
      String value,
      String line,
      int column,
      String path);
}
