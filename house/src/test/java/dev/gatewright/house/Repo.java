package dev.gatewright.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The repository these tests stand in. */
final class Repo {
  static final Path ROOT = Path.of("..");

  private Repo() {}

  /** The modules of the build that have a program, in its order; this one has only tests. */
  static List<String> modules() {
    List<String> modules = new ArrayList<>();
    for (String line : text("pom.xml").lines().toList()) {
      String bare = line.strip();
      if (bare.startsWith("<module>") && !bare.equals("<module>house</module>")) {
        modules.add(bare.substring("<module>".length(), bare.indexOf("</module>")));
      }
    }
    return modules;
  }

  /** Every file that is, or is about to be, under version control; paths from the root. */
  static List<String> files() {
    List<String> command =
        List.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    try {
      Process git = new ProcessBuilder(command).directory(ROOT.toFile()).start();
      String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new IllegalStateException("git ls-files failed: these tests run in a checkout");
      }
      List<String> files = new ArrayList<>();
      for (String file : listed.split("\0")) {
        if (Files.isRegularFile(ROOT.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
          files.add(file);
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Our own Java sources; the fixtures of the catalog are others' files. */
  static List<String> javaFiles() {
    return files().stream()
        .filter(file -> file.endsWith(".java") && !file.startsWith("catalog/"))
        .toList();
  }

  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
