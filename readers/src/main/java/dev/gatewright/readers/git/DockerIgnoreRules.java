package dev.gatewright.readers.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rules of a {@code .dockerignore} file (Dockerfile reference, ".dockerignore file").
 *
 * <p>Every pattern begins at the root of the context, {@code **} stands for any number of folders,
 * and of the patterns that match a path or a folder above it the last one decides.
 */
public final class DockerIgnoreRules {
  private record Rule(Glob glob, boolean excepted) {}

  private final List<Rule> rules = new ArrayList<>();
  private final List<Integer> invalidLines = new ArrayList<>();

  /** Reads the text of the file. */
  public DockerIgnoreRules(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = i == 0 && lines[0].startsWith("\ufeff") ? lines[0].substring(1) : lines[i];
      if (!line.startsWith("#")) {
        add(line.strip(), i + 1);
      }
    }
  }

  /** The numbers, from 1, of lines that hold no valid pattern; a build stops at such a file. */
  public List<Integer> invalidLines() {
    return List.copyOf(invalidLines);
  }

  /** Whether a path is left out of the build context. */
  public boolean ignores(String path) {
    byte[] bytes = GitPath.encode(path);
    boolean ignored = false;
    for (Rule rule : rules) {
      if (ignored == rule.excepted && matchesPathOrFolder(rule.glob, bytes)) {
        ignored = !rule.excepted;
      }
    }
    return ignored;
  }

  private static boolean matchesPathOrFolder(Glob glob, byte[] path) {
    for (int i = 1; i < path.length; i++) {
      if (path[i] == '/' && glob.matches(path, 0, i)) {
        return true;
      }
    }
    return glob.matches(path, 0, path.length);
  }

  private void add(String line, int number) {
    if (line.isEmpty()) {
      return;
    }
    boolean excepted = line.charAt(0) == '!';
    String pattern = excepted ? line.substring(1).strip() : line;
    if (pattern.isEmpty()) {
      invalidLines.add(number);
      return;
    }
    DockerGlob glob = new DockerGlob(clean(pattern).getBytes(StandardCharsets.UTF_8));
    if (glob.isValid()) {
      rules.add(new Rule(glob.compile(), excepted));
    } else {
      invalidLines.add(number);
    }
  }

  /**
   * The shortest name of the same path: no empty and no dot parts, none at the front that lead up.
   */
  private static String clean(String pattern) {
    boolean rooted = pattern.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : pattern.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && rooted)) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? (rooted ? "/" : ".") : String.join("/", parts);
  }
}
