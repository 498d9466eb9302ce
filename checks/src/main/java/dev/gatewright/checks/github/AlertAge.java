package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubAlert;
import dev.gatewright.targets.github.GithubAlerts;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.sight.Sight;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code github/alert-age}: no alert is open for longer than its severity allows. */
final class AlertAge implements GithubCheck {
  private static final String MESSAGE = "A security alert is open for too long";
  private static final String OFF = "Nothing looks for vulnerable dependencies";

  /** Days by severity, where nothing else is declared. */
  private static final Map<Severity, Integer> DAYS =
      Map.of(Severity.CRITICAL, 7, Severity.HIGH, 30, Severity.MEDIUM, 90, Severity.LOW, 180);

  @Override
  public String id() {
    return "github/alert-age";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.DEPENDABOT_ALERTS, Part.CODE_ALERTS, Part.SECRET_ALERTS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    boolean on = look(ruling, sights, "Dependabot", github.security().dependabotAlerts(), null);
    boolean code =
        look(ruling, sights, "code scanning", github.security().codeAlerts(), Severity.MEDIUM);
    boolean secrets =
        look(
            ruling, sights, "secret scanning", github.security().secretAlerts(), Severity.CRITICAL);
    if (!on) {
      ruling.against(OFF, "Dependabot alerts are off", "Switch them on under Settings.");
    }
    String off =
        (code ? "" : "; code scanning is off") + (secrets ? "" : "; secret scanning is off");
    return ruling.answer("No alert is open for longer than its severity allows" + off);
  }

  /** Whether the feature is on, or may be. */
  private static boolean look(
      Ruling ruling,
      Sights sights,
      String kind,
      Sight<GithubAlerts> sight,
      @Nullable Severity ungraded) {
    GithubAlerts alerts = ruling.see(sight);
    if (alerts == null) {
      return true;
    }
    ruling.looked("open alerts of " + kind, alerts.open().size());
    for (GithubAlert one : alerts.open()) {
      long days = Duration.between(one.created(), sights.at()).toDays();
      Severity told = severity(one.severity(), ungraded);
      // Without a severity it is too old only where the least severe would be.
      Severity severity = told == null ? Severity.LOW : told;
      int allowed = allowed(ruling, severity);
      if (days > allowed) {
        String weight = told == null ? "of no severity that is known" : severity.id();
        String age = ", open for " + days + " days; at most " + allowed;
        ruling.against(
            MESSAGE,
            kind + " alert " + one.number() + ", " + weight + age,
            "Mend it, or dismiss it with a reason.");
      } else if (told == null && days > allowed(ruling, Severity.CRITICAL)) {
        ruling.doubt(
            "GitHub does not tell how severe the " + kind + " alert " + one.number() + " is",
            "Look at it by hand.");
      }
    }
    return alerts.enabled();
  }

  private static int allowed(Ruling ruling, Severity severity) {
    GithubSettings declared = ruling.declared();
    Integer most = declared == null ? null : declared.alerts().get(severity);
    return most == null ? DAYS.getOrDefault(severity, 7) : most;
  }

  /** How severe an alert is by the word for it; null where the word is not known. */
  private static @Nullable Severity severity(@Nullable String told, @Nullable Severity ungraded) {
    return switch (told == null ? "" : told.toLowerCase(Locale.ROOT)) {
      case "critical" -> Severity.CRITICAL;
      case "high", "error" -> Severity.HIGH;
      case "medium", "moderate", "warning" -> Severity.MEDIUM;
      case "low", "note" -> Severity.LOW;
      case "", "none" -> ungraded;
      default -> null;
    };
  }
}
