package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Person;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.model.TokenScope;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code tokens/register-complete}: the register says of each token all there is to know. */
final class RegisterComplete implements Check {
  private static final String FIX =
      "Fill in name, purpose, owner, created and expires in .gatewright/gate.yaml.";

  @Override
  public String id() {
    return "tokens/register-complete";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    Register register = Register.of(sights);
    if (!register.written()) {
      return Register.absent();
    }
    if (register.tokens().isEmpty()) {
      return register.withoutTokens(sights, List.of());
    }
    Set<String> people = new HashSet<>();
    for (Person person : sights.declarations().settings().people()) {
      people.add(person.id());
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (RegisteredToken token : register.tokens()) {
      judge(question, token, people, findings);
      if (!names.add(token.name())) {
        findings.add(
            finding(question, token, "Two tokens of the register have the same name", "twice"));
      }
    }
    return findings.isEmpty()
        ? new Answer.Pass(
            "Each token of the register has name, purpose, owner, creation and expiry",
            List.of(register.looked()))
        : new Answer.Fail(
            findings.getFirst().message() + ": " + findings.getFirst().evidence(),
            findings,
            List.of(register.looked()));
  }

  private static void judge(
      Question question, RegisteredToken token, Set<String> people, List<Finding> findings) {
    List<String> missing = missing(token);
    if (!missing.isEmpty()) {
      findings.add(
          finding(
              question,
              token,
              "The register does not say all there is to know of a token",
              "without " + String.join(", ", missing)));
    }
    String owner = token.owner();
    if (owner != null && !people.contains(owner)) {
      findings.add(
          finding(
              question,
              token,
              "The owner of a token is not one of people",
              "owner " + Visible.of(owner, 60)));
    }
    if (token.created() != null
        && token.expires() != null
        && !token.expires().isAfter(token.created())) {
      findings.add(
          finding(
              question,
              token,
              "A token of the register ends before it begins",
              "created " + token.created() + ", expires " + token.expires()));
    }
  }

  /** What is not said; a token made anew for each release has no dates of its own. */
  private static List<String> missing(RegisteredToken token) {
    boolean kept = !(token.scope() instanceof TokenScope.TrustedPublishing);
    List<String> missing = new ArrayList<>();
    if (token.purpose() == null || waits(token.purpose())) {
      missing.add("purpose");
    }
    if (token.owner() == null) {
      missing.add("owner");
    }
    if (kept && token.created() == null) {
      missing.add("created");
    }
    if (kept && token.expires() == null) {
      missing.add("expires");
    }
    return missing;
  }

  /** Whether a text only keeps the place of one that is still to be written. */
  private static boolean waits(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "", "-", "?", "tbd", "todo", "fixme", "xxx", "...", "n/a", "none", "unknown" -> true;
      default -> false;
    };
  }

  private static Finding finding(
      Question question, RegisteredToken token, String message, String what) {
    return question.finding(message, Register.label(token) + ": " + what, token.place(), null, FIX);
  }
}
