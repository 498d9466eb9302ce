package dev.gatewright.checks.code;

import dev.gatewright.checks.LiteralWeight;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.readers.python.NamedLiteral.Way;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.secrets.context.SecretName;
import dev.gatewright.targets.environment.CodeSecrets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Weighs the texts that names of secrets are given in Python code. */
final class LiteralJudge {
  /** Fewer characters are a letter, a mark or nothing. */
  private static final int LEAST = 3;

  /** Last words of names that speak of secrets and hold none. */
  private static final Set<String> ABOUT =
      Set.of(
          "re",
          "regex",
          "regexp",
          "pattern",
          "hasher",
          "algorithm",
          "alg",
          "scheme",
          "backend",
          "format",
          "template",
          "class",
          "charset",
          "alphabet");

  private static final int LONGEST = 60;
  private static final String FIX =
      "Read it from the environment without a fallback, and let the service stop when it is"
          + " missing.";

  private final Question question;
  private final Set<String> told = new HashSet<>();
  private final List<Finding> secrets = new ArrayList<>();
  private final List<Finding> candidates = new ArrayList<>();

  /**
   * Weighs what is not told yet.
   *
   * @param message what is wrong, the same text each time
   * @param answer what the search for secrets came to, which speaks of most of them
   */
  LiteralJudge(
      Question question,
      String message,
      Answer answer,
      List<CodeSecrets.Literal> literals,
      Predicate<SecretName> about) {
    this.question = question;
    answer.findings().forEach(this::remember);
    for (CodeSecrets.Literal one : literals) {
      LiteralWeight weight = about.test(one.sense()) ? weigh(one) : LiteralWeight.NONE;
      if (weight != LiteralWeight.NONE && told.add(one.place().file() + ":" + one.place().line())) {
        (weight == LiteralWeight.SECRET ? secrets : candidates).add(finding(message, one));
      }
    }
  }

  /** Texts that look like secrets. */
  List<Finding> secrets() {
    return secrets;
  }

  /** Texts of which only a person can say whether they are any. */
  List<Finding> candidates() {
    return candidates;
  }

  private void remember(Finding finding) {
    if (finding.place() != null) {
      told.add(finding.place().file() + ":" + finding.place().line());
    }
  }

  private Finding finding(String message, CodeSecrets.Literal one) {
    int length = one.text().codePointCount(0, one.text().length());
    String evidence =
        Visible.of(one.name(), LONGEST)
            + (one.way() == Way.FALLBACK
                ? " falls back to a text of "
                : one.way() == Way.COMPARED
                    ? " is compared with a text of "
                    : " is given a text of ")
            + length
            + " characters";
    return question.finding(message, evidence, one.place(), one.excerpt(), FIX);
  }

  private static LiteralWeight weigh(CodeSecrets.Literal one) {
    if (word(one.text()) || letters(one.text()).equals(letters(one.name()))) {
      return LiteralWeight.NONE;
    }
    LiteralWeight weight = LiteralWeight.of(one.name(), " = \"", one.text(), one.place().file());
    if (weight == LiteralWeight.PERHAPS && aboutSecrets(one.name())) {
      return LiteralWeight.NONE;
    }
    boolean settled = one.way() == Way.FALLBACK || (one.way() == Way.CONSTANT && capital(one));
    return weight == LiteralWeight.NONE && settled && !label(one) && !aboutSecrets(one.name())
        ? LiteralWeight.PERHAPS
        : weight;
  }

  /** Whether a name is one of what secrets look like or are worked with, and of none. */
  private static boolean aboutSecrets(String name) {
    String last = name.substring(name.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
    return ABOUT.contains(last);
  }

  private static boolean capital(CodeSecrets.Literal one) {
    return one.name().equals(one.name().toUpperCase(Locale.ROOT));
  }

  /** Whether a text rather names or describes something, or is filled in later. */
  private static boolean label(CodeSecrets.Literal one) {
    String text = one.text().strip();
    if (text.length() < LEAST || text.equals(text.toUpperCase(Locale.ROOT))) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (" \t\n{}<>[]()%$/\\".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    String plainText = letters(text);
    String plainName = letters(one.name());
    return plainText.isEmpty() || plainText.contains(plainName) || plainName.contains(plainText);
  }

  /** What stands for yes, no and nothing. */
  private static boolean word(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "false", "yes", "no", "on", "off", "none", "null", "unknown" -> true;
      default -> false;
    };
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
