package dev.gatewright.checks.github;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.sight.Sight;
import java.util.List;

/** A check of the repository on GitHub: unknown when none is named or it is not shown. */
interface GithubCheck extends Check {
  /** Judges a repository that was seen, if only in part. */
  Answer judge(Ruling ruling, Sights sights, GitHub github);

  @Override
  default Answer verify(Question question, Sights sights) {
    return switch (sights.github()) {
      case Sight.Known<GitHub>(GitHub github) ->
          judge(new Ruling(question, sights), sights, github);
      case Sight.Unseen<GitHub>(String why, String remedy) ->
          new Answer.Unknown(why, remedy, List.of());
    };
  }
}
