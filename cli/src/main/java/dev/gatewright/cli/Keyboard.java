package dev.gatewright.cli;

import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Standard input, handed in so that tests can stand in for it.
 *
 * @param stream what comes in
 * @param isTerminal whether a person types it
 * @param unseen asks a person for a line that is not shown while it is typed; gives null where that
 *     is not possible or nothing was typed
 */
record Keyboard(
    InputStream stream, boolean isTerminal, Function<String, char @Nullable []> unseen) {
  /** Nothing comes in, and nobody can be asked. */
  static Keyboard none() {
    return new Keyboard(InputStream.nullInputStream(), false, prompt -> null);
  }
}
