package dev.gatewright.cli;

import dev.gatewright.record.RecordPlace;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.known.StatePlace;
import dev.gatewright.targets.web.AnswerMemory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered from one run to the next: about histories that were searched, and what other
 * hosts answered.
 */
final class Memory {
  static final Flag FLAG =
      Flag.plain("no-state", "ask every host and search the whole history anew; remember nothing");

  private static final int KEY_BYTES = 32;

  private Memory() {}

  /** Where it is kept; null where a person wants nothing kept. */
  static @Nullable StatePlace place(Invocation invocation) {
    if (invocation.has("no-state")) {
      return null;
    }
    Map<String, String> environment = invocation.terminal().environment();
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
    return new StatePlace(
        RecordPlace.ofUser(environment, Path.of(home)),
        ProgramStamp::of,
        Memory::key,
        StatePlace.LEAST);
  }

  /** Tells why it was of no use, where a person should know or asked for everything. */
  static void tell(Invocation invocation, Project project) {
    boolean verbose = invocation.has("verbose");
    List<StateNote> history = new ArrayList<>(project.sights().secrets().stateNotes());
    history.addAll(project.sights().changes().notes());
    tell(invocation, "the history", history.stream().distinct().toList());
    AnswerMemory answers = project.answers().memory();
    tell(invocation, "answers", answers == null ? List.of() : answers.notes());
    GitHub github = project.sights().askedGithub().orElse(null);
    if (verbose && github != null) {
      invocation.tell(
          "gatewright: GitHub was asked "
              + github.requests()
              + " times; "
              + github.unchanged()
              + " answers had not changed since an earlier run");
    }
  }

  private static void tell(Invocation invocation, String what, List<StateNote> notes) {
    for (StateNote note : notes) {
      if (note.doubt() || invocation.has("verbose")) {
        invocation.tell("gatewright: what is remembered of " + what + " was left: " + note.text());
      }
    }
  }

  static byte[] key() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
