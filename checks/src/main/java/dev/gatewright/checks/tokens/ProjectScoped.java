package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import java.util.Set;

/** {@code tokens/project-scoped}: a token binds itself to this project and no other. */
final class ProjectScoped implements Check {
  @Override
  public String id() {
    return "tokens/project-scoped";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    Sight<Set<String>> own =
        switch (OwnProject.of(question, sights)) {
          case Sight.Known<String>(String name) -> Sight.known(Set.of(name));
          case Sight.Unseen<String> unseen -> unseen.as();
        };
    return new ScopeJudge(question, sights, own, true)
        .answer("Each upload token that was handed in says that it is good for this project only");
  }
}
