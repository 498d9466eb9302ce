package dev.gatewright.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The cases of a check in the catalog. */
final class Cases {
  private Cases() {}

  /** Names of the cases of a check that say what they expect. */
  static List<String> of(String check) {
    Path folder = Repo.ROOT.resolve("catalog").resolve(check).resolve("cases");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> cases = Files.list(folder)) {
      return cases
          .filter(one -> Files.isRegularFile(one.resolve("expect.json")))
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
