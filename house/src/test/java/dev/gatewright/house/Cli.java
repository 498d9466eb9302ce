package dev.gatewright.house;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program run in a process of its own, on the class path of these tests. */
final class Cli {
  private Cli() {}

  /**
   * How a run ended.
   *
   * @param out what it wrote to both of its streams
   */
  record Ended(int code, String out) {}

  /** Runs the command line as a person would. */
  static Ended gatewright(String... arguments) throws IOException, InterruptedException {
    return java(Path.of("."), "dev.gatewright.cli.Main", arguments);
  }

  /** Runs a class with a {@code main} in a directory. */
  static Ended java(Path directory, String main, String... arguments)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }

  /** The whole class path, made absolute; the tests of the checks come with it. */
  private static String classPath() {
    List<String> entries = new ArrayList<>();
    String listed =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : listed.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().normalize().toString());
    }
    Path tests = Repo.ROOT.resolve("checks").resolve("target").resolve("test-classes");
    entries.add(tests.toAbsolutePath().normalize().toString());
    return String.join(File.pathSeparator, entries);
  }
}
