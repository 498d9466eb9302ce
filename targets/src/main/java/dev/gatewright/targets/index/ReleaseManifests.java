package dev.gatewright.targets.index;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was released, by the manifests that a repository declares: the digest of each file, as
 * {@code sha256sum} writes them or as BSD's {@code sha256} does.
 *
 * @param digests SHA-256 in lower case, by the name of the file without folders
 * @param files the manifests that were read
 */
public record ReleaseManifests(Map<String, String> digests, List<String> files) {
  private static final String BSD = "SHA256 (";
  private static final String NONE =
      "Name the manifests of what was released: releases: below index: in .gatewright/gate.yaml,"
          + " files with a line \"DIGEST  NAME\" for each file.";

  public ReleaseManifests {
    digests = Map.copyOf(digests);
    files = List.copyOf(files);
  }

  /** The name under which a digest is kept. */
  public Optional<String> named(String sha256) {
    return digests.entrySet().stream()
        .filter(entry -> entry.getValue().equals(sha256))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** Reads the manifests below these paths; each must be one, to the last line. */
  public static Sight<ReleaseManifests> read(RepoTree tree, List<String> paths) {
    if (paths.isEmpty()) {
      return Sight.unseen("no manifest of what was released is declared", NONE);
    }
    List<String> files = new ArrayList<>();
    for (String path : paths) {
      if (!tree.has(path) && !tree.complete()) {
        return Sight.unseen(
            "part of the directory could not be listed: " + tree.unlisted(),
            "Run again with rights.");
      }
      List<String> below = below(tree, path);
      if (below.isEmpty()) {
        return Sight.unseen("the manifest " + path + " is no file of this repository", NONE);
      }
      files.addAll(below);
    }
    Map<String, String> digests = new TreeMap<>();
    for (String file : files) {
      switch (tree.text(file)) {
        case Sight.Unseen<SourceText>(String why, String remedy) -> {
          return Sight.unseen(why, remedy);
        }
        case Sight.Known<SourceText>(SourceText text) -> {
          String mistake = take(file, text, digests);
          if (mistake != null) {
            return Sight.unseen(mistake, "Write a line \"DIGEST  NAME\" for each file.");
          }
        }
      }
    }
    return Sight.known(new ReleaseManifests(digests, files));
  }

  private static List<String> below(RepoTree tree, String path) {
    String clean = path.startsWith("./") ? path.substring(2) : path;
    if (tree.has(clean)) {
      return List.of(clean);
    }
    String folder = clean.endsWith("/") ? clean : clean + "/";
    return tree.files().stream().filter(file -> file.startsWith(folder)).toList();
  }

  /** Takes what a manifest says; what is wrong with it, when something is. */
  private static @Nullable String take(String file, SourceText text, Map<String, String> digests) {
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = text.line(line).strip();
      if (written.isEmpty() || written.startsWith("#")) {
        continue;
      }
      List<String> pair = written.startsWith(BSD) ? bsd(written) : gnu(written);
      String digest = pair.isEmpty() ? null : Digests.sha256(pair.getFirst());
      if (digest == null) {
        return file + ":" + line + ": no line of a manifest";
      }
      String path = pair.getLast();
      String name = path.substring(path.lastIndexOf('/') + 1);
      String before = digests.put(name, digest);
      if (name.isEmpty() || (before != null && !before.equals(digest))) {
        return file + ":" + line + ": a file is listed with two digests, or has no name";
      }
    }
    return null;
  }

  /** {@code DIGEST}, a blank, a blank or an asterisk, and the name. */
  private static List<String> gnu(String line) {
    int blank = line.indexOf(' ');
    String name = blank < 0 ? "" : line.substring(blank + 1).strip();
    String bare = name.startsWith("*") ? name.substring(1) : name;
    return bare.isEmpty() ? List.of() : List.of(line.substring(0, blank), bare);
  }

  /** {@code SHA256 (NAME) = DIGEST}. */
  private static List<String> bsd(String line) {
    int close = line.lastIndexOf(") = ");
    return close <= BSD.length()
        ? List.of()
        : List.of(line.substring(close + 4), line.substring(BSD.length(), close));
  }
}
