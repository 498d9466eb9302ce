package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No secret is used for two things. Values are compared in memory and never kept. */
public final class SecretsUnique implements EnvironmentCheck {
  /** How names begin that say only which framework reads them. */
  private static final java.util.Set<String> FRAMEWORKS =
      java.util.Set.of(
          "APP", "DJANGO", "FLASK", "FASTAPI", "LARAVEL", "QUART", "RAILS", "STARLETTE");

  /** A secret and the deployment it is in. */
  private record Seen(Credential credential, Deployment deployment) {}

  @Override
  public String id() {
    return "environment/secrets-unique";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    Map<String, List<Seen>> seen = new HashMap<>();
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && Credential.mayBeIn(variable)) {
          ruling.of(variable, (holder, text) -> judge(ruling, seen, deployment, holder, text));
        }
      }
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, name -> SecretNames.kind(name).isPresent(), "secret")
        : ruling.answer("no two of the secrets are the same");
  }

  private static void judge(
      Ruling ruling,
      Map<String, List<Seen>> seen,
      Deployment deployment,
      Variable variable,
      String text) {
    for (Credential credential : Credential.in(variable, text)) {
      Seen now = new Seen(credential, deployment);
      List<Seen> before = seen.computeIfAbsent(credential.text(), _ -> new ArrayList<>());
      Seen other = reused(before, now);
      before.add(now);
      if (other == null) {
        ruling.holds();
        continue;
      }
      ruling.breaks(
          variable,
          "One secret is used for two things",
          credential.label() + " is the same as " + other.credential().label(),
          "Make a secret of its own for each use.");
    }
  }

  private static @org.jspecify.annotations.Nullable Seen reused(List<Seen> before, Seen now) {
    for (Seen other : before) {
      if (!sameThing(other, now)) {
        return other;
      }
    }
    return null;
  }

  /** Whether two places speak of one secret: the same name, or the two ends of one connection. */
  private static boolean sameThing(Seen a, Seen b) {
    Credential one = a.credential();
    Credential two = b.credential();
    String first = one.variable().name();
    String second = two.variable().name();
    if (first.equals(second)) {
      return one.label().equals(two.label());
    }
    if (one.kind() != two.kind()) {
      return false;
    }
    return switch (one.kind()) {
      case DATABASE -> root(one) == root(two) && agree(one.user(), two.user()) && agree(one, two);
      case REDIS -> agree(one, two);
      case API_KEY, JWT, OTHER ->
          (!a.deployment().equals(b.deployment()) && oneIsThePeersNameOfTheOther(first, second))
              || oneIsTheFrameworksNameOfTheOther(first, second)
              || sameAddress(one, two);
    };
  }

  private static boolean sameAddress(Credential one, Credential two) {
    return !one.at().isEmpty() && one.at().equals(two.at()) && one.user().equals(two.user());
  }

  private static boolean root(Credential credential) {
    return credential.variable().name().toUpperCase(java.util.Locale.ROOT).contains("ROOT")
        || credential.user().equals("root");
  }

  private static boolean agree(Credential one, Credential two) {
    return agree(one.at(), two.at());
  }

  private static boolean agree(String one, String two) {
    return one.isEmpty() || two.isEmpty() || one.equals(two);
  }

  /** {@code SECRET_KEY} and {@code DJANGO_SECRET_KEY} are one setting under two names. */
  private static boolean oneIsTheFrameworksNameOfTheOther(String one, String two) {
    String longer = one.length() > two.length() ? one : two;
    String shorter = one.length() > two.length() ? two : one;
    int underscore = longer.indexOf('_');
    return underscore > 0
        && longer.substring(underscore + 1).equals(shorter)
        && FRAMEWORKS.contains(longer.substring(0, underscore));
  }

  private static boolean oneIsThePeersNameOfTheOther(String one, String two) {
    boolean longer = one.endsWith("_" + two) || two.endsWith("_" + one);
    int underscore = one.indexOf('_');
    return longer || (underscore > 0 && two.startsWith(one.substring(0, underscore + 1)));
  }
}
