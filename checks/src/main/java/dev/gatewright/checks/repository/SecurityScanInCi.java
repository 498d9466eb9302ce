package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.Occasion;
import dev.gatewright.checks.PreCommit;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecurityRules;
import dev.gatewright.model.Answer;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code repository/security-scan-in-ci}: changes go through a static security scan. */
final class SecurityScanInCi implements Check {
  @Override
  public String id() {
    return "repository/security-scan-in-ci";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    CiAnswer answer = new CiAnswer(question, sights);
    Ci ci = Ci.of(sights, Occasion::ofChanges);
    List<Act> scans = new ArrayList<>(ci.heeded(Duty.STATIC_SCAN));
    scans.removeIf(act -> leavesNothing(act, sights));
    scans.addAll(throughLinters(sights, ci));
    if (!scans.isEmpty()) {
      return answer.pass("Changes go through a security scan", scans.subList(0, 1));
    }
    Answer early = answer.gap();
    if (early == null) {
      early = answer.unheeded("Nothing heeds the security scan", ci.unheeded(Duty.STATIC_SCAN));
    }
    if (early == null) {
      early = perhaps(answer, ci);
    }
    if (early == null) {
      early = answer.otherSystems("A step that scans the code");
    }
    if (early == null) {
      early = service(answer, sights, ci);
    }
    return early == null
        ? answer.absent("No workflow for pull requests or pushes scans the code", "")
        : early;
  }

  /** Steps that may scan the code; null when there are none. */
  private static @Nullable Answer perhaps(CiAnswer answer, Ci ci) {
    Answer early =
        answer.candidates(
            "Which languages CodeQL looks at is only known in a run",
            ci.heeded(Duty.PERHAPS_STATIC_SCAN));
    if (early == null) {
      early = answer.elsewhere("A step that scans the code", ci);
    }
    if (early == null) {
      early =
          answer.candidates(
              "Only dependencies are seen to be scanned", ci.heeded(Duty.DEPENDENCY_SCAN));
    }
    return early == null
        ? answer.candidates(
            "Whether one of these scans the code is for a person to say", ci.heeded(Duty.OPAQUE))
        : early;
  }

  /** Whether it is bandit with settings that leave nothing to look for. */
  private static boolean leavesNothing(Act act, Sights sights) {
    List<String> words = List.of(act.words().split("\\s+", -1));
    return act.words().contains("bandit") && BanditSettings.hollow(sights.tree(), words);
  }

  /** Linters that were set up with security rules. */
  private static List<Act> throughLinters(Sights sights, Ci ci) {
    StaticConfig config = new StaticConfig(sights.tree());
    boolean ruff = config.ruff().isPresent();
    PreCommit hooks = PreCommit.read(sights.tree());
    List<Act> scans = new ArrayList<>();
    for (Act act : ci.heeded(Duty.LINT)) {
      boolean scan =
          PreCommit.isRunBy(act) ? hook(sights, hooks.runBy(act), ruff) : ruff && ruled(act);
      if (scan) {
        scans.add(act);
      }
    }
    return scans;
  }

  private static boolean hook(Sights sights, List<PreCommit.Hook> hooks, boolean ruff) {
    for (PreCommit.Hook hook : hooks) {
      boolean rules = hook.isRuff() && ruff && asConfigured(hook.words());
      boolean scan =
          hook.duties().contains(Duty.STATIC_SCAN)
              && !BanditSettings.hollow(sights.tree(), hook.words());
      if (scan || (rules && !hook.duties().isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a step runs ruff with the rules that the repository chose. */
  private static boolean ruled(Act act) {
    List<String> words = new ArrayList<>(List.of(act.words().split("\\s+", -1)));
    if (act.step() >= 0 && act.words().contains("ruff-action@")) {
      for (YamlEntry entry : act.job().steps().get(act.step()).with()) {
        YamlScalar value = entry.isNamed("args") ? entry.value().asScalar() : null;
        words.addAll(value == null ? List.of() : List.of(value.text().split("\\s+", -1)));
      }
      return !words.contains("format") && asConfigured(words);
    }
    return act.words().contains("ruff") && !words.contains("format") && asConfigured(words);
  }

  /** Whether no option puts other rules in the place of those chosen, or leaves them out. */
  private static boolean asConfigured(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int sign = word.indexOf('=');
      String option = sign > 0 ? word.substring(0, sign) : word;
      String value =
          sign > 0 ? word.substring(sign + 1) : i + 1 < words.size() ? words.get(i + 1) : "";
      boolean other =
          switch (option) {
            case "--select" -> !SecurityRules.chosen(value);
            case "--ignore", "--extend-ignore" -> SecurityRules.all(value);
            case "--isolated", "--config" -> true;
            default -> false;
          };
      if (other) {
        return false;
      }
    }
    return true;
  }

  /** Hooks that a service may run beside the workflows, where these run none. */
  private static @Nullable Answer service(CiAnswer answer, Sights sights, Ci ci) {
    boolean ran = ci.heeded(Duty.LINT).stream().anyMatch(PreCommit::isRunBy);
    StaticConfig.Found hook = new StaticConfig(sights.tree()).hook().orElse(null);
    return hook == null || ran
        ? null
        : new Answer.Manual(
            "A hook scans the code; whether a service runs the hooks is not seen",
            List.of(answer.file(hook.path(), "This may be what is asked for", hook.tool())),
            answer.looked());
  }
}
