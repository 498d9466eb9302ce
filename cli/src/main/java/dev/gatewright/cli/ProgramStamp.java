package dev.gatewright.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells this build of the program, its engine and its rules, from any other. The runtime image
 * holds the digest of all its code, made when it was built; outside of one, name, size and time of
 * every file that classes come from stand for it.
 */
final class ProgramStamp {
  private static final int DIGITS = 64;

  private ProgramStamp() {}

  static String of() {
    return Main.version() + ' ' + of(Path.of(System.getProperty("java.home", ".")));
  }

  /** The stamp of the program in a runtime, or beside one. */
  static String of(Path runtime) {
    Path library = runtime.resolve("lib");
    try {
      String digest = Files.readString(library.resolve("gatewright.sha256")).strip();
      if (digest.length() == DIGITS) {
        return digest;
      }
    } catch (IOException e) {
      // No image of ours, or one that was made without a digest: the files tell.
    }
    List<String> files = new ArrayList<>();
    add(library.resolve("modules"), files);
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      for (String place : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        try {
          add(Path.of(place).toAbsolutePath(), files);
        } catch (InvalidPathException e) {
          files.add(place);
        }
      }
    }
    files.sort(null);
    return digest(String.join("\n", files));
  }

  private static void add(Path place, List<String> files) {
    try {
      Files.walkFileTree(
          place,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
              files.add(file + " " + seen.size() + " " + seen.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      files.add(place + " could not be read");
    }
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256; this one does not", e);
    }
  }
}
