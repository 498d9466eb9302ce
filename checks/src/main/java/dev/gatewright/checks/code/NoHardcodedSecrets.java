package dev.gatewright.checks.code;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.secrets.context.SecretName;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeSecrets;
import dev.gatewright.targets.secrets.SecretsSeen;
import java.util.ArrayList;
import java.util.List;

/** {@code code/no-hardcoded-secrets}: no password, key or token stands in code as a literal. */
final class NoHardcodedSecrets implements Check {
  private static final String MESSAGE = "A secret is written into code";

  @Override
  public String id() {
    return "code/no-hardcoded-secrets";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    SecretsSeen code = sights.secrets().workTree(CodeFiles::has, "files of code");
    if (code.looked().getFirst().count() == 0 && code.whole()) {
      return CodeFiles.none(sights);
    }
    Answer answer =
        SecretAnswers.of(question, code, MESSAGE, "No file of code holds a secret", _ -> true);
    CodeSecrets names = sights.codeSecrets();
    LiteralJudge literals =
        new LiteralJudge(
            question, MESSAGE, answer, names.literals(), sense -> sense != SecretName.NONE);
    List<Looked> looked = new ArrayList<>(answer.looked());
    looked.add(CodeFiles.looked(names));
    return CodeFiles.with(answer, literals.secrets(), literals.candidates(), names.gaps(), looked);
  }
}
