package dev.gatewright.checks.environment;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.ExampleFile;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** The example file holds nothing that looks like a real secret. */
public final class ExampleWithoutSecrets implements Check {
  @Override
  public String id() {
    return "environment/example-without-secrets";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return switch (sights.examples()) {
      case Sight.Unseen<List<ExampleFile>>(String why, String remedy) ->
          new Answer.Unknown(why, remedy, List.of());
      case Sight.Known<List<ExampleFile>>(List<ExampleFile> examples) ->
          judge(question, sights, examples);
    };
  }

  private static Answer judge(Question question, Sights sights, List<ExampleFile> examples) {
    if (examples.isEmpty()) {
      List<Looked> looked = List.of(new Looked("work-tree", "files", sights.tree().files().size()));
      return new Answer.NotApplicable("there is no example file such as .env.example", looked);
    }
    List<Finding> findings = new ArrayList<>();
    List<Looked> looked = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (ExampleFile example : examples) {
      gaps.addAll(example.gaps());
      long count = (long) example.variables().size() + example.commented().size();
      looked.add(new Looked("work-tree", example.path(), count));
      example.variables().forEach(variable -> add(question, variable, findings));
      example.commented().forEach(variable -> add(question, variable, findings));
    }
    if (!findings.isEmpty()) {
      String why = findings.getFirst().message() + ": " + findings.getFirst().evidence();
      return new Answer.Fail(why, findings, looked);
    }
    return gaps.isEmpty()
        ? new Answer.Pass("no value in the example file looks like a real secret", looked)
        : new Answer.Unknown(gaps.getFirst().why(), gaps.getFirst().remedy(), looked);
  }

  private static void add(Question question, Variable variable, List<Finding> findings) {
    String text =
        switch (variable.value()) {
          case Value.Literal(String literal) -> literal;
          case Value.Unresolved(var _, var _, String fallback) -> fallback == null ? "" : fallback;
        };
    for (Credential credential : Credential.in(variable, text)) {
      if (RealSecret.looksReal(credential.text())) {
        findings.add(finding(question, variable, credential.label() + " looks like a real secret"));
        return;
      }
    }
    if (SecretNames.kind(variable.name()).isEmpty() && RealSecret.isToken(text)) {
      String evidence = variable.name() + " has the form of a key that a service gave out";
      findings.add(finding(question, variable, evidence));
    }
  }

  private static Finding finding(Question question, Variable variable, String evidence) {
    return question.finding(
        "An example file holds what looks like a real secret",
        evidence,
        variable.place(),
        variable.excerpt(),
        "Replace it by a placeholder, and the secret itself by a new one.");
  }
}
