package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The installed git, run in a folder without any settings of the user: the oracle of these tests.
 */
record Git(Path folder) {
  static Git init(Path folder, String... options) {
    try {
      Git git = new Git(Files.createDirectories(folder));
      List<String> command = new ArrayList<>(List.of("init", "-q", "-b", "main"));
      command.addAll(List.of(options));
      git.run(command.toArray(new String[0]));
      return git;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs git and gives what it printed, without the last line end. */
  String run(String... arguments) {
    return new String(feed(new byte[0], 0, arguments), StandardCharsets.UTF_8).stripTrailing();
  }

  List<String> lines(String... arguments) {
    String text = run(arguments);
    return text.isEmpty() ? List.of() : text.lines().toList();
  }

  /** Runs git with an input, for commands that may also end with 1. */
  byte[] feed(byte[] input, int alsoFine, String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      Map<String, String> environment = builder.environment();
      environment.putAll(
          Map.of(
              "GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C.UTF-8"));
      environment.putAll(Map.of("GIT_AUTHOR_NAME", "Ada", "GIT_AUTHOR_EMAIL", "ada@example.org"));
      environment.putAll(
          Map.of("GIT_COMMITTER_NAME", "Cy", "GIT_COMMITTER_EMAIL", "cy@example.org"));
      Path errors = Files.createTempFile("git", ".err");
      Process process = builder.redirectError(errors.toFile()).start();
      Thread.ofVirtual().start(() -> send(process, input));
      byte[] output = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      String said = Files.readString(errors, StandardCharsets.ISO_8859_1);
      Files.delete(errors);
      if (code != 0 && code != alsoFine) {
        throw new IllegalStateException("git " + String.join(" ", arguments) + ": " + said);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  Git write(String path, String text) {
    try {
      Files.createDirectories(file(path).getParent());
      Files.writeString(file(path), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Git commitAll(String message) {
    run("add", "-A");
    run("commit", "-q", "--allow-empty", "-m", message);
    return this;
  }

  GitRepository open() {
    return opened(folder);
  }

  static GitRepository opened(Path folder) {
    return found(GitRepository.open(folder));
  }

  /** The value of an answer that must have one. */
  static <T> T found(GitRead<T> read) {
    if (read instanceof GitRead.Found<T>(T value)) {
      return value;
    }
    throw new AssertionError(read.why());
  }

  /** The commit of a HEAD that must have one. */
  static ObjectId head(GitRepository repository) {
    return Objects.requireNonNull(repository.headCommit());
  }

  private static void send(Process process, byte[] input) {
    try (OutputStream out = process.getOutputStream()) {
      out.write(input);
    } catch (IOException e) {
      // git may end before it has read everything; its exit code tells.
      process.descendants().close();
    }
  }
}
