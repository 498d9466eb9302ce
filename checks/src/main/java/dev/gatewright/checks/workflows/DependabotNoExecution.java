package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.readers.workflow.Dependabot;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.Optional;

/** {@code workflows/dependabot-no-execution}: an update runs no code of what it updates. */
final class DependabotNoExecution implements DependabotRule {
  private static final String KEY = "insecure-external-code-execution";

  @Override
  public String id() {
    return "workflows/dependabot-no-execution";
  }

  @Override
  public String proved() {
    return "Dependabot runs no code of the packages it updates";
  }

  @Override
  public String message() {
    return "Dependabot may run code of the packages it updates";
  }

  @Override
  public String fix() {
    return "Take insecure-external-code-execution away, or set it to deny.";
  }

  @Override
  public Optional<Against> weigh(Question question, Dependabot.Update update) {
    YamlScalar setting = update.setting(KEY);
    return setting != null && setting.text().strip().equals("allow")
        ? Optional.of(new Against(update.ecosystem() + ": " + KEY + ": allow", setting.span()))
        : Optional.empty();
  }
}
