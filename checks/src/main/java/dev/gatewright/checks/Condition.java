package dev.gatewright.checks;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Matrix;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlStyle;
import dev.gatewright.targets.publishing.Template;
import dev.gatewright.targets.workflows.StepSite;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an {@code if:} or a {@code continue-on-error:} means for a gate. */
public final class Condition {
  /** Why a failure may go unheeded, as far as the file says. */
  public static final String MAY_GO_ON = "may go on after a failure (continue-on-error)";

  private Condition() {}

  /** Why nothing under this condition stops anything; null when it may. */
  public static @Nullable String mutes(@Nullable YamlScalar condition) {
    if (never(condition)) {
      return "never runs (if: false)";
    }
    String text = text(condition);
    boolean afterwards = text.contains("failure()") || text.contains("cancelled()");
    return afterwards && !text.contains("!failure()") && !text.contains("!cancelled()")
        ? "runs only after something failed"
        : null;
  }

  /**
   * Whether what stands under this condition runs in no run at all: {@code false}, whatever it is
   * written as. A condition that cannot be read may hold.
   */
  public static boolean never(@Nullable YamlScalar condition) {
    Expr expr = condition == null ? null : Template.condition(condition.text());
    return expr != null && Possible.of(expr, _ -> Possible.UNKNOWN).never();
  }

  /** Whether a step, or the job it stands in, runs in no run at all. */
  public static boolean neverRuns(StepSite site) {
    Job job = site.job();
    return never(site.step().condition()) || (job != null && never(job.condition()));
  }

  /** Whether a job or step under this condition may be done in one of such runs. */
  public static boolean mayHold(@Nullable YamlScalar condition, List<RunSoFar> runs) {
    Expr expr = condition == null ? null : Template.condition(condition.text());
    return expr == null
        ? asksForStatus(condition) && !runs.isEmpty()
        : runs.stream().anyMatch(run -> AfterFailure.holds(expr, run));
  }

  /** Whether a condition itself says after which ends it holds; else GitHub asks for success. */
  public static boolean asksForStatus(@Nullable YamlScalar condition) {
    Expr expr = condition == null ? null : Template.condition(condition.text());
    if (expr != null) {
      return AfterFailure.asks(expr);
    }
    String text = text(condition);
    return text.contains("always()") || text.contains("failure()") || text.contains("cancelled()");
  }

  /** Whether the condition holds for pull requests alone, so that a release goes past it. */
  public static boolean onlyPullRequests(@Nullable YamlScalar condition) {
    String text = text(condition);
    return !text.contains("||")
        && (text.contains("event_name=='pull_request")
            || text.contains("!startswith(github.ref,'refs/tags"));
  }

  /** Why a failure goes unheeded; null when it stops the job. */
  public static @Nullable String goesOn(@Nullable YamlScalar continueOnError) {
    String text = text(continueOnError);
    boolean some = text.startsWith("matrix.") || text.startsWith("!matrix.");
    if (text.isEmpty() || text.equals("false") || some) {
      return null;
    }
    return text.equals("true") ? "goes on after a failure (continue-on-error)" : MAY_GO_ON;
  }

  /** The same, with what the matrix of the job says of each of the jobs it makes. */
  static @Nullable String goesOn(@Nullable YamlScalar continueOnError, Job job) {
    String why = goesOn(continueOnError);
    Expr expr = continueOnError == null ? null : Template.condition(continueOnError.text());
    Matrix matrix = expr == null ? null : Matrix.of(job.strategy());
    if (expr == null || matrix == null || matrix.rows().isEmpty() || matrix.mayLose()) {
      return why;
    }
    boolean always = true;
    for (Map<String, YamlNode> row : matrix.rows()) {
      Possible in = Possible.of(expr, path -> value(path, row));
      if (in.never()) {
        return null;
      }
      always &= in.always();
    }
    return always ? "goes on after a failure (continue-on-error)" : why;
  }

  /** What a matrix has at a path in one of its jobs. */
  private static Possible value(ContextPath path, Map<String, YamlNode> row) {
    boolean own = path.length() == 2 && path.context().equals("matrix");
    YamlNode node = own ? row.get(path.segment(1).toLowerCase(Locale.ROOT)) : null;
    YamlScalar scalar = node == null ? null : node.asScalar();
    if (scalar == null || scalar.text().contains("${{")) {
      return Possible.UNKNOWN;
    }
    String text = scalar.text();
    if (scalar.style() != YamlStyle.PLAIN) {
      return Possible.of(List.of(new ExprValue.Text(text)));
    }
    if (text.equals("true") || text.equals("false")) {
      return Possible.of(List.of(new ExprValue.Truth(text.equals("true"))));
    }
    boolean word = !text.isEmpty() && Character.isLetter(text.charAt(0)) && !scalar.isNull();
    return word ? Possible.of(List.of(new ExprValue.Text(text))) : Possible.UNKNOWN;
  }

  /** The expression without blanks, braces and quotes of the other kind, in lower case. */
  public static String text(@Nullable YamlScalar scalar) {
    if (scalar == null) {
      return "";
    }
    String text = scalar.text().replace("${{", "").replace("}}", "").replace('"', '\'');
    StringBuilder dense = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        dense.append(text.charAt(i));
      }
    }
    return dense.toString().toLowerCase(Locale.ROOT);
  }
}
