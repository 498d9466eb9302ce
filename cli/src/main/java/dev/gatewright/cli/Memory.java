package dev.gatewright.cli;

import dev.gatewright.record.RecordPlace;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.known.StatePlace;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered from one run to the next about histories that were searched. */
final class Memory {
  static final Flag FLAG =
      Flag.plain("no-state", "search the whole history anew, and remember nothing of it");

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
  static void tell(Invocation invocation, Sights sights) {
    for (StateNote note : sights.secrets().stateNotes()) {
      if (note.doubt() || invocation.has("verbose")) {
        invocation.tell("gatewright: what is remembered of the history was left: " + note.text());
      }
    }
  }

  private static byte[] key() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
