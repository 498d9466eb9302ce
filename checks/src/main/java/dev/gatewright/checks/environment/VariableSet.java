package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;
import java.util.Locale;

/** A variable that a checklist names is set and, where it names a value, to that value. */
public final class VariableSet implements EnvironmentCheck {
  private static final String MESSAGE = "A variable is not set as the checklist says";

  @Override
  public String id() {
    return "environment/variable-set";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    String name = question.parameter("name", "");
    if (name.isEmpty()) {
      return new Answer.Unknown(
          "the item names no variable",
          "Bind it as environment/variable-set?name=NAME.",
          ruling.looked());
    }
    String wanted = meant(question.parameter("value", ""));
    boolean exact = !wanted.isEmpty() && literal(wanted);
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.named(name)) {
        ruling.of(variable, (holder, text) -> judge(ruling, holder, text, exact ? wanted : ""));
      }
    }
    String fix = exact ? "Set " + name + "=" + wanted + "." : "Set " + name + ".";
    MustBeSet.rule(ruling, sights, deployment -> deployment.sets(name), name, MESSAGE, fix);
    return ruling.answer(exact ? name + " is " + wanted : name + " is set");
  }

  private static void judge(Ruling ruling, Variable variable, String text, String wanted) {
    String name = variable.name();
    String fix = wanted.isEmpty() ? "Put in the real value." : "Set " + name + "=" + wanted + ".";
    if (wanted.isEmpty()) {
      if (KnownExamples.placeholder(text.strip())) {
        ruling.breaks(variable, MESSAGE, name + " still has a placeholder", fix);
      } else {
        ruling.holds();
      }
    } else if (same(text.strip(), wanted.strip())) {
      ruling.holds();
    } else if (sameSwitch(text, wanted)) {
      ruling.doubt(name + " is another word for " + wanted + ", which not all code reads so", fix);
    } else {
      ruling.breaks(variable, MESSAGE, name + " is not " + wanted, fix);
    }
  }

  /** The value a template line means: without its quotes, and without a comment behind it. */
  private static String meant(String value) {
    String text = value.strip();
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    int close = "\"'".indexOf(first) < 0 ? -1 : text.indexOf(first, 1);
    if (close > 0) {
      return text.substring(1, close);
    }
    int comment = text.indexOf(" #");
    return comment < 0 ? text : text.substring(0, comment).strip();
  }

  private static boolean sameSwitch(String text, String wanted) {
    Truth one = Truth.of(text);
    Truth other = Truth.of(wanted);
    boolean on = one == Truth.YES || one == Truth.MOSTLY;
    return other == Truth.YES ? on : wanted.equalsIgnoreCase("false") && one == Truth.NO;
  }

  /** Whether a value of a checklist is meant as it stands: a word, a number, a switch, a rate. */
  private static boolean literal(String wanted) {
    boolean command = wanted.contains("$(") || wanted.contains("${") || wanted.contains("`");
    boolean url = wanted.contains("://") || wanted.contains("@");
    boolean blank = wanted.contains("<") || wanted.contains("...");
    return !command && !url && !blank && !KnownExamples.placeholder(wanted);
  }

  private static boolean same(String text, String wanted) {
    if (text.equals(wanted)) {
      return true;
    }
    boolean words =
        Truth.of(wanted) == Truth.YES || wanted.toLowerCase(Locale.ROOT).equals("false");
    var rate = Rate.read(wanted);
    return (words && text.equalsIgnoreCase(wanted))
        || (rate.isPresent() && rate.equals(Rate.read(text)));
  }
}
