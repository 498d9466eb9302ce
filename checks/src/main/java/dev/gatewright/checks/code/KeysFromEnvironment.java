package dev.gatewright.checks.code;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.secrets.context.SecretName;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.CodeSecrets;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code code/keys-from-environment}: names of keys get their value from the environment and never
 * from a literal.
 */
final class KeysFromEnvironment implements Check {
  private static final String MESSAGE = "A key is written into code";
  private static final String READ =
      "Read keys by a name that is written in the code: os.environ[\"API_KEY\"], os.getenv, a"
          + " settings class of pydantic, environs, or decouple.";

  @Override
  public String id() {
    return "code/keys-from-environment";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    SecretsSeen code = sights.secrets().workTree(CodeFiles::has, "files of code");
    if (code.looked().getFirst().count() == 0 && code.whole()) {
      return CodeFiles.none(sights);
    }
    Answer answer =
        SecretAnswers.of(
            question, code, MESSAGE, "No key is written into code", SecretAnswers::keyOrToken);
    CodeSecrets names = sights.codeSecrets();
    LiteralJudge literals =
        new LiteralJudge(
            question, MESSAGE, answer, names.literals(), sense -> sense == SecretName.KEY);
    List<Gap> gaps = new ArrayList<>(names.gaps());
    List<Looked> looked = new ArrayList<>(answer.looked());
    looked.add(CodeFiles.looked(names));
    Answer written =
        CodeFiles.with(answer, literals.secrets(), literals.candidates(), gaps, looked);
    return written instanceof Answer.Pass ? read(sights, names, looked) : written;
  }

  /** No key is written into code: whether the keys there are come from the environment. */
  private static Answer read(Sights sights, CodeSecrets names, List<Looked> looked) {
    return switch (sights.lookups()) {
      case Sight.Unseen<CodeLookups>(String why, String remedy) ->
          new Answer.Unknown("No key is written into code, but " + why, remedy, looked);
      case Sight.Known<CodeLookups>(CodeLookups lookups) -> read(sights, names, lookups, looked);
    };
  }

  private static Answer read(
      Sights sights, CodeSecrets names, CodeLookups lookups, List<Looked> looked) {
    if (!lookups.gaps().isEmpty()) {
      Gap gap = lookups.gaps().getFirst();
      return new Answer.Unknown(gap.why(), gap.remedy(), looked);
    }
    Set<String> read = new TreeSet<>();
    for (CodeLookups.Lookup lookup : lookups.lookups()) {
      if (SecretName.of(lookup.name()) == SecretName.KEY) {
        read.add(lookup.name());
      }
    }
    if (!read.isEmpty()) {
      List<Looked> all = new ArrayList<>(looked);
      all.add(new Looked("code", "names of keys read from the environment", read.size()));
      return new Answer.Pass(
          "No key is written into code, and "
              + (read.size() == 1 ? "1 is" : read.size() + " are")
              + " read from the environment: "
              + CodeFiles.some(read),
          all);
    }
    if (!names.names().isEmpty()) {
      CodeSecrets.Name first = names.names().getFirst();
      return new Answer.Unknown(
          "The code speaks of "
              + CodeFiles.some(List.of(first.name()))
              + CodeFiles.at(first.place())
              + ", and where it takes its keys from is not seen",
          READ,
          looked);
    }
    return none(sights, lookups, looked);
  }

  /** No name of a key was met. */
  private static Answer none(Sights sights, CodeLookups lookups, List<Looked> looked) {
    if (!lookups.dynamic().isEmpty()) {
      return new Answer.Unknown(
          "No name of a key is in the code, but a variable is read by a name that is worked out"
              + " at run time"
              + CodeFiles.at(lookups.dynamic().getFirst().place()),
          READ,
          looked);
    }
    for (String path : sights.tree().files()) {
      if (CodeFiles.has(path) && !path.endsWith(".py")) {
        return new Answer.Unknown(
            "No name of a key is in the Python code; in "
                + CodeFiles.some(List.of(path))
                + " only keys written there were searched",
            "Where code in other languages takes its keys from is not read: let a person vouch.",
            looked);
      }
    }
    return new Answer.NotApplicable("No name in the code is one of a key", looked);
  }
}
