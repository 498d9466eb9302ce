package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.MadeKey;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** {@code tokens/key-registered}: the key in use was made here, of 48 random bytes, and entered. */
final class KeyRegistered implements Check {
  private static final int BYTES = 48;
  private static final int LONGEST = 60;
  private static final String MESSAGE = "The key in use is not the one that was registered";
  private static final String HAND_IN = "Run gatewright check --env where the key is set.";

  @Override
  public String id() {
    return "tokens/key-registered";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    if (!(sights.environment() instanceof Sight.Known<Environment>(Environment environment))) {
      return unseen(sights.environment());
    }
    String name = question.parameter("variable", "API_KEY");
    if (!isSeen(environment, name)) {
      return new Weighed(question, name, List.of()).answer(environment);
    }
    if (!(sights.record() instanceof Sight.Known<GateRecord>(GateRecord record))) {
      return unseen(sights.record());
    }
    if (!record.sound()) {
      return new Answer.Unknown(
          "The gate's record proves nothing: " + Visible.of(record.told(), 200),
          "Run gatewright record verify, and find out who changed it.",
          List.of());
    }
    return new Weighed(question, name, made(record, name)).told().answer(environment);
  }

  /** Whether a key is there to be compared; without one the record need not be read. */
  private static boolean isSeen(Environment environment, String name) {
    return environment.deployments().stream()
        .flatMap(deployment -> deployment.variables().stream())
        .anyMatch(variable -> isNamed(variable, name) && variable.value() instanceof Value.Literal);
  }

  private static boolean isNamed(Variable variable, String name) {
    return variable.name().equals(name) && !variable.empty();
  }

  private static List<MadeKey> made(GateRecord record, String name) {
    return record.keys().stream().filter(key -> key.name().equals(name)).toList();
  }

  private static Answer unseen(Sight<?> sight) {
    return sight instanceof Sight.Unseen<?>(String why, String remedy)
        ? new Answer.Unknown(why, remedy, List.of())
        : new Answer.Unknown("Nothing was seen", HAND_IN, List.of());
  }

  /** One variable in all environments, and the keys that were entered for it. */
  private static final class Weighed {
    private final Question question;
    private final String name;
    private final List<MadeKey> made;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Gap> doubts = new ArrayList<>();
    private final List<Looked> looked = new ArrayList<>();
    private int held;

    Weighed(Question question, String name, List<MadeKey> made) {
      this.question = question;
      this.name = name;
      this.made = made;
    }

    /** Tells how many keys the record has. */
    Weighed told() {
      looked.add(new Looked("record", "keys entered as " + shown(), made.size()));
      return this;
    }

    Answer answer(Environment environment) {
      for (Deployment deployment : environment.deployments()) {
        looked.add(new Looked("environment", deployment.name(), deployment.variables().size()));
        for (Variable variable : deployment.variables()) {
          if (isNamed(variable, name)) {
            weigh(variable);
          }
        }
        doubts.addAll(deployment.gaps());
      }
      if (!findings.isEmpty()) {
        return new Answer.Fail(
            MESSAGE + ": " + findings.getFirst().evidence(), List.copyOf(findings), looked);
      }
      if (held == 0 && doubts.isEmpty()) {
        doubts.add(new Gap(shown() + " is not set in the environment that is judged", HAND_IN));
      }
      return doubts.isEmpty()
          ? new Answer.Pass(
              shown() + " is the key that was made of " + BYTES + " random bytes", looked)
          : new Answer.Unknown(doubts.getFirst().why(), doubts.getFirst().remedy(), looked);
    }

    private void weigh(Variable variable) {
      switch (variable.value()) {
        case Value.Unresolved(var _, String reason, var _) -> doubts.add(new Gap(reason, HAND_IN));
        case Value.Literal(String text) -> {
          held++;
          MadeKey key = made.stream().filter(one -> one.is(text)).findFirst().orElse(null);
          if (made.isEmpty()) {
            doubts.add(
                new Gap(
                    "No key was entered as " + shown() + " in the record that was looked at",
                    "Make it with gatewright key new --register, or name the record that has it:"
                        + " --record DIR."));
          } else if (key == null) {
            against(variable, shown() + " is none of the keys entered under this name");
          } else if (key.bytes() < BYTES) {
            against(variable, shown() + " was made of " + key.bytes() + " random bytes");
          }
        }
      }
    }

    private void against(Variable variable, String evidence) {
      findings.add(
          question.finding(
              MESSAGE,
              evidence,
              variable.place(),
              variable.excerpt(),
              "Make one with gatewright key new --register and put it in."));
    }

    private String shown() {
      return Visible.of(name, LONGEST);
    }
  }
}
