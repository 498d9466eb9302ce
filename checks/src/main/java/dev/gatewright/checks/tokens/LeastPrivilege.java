package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.RegisteredToken;
import dev.gatewright.model.TokenScope;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import java.util.Set;
import java.util.TreeSet;

/** {@code tokens/least-privilege}: a token may upload declared projects and do nothing else. */
final class LeastPrivilege implements Check {
  @Override
  public String id() {
    return "tokens/least-privilege";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new ScopeJudge(question, sights, declared(question, sights), false)
        .answer("Each upload token that was handed in is good for declared projects only");
  }

  /** This project and those the register names. */
  private static Sight<Set<String>> declared(Question question, Sights sights) {
    Set<String> names = new TreeSet<>();
    for (RegisteredToken token : Register.of(sights).tokens()) {
      if (token.scope() instanceof TokenScope.Project(String name)) {
        names.add(ProjectName.normalised(name));
      }
    }
    return switch (OwnProject.of(question, sights)) {
      case Sight.Known<String>(String name) -> {
        names.add(name);
        yield Sight.known(names);
      }
      case Sight.Unseen<String> unseen -> names.isEmpty() ? unseen.as() : Sight.known(names);
    };
  }
}
