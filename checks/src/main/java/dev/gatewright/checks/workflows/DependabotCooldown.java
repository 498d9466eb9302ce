package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Dependabot;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.Optional;

/** {@code workflows/dependabot-cooldown}: a new version is left alone for some days. */
final class DependabotCooldown implements DependabotRule {
  private static final int DAYS = 7;

  @Override
  public String id() {
    return "workflows/dependabot-cooldown";
  }

  @Override
  public String proved() {
    return "Dependabot leaves every new version alone for the days that are asked for";
  }

  @Override
  public String message() {
    return "Dependabot proposes a version too soon after it came out";
  }

  @Override
  public String fix() {
    return "Add cooldown: with default-days: 7.";
  }

  @Override
  public Optional<Against> weigh(Question question, Dependabot.Update update) {
    int wanted = question.number("days", DAYS);
    YamlMapping cooldown = update.cooldown();
    YamlEntry days = cooldown == null ? null : cooldown.entry("default-days").orElse(null);
    if (days == null) {
      Span span =
          update.node().entry("cooldown").map(entry -> entry.key().span()).orElse(update.span());
      return Optional.of(new Against(update.ecosystem() + " without cooldown: default-days", span));
    }
    YamlScalar value = days.value().asScalar();
    int given = value == null ? 0 : number(value.text());
    return given >= wanted
        ? Optional.empty()
        : Optional.of(
            new Against(update.ecosystem() + ": default-days: " + given, days.key().span()));
  }

  private static int number(String text) {
    boolean digits = !text.isEmpty() && text.length() < 6;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(text) : 0;
  }
}
