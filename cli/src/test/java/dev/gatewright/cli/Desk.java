package dev.gatewright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project in a folder of its own, a home beside it, and the program run on it in this process.
 */
final class Desk {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /** What a command line gave. */
  record Ran(int code, String out, String err) {
    Object json() {
      return Json.parse(out);
    }

    /** Everything that reached the terminal. */
    String said() {
      return out + err;
    }
  }

  private final Path project;
  private final Map<String, String> environment = new HashMap<>();

  private Keyboard keyboard = Keyboard.none();

  Desk(Path folder) {
    this.project = folder.resolve("project");
    environment.put("HOME", folder.resolve("home").toString());
    try {
      Files.createDirectories(project);
      Files.createDirectories(folder.resolve("home"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path project() {
    return project;
  }

  Path path(String name) {
    return project.resolve(name);
  }

  Desk variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The same with a text. */
  Desk input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What comes on standard input, from another program. */
  Desk input(byte[] bytes) {
    keyboard = new Keyboard(new ByteArrayInputStream(bytes), false, prompt -> null);
    return this;
  }

  /** A person at the keyboard who types this when asked; null for no way to type unseen. */
  Desk typed(@Nullable String line) {
    InputStream nothing = InputStream.nullInputStream();
    keyboard = new Keyboard(nothing, true, prompt -> line == null ? null : line.toCharArray());
    return this;
  }

  Desk file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Desk file(String name, byte[] bytes) {
    try {
      Files.createDirectories(path(name).getParent());
      Files.write(path(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of everything below the project, sorted. */
  List<String> names() {
    try (Stream<Path> all = Files.walk(project)) {
      return all.map(path -> project.relativize(path).toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ran run(String... arguments) {
    return run(false, arguments);
  }

  /** Runs as if a person sat at the terminal. */
  Ran watched(String... arguments) {
    return run(true, arguments);
  }

  private Ran run(boolean person, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            person,
            false,
            environment,
            project,
            () -> NOW,
            keyboard);
    int code = new Gatewright(Commands.all(), terminal).run(arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
