package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made from the program, kept in the repository and compared. */
final class Golden {
  private Golden() {}

  /** Whether documents are to be written anew. */
  static boolean update() {
    return Boolean.getBoolean("golden.update");
  }

  /** Compares a file of bytes with what it should hold, or writes it. */
  static void assertCurrent(String file, byte[] expected) {
    Path path = Repo.ROOT.resolve(file);
    try {
      if (update()) {
        Files.write(path, expected);
      }
      assertThat(path).as("run ./build docs").exists();
      assertThat(Files.readAllBytes(path)).as("%s: run ./build docs", file).isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares a file with what it should say, or writes it. */
  static void assertCurrent(String file, String expected) {
    Path path = Repo.ROOT.resolve(file);
    if (update()) {
      try {
        Files.createDirectories(path.getParent());
        Files.writeString(path, expected);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(path).as("run ./build docs").exists();
    assertThat(Repo.text(file)).as("run ./build docs and look at the change").isEqualTo(expected);
  }
}
