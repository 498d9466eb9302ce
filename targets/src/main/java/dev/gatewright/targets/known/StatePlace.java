package dev.gatewright.targets.known;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where and under whose name is kept what a run found out about a history.
 *
 * @param folder the program's own folder among the user's state; it need not exist
 * @param program what tells one program, with its rules, from any other
 * @param chance gives 32 random bytes, for the key
 * @param least a history of fewer blobs than this is not worth it
 */
public record StatePlace(
    Path folder, Supplier<String> program, Supplier<byte[]> chance, int least) {
  /** The fewest blobs that are worth it. */
  public static final int LEAST = 1000;
}
