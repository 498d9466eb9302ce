package dev.gatewright.targets.secrets;

import dev.gatewright.targets.Sights;
import dev.gatewright.targets.declared.DeclarationReader;
import dev.gatewright.targets.declared.ReadDeclarations;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small repository to be searched, with secrets that are made when a test runs. */
record Harbour(Path root) {
  static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  static final String RULE = "stripe-secret-key";

  /** A token of a known form that nobody gave out. */
  static String token(int seed) {
    return "sk_live_" + random(seed, 24);
  }

  static String random(int seed, int length) {
    String digits = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    Random random = new Random(seed * 7919L);
    StringBuilder out = new StringBuilder();
    while (out.length() < length) {
      out.append(digits.charAt(random.nextInt(digits.length())));
    }
    return out.toString();
  }

  Harbour write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Harbour write(String path, byte[] bytes) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.write(root.resolve(path), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Harbour delete(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything on a day of October 2026, and gives the commit. */
  String commit(int day) {
    if (!Files.exists(root.resolve(".git"))) {
      git("init", "-q", "-b", "main");
    }
    git("add", "-A", "-f", ".");
    String at = "2026-10-%02dT09:00:00Z".formatted(day);
    run(at, List.of("commit", "-q", "--allow-empty", "-m", "Change"));
    return git("rev-parse", "HEAD");
  }

  String git(String... arguments) {
    return run("2026-10-01T09:00:00Z", List.of(arguments));
  }

  private String run(String at, List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false", "-c", "gc.auto=0"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Mara Lindqvist");
      builder.environment().put("GIT_" + role + "_EMAIL", "mara@tides.example");
      builder.environment().put("GIT_" + role + "_DATE", at);
    }
    try {
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("git " + arguments + ": " + said);
      }
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("git was interrupted", e);
    }
  }

  /** What is seen of the repository, or of a directory in it. */
  Secrets secrets(String directory) {
    Path at = root.resolve(directory);
    if (!(DeclarationReader.read(at) instanceof ReadDeclarations.Declared(var declarations))) {
      throw new IllegalStateException("The declarations cannot be read");
    }
    TargetOptions options =
        new TargetOptions(at, AT, declarations, List.of(), null, TreeLimits.DEFAULT);
    return new Sights(options).secrets();
  }

  Secrets secrets() {
    return secrets("");
  }
}
