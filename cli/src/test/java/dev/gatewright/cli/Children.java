package dev.gatewright.cli;

import java.io.File;
import java.io.IOException;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The program in a process of its own, from the same classes as this test. */
final class Children {
  private Children() {}

  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Xss4m", "-cp", String.join(File.pathSeparator, places())));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** A process in a directory, with a home of its own; standard error goes into a file there. */
  static ProcessBuilder builder(Path directory, Path home, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(directory.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("XDG_STATE_HOME");
    return builder;
  }

  /** Where the classes are, whether they came as modules or on a class path. */
  private static Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
      module
          .reference()
          .location()
          .filter(uri -> "file".equals(uri.getScheme()))
          .ifPresent(uri -> places.add(Path.of(uri).toString()));
    }
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      places.add(place);
    }
    return places;
  }

  static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
