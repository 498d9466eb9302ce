package dev.gatewright.checks.github;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.Recorded;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.Set;

/** A check of the repository on GitHub: unknown when none is named or it is not shown. */
interface GithubCheck extends Check {
  /** Judges a repository that was seen, if only in part. */
  Answer judge(Ruling ruling, Sights sights, GitHub github);

  /** What it asks of every repository, whatever it sees; the rest is asked when it is wanted. */
  default Set<Part> asks() {
    return Set.of();
  }

  @Override
  default void announce(Question question, Sights sights) {
    sights.expect(asks());
  }

  @Override
  default Answer verify(Question question, Sights sights) {
    return switch (sights.github()) {
      case Sight.Known<GitHub>(GitHub github) ->
          Recorded.told(judge(new Ruling(question, sights), sights, github), sights);
      case Sight.Unseen<GitHub>(String why, String remedy) ->
          new Answer.Unknown(why, remedy, List.of());
    };
  }
}
