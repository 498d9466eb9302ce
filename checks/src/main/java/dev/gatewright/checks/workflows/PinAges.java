package dev.gatewright.checks.workflows;

import dev.gatewright.model.Answer;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubCommit;
import dev.gatewright.targets.github.GithubElsewhere;
import dev.gatewright.targets.github.GithubRelease;
import dev.gatewright.targets.github.Pin;
import dev.gatewright.targets.sight.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How old pins are, and whether something newer was released. One request a pin tells its age;
 * releases are asked for only where a pin is old, and the commit of a release only where it came
 * later than the pin.
 */
final class PinAges {
  static final PinAges NONE = new PinAges(Instant.EPOCH, 0);

  private static final int MOST_REPOSITORIES = 60;
  private static final int LONGEST = 40;
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Instant at;
  private final int most;
  private final Map<Pin, String> old = new HashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private Sight.@Nullable Unseen<?> doubt;

  private PinAges(Instant at, int most) {
    this.at = at;
    this.most = most;
  }

  /** Asks for what all of them need, without waiting. */
  static void ahead(GithubElsewhere elsewhere, List<Pin> pins) {
    elsewhere.commitsAhead(asked(elsewhere, pins));
  }

  /** The ages of pins, each of them once and in a fixed order. */
  static PinAges of(Sights sights, List<Pin> pins, int most) {
    PinAges ages = new PinAges(sights.at(), most);
    switch (sights.github()) {
      case Sight.Unseen<GitHub> unseen -> ages.doubt = unseen;
      case Sight.Known<GitHub>(GitHub github) -> ages.ask(github.elsewhere(), pins);
    }
    return ages;
  }

  /** As many of them as may be asked for. */
  private static List<Pin> asked(GithubElsewhere elsewhere, List<Pin> pins) {
    TreeSet<String> repositories = new TreeSet<>();
    List<Pin> asked = new ArrayList<>();
    for (Pin pin : pins) {
      repositories.add(pin.repository());
      if (repositories.size() > MOST_REPOSITORIES || asked.size() == elsewhere.most()) {
        break;
      }
      asked.add(pin);
    }
    return asked;
  }

  private void ask(GithubElsewhere elsewhere, List<Pin> pins) {
    List<Pin> asked = asked(elsewhere, pins);
    elsewhere.commitsAhead(asked);
    Map<Pin, GithubCommit> aged = new LinkedHashMap<>();
    for (Pin pin : asked) {
      GithubCommit commit = see(elsewhere.commit(pin));
      if (commit == null) {
        continue;
      }
      counts.merge("commits of actions, with their age", 1, Integer::sum);
      if (commit.made().isAfter(at.plus(AHEAD))) {
        doubt(
            shown(pin) + " is dated after the day of this run, " + day(commit.made()),
            "See why its commit bears that date, or let a person vouch for it.");
      } else if (Duration.between(commit.made(), at).toDays() > most) {
        aged.put(pin, commit);
      }
    }
    Map<String, GithubRelease> releases = releases(elsewhere, aged);
    aged.forEach((pin, commit) -> compare(elsewhere, pin, commit, releases.get(pin.repository())));
    if (asked.size() < pins.size()) {
      doubt(
          (pins.size() - asked.size())
              + " of "
              + pins.size()
              + " actions were not asked for: that is the limit of a run",
          "Set GITHUB_TOKEN if it is not, use fewer versions, or let a person vouch for the rest.");
    }
  }

  /** The latest releases of the repositories of old pins. */
  private Map<String, GithubRelease> releases(
      GithubElsewhere elsewhere, Map<Pin, GithubCommit> aged) {
    TreeSet<String> repositories = new TreeSet<>();
    aged.keySet().forEach(pin -> repositories.add(pin.repository()));
    elsewhere.releasesAhead(repositories);
    Map<String, GithubRelease> releases = new HashMap<>();
    for (String repository : repositories) {
      Optional<GithubRelease> latest = see(elsewhere.latestRelease(repository));
      if (latest == null) {
        continue;
      }
      counts.merge("latest releases, where an action is old", 1, Integer::sum);
      if (latest.isPresent()) {
        releases.put(repository, latest.get());
      } else {
        doubt(
            "An action of "
                + Visible.of(repository, LONGEST)
                + " is old, and its repository has published no release to compare with",
            "See whether there is something newer and take it, or let a person vouch for it.");
      }
    }
    aged.forEach(
        (pin, commit) -> {
          GithubRelease release = releases.get(pin.repository());
          if (release != null && later(pin, commit, release)) {
            elsewhere.commitAhead(pin.repository(), release);
          }
        });
    return releases;
  }

  private void compare(
      GithubElsewhere elsewhere, Pin pin, GithubCommit commit, @Nullable GithubRelease release) {
    if (release == null || !later(pin, commit, release)) {
      return;
    }
    GithubCommit newest = see(elsewhere.commit(pin.repository(), release));
    if (newest != null && !newest.id().equalsIgnoreCase(commit.id())) {
      old.put(
          pin,
          ", of "
              + day(commit.made())
              + "; "
              + Visible.of(release.tag(), LONGEST)
              + " came on "
              + day(release.published())
              + ", at most "
              + most
              + " days");
    }
  }

  /** A release is published after its commit was made, so its own pin comes here too. */
  private static boolean later(Pin pin, GithubCommit commit, GithubRelease release) {
    return release.published().isAfter(commit.made()) && !release.tag().equals(pin.reference());
  }

  private <T> @Nullable T see(Sight<T> sight) {
    return switch (sight) {
      case Sight.Known<T>(T value) -> value;
      case Sight.Unseen<T> unseen -> {
        doubt = doubt == null ? unseen : doubt;
        yield null;
      }
    };
  }

  private void doubt(String why, String remedy) {
    see(Sight.unseen(why, remedy));
  }

  private static String shown(Pin pin) {
    return Visible.of(pin.repository() + "@" + pin.reference(), 2 * LONGEST);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** What speaks against a pin, to follow its name; null when nothing was seen that does. */
  @Nullable String old(Pin pin) {
    return old.get(pin);
  }

  /** What was looked at, counted. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** An answer, which is unknown when it would be good and not all pins were seen. */
  Answer doubted(Answer answer) {
    Sight.Unseen<?> unseen = doubt;
    boolean good =
        answer instanceof Answer.Pass
            || answer instanceof Answer.Manual
            || answer instanceof Answer.NotApplicable;
    return unseen != null && good
        ? new Answer.Unknown(unseen.why(), unseen.remedy(), answer.looked())
        : answer;
  }
}
