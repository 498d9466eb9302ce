package dev.gatewright.checks.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code RUN} copies out of the build context that it mounts (Dockerfile reference, "RUN
 * --mount=type=bind").
 */
final class MountedCopies {
  private static final Set<String> COPYING =
      Set.of(
          "cp", "rsync", "tar", "install", "mv", "cpio", "dd", "cat", "git", "scp", "find", "tee");

  /** What stands before a program; a semicolon stands for all that separates commands. */
  private static final Set<String> BEFORE =
      Set.of(";", "sudo", "then", "do", "else", "-exec", "xargs", "time", "!");

  private MountedCopies() {}

  /**
   * A mount of the context.
   *
   * @param source what of the context, without a slash at either end; empty for all of it
   * @param target where the step sees it, without a slash at its end
   */
  private record Mount(String source, String target) {}

  /** The copies of one instruction, which begins at a line; none for others than {@code RUN}. */
  static List<Dockerfile.Copy> in(String instruction, int line) {
    List<String> words = List.of(instruction.strip().split("\\s+", -1));
    int from = words.getFirst().equalsIgnoreCase("ONBUILD") ? 1 : 0;
    if (words.size() <= from || !words.get(from).equalsIgnoreCase("RUN")) {
      return List.of();
    }
    List<Mount> mounts = new ArrayList<>();
    int next = from + 1;
    while (next < words.size() && words.get(next).startsWith("--")) {
      String option = words.get(next++);
      Mount mount = option.startsWith("--mount=") ? mount(option.substring(8)) : null;
      if (mount != null) {
        mounts.add(mount);
      }
    }
    List<String> command = command(words.subList(next, words.size()));
    List<String> sources = new ArrayList<>();
    boolean copies = false;
    for (int i = 0; i < command.size(); i++) {
      boolean begins = i == 0 || BEFORE.contains(command.get(i - 1));
      copies |= begins && copying(command.get(i));
    }
    if (copies) {
      mounts.forEach(mount -> sources.addAll(taken(mount, command)));
    }
    return sources.isEmpty() ? List.of() : List.of(new Dockerfile.Copy(sources, line));
  }

  private static boolean copying(String word) {
    return COPYING.contains(word.substring(word.lastIndexOf('/') + 1));
  }

  /** The words of a command without quotes and brackets; what separates commands is one of them. */
  private static List<String> command(List<String> words) {
    List<String> plain = new ArrayList<>();
    String text = String.join(" ", words).replaceAll("[\"',\\[\\]<>]", " ");
    for (String part : text.replaceAll("[;&|(){}]+", " ; ").split("\\s+", -1)) {
      if (!part.isEmpty()) {
        plain.add(part);
      }
    }
    return plain;
  }

  /** A mount of the context; null for one of another kind, or out of another stage. */
  private static @Nullable Mount mount(String options) {
    String source = "";
    String target = "";
    for (String option : options.split(",", -1)) {
      int sign = option.indexOf('=');
      String value = sign < 0 ? "" : option.substring(sign + 1).replace("\"", "");
      switch (sign < 0 ? option : option.substring(0, sign).toLowerCase(Locale.ROOT)) {
        case "type" -> {
          if (!value.equals("bind")) {
            return null;
          }
        }
        case "from" -> {
          return null;
        }
        case "source", "src" -> source = bare(value);
        case "target", "dst", "destination" -> target = value;
        default -> {
          // Says nothing of what is mounted where.
        }
      }
    }
    return new Mount(source, ending(target));
  }

  private static String bare(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    plain = plain.startsWith("/") ? plain.substring(1) : plain;
    return ending(plain.equals(".") ? "" : plain);
  }

  private static String ending(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** What of a mount the words of a command name, as sources in the context. */
  private static List<String> taken(Mount mount, List<String> command) {
    List<String> sources = new ArrayList<>();
    boolean here = mount.target().isEmpty() || mount.target().equals(".");
    boolean entered = false;
    for (int i = 0; i < command.size(); i++) {
      String word = command.get(i);
      boolean inside = word.equals(mount.target()) || word.startsWith(mount.target() + "/");
      String before = i == 0 ? "" : command.get(i - 1);
      if (!here && inside && List.of("cd", "pushd", "-C").contains(before)) {
        entered = true;
      } else if (!here && inside) {
        sources.add(below(mount.source(), word.substring(mount.target().length())));
      } else if (i > 0 && (here || entered) && !word.startsWith("-") && !word.startsWith("/")) {
        boolean program = BEFORE.contains(word) || BEFORE.contains(before);
        sources.addAll(program ? List.of() : List.of(below(mount.source(), word)));
      }
    }
    return sources;
  }

  private static String below(String source, String path) {
    String inner = bare(path);
    if (inner.isEmpty() || inner.equals("*") || inner.equals("**")) {
      return source.isEmpty() ? "." : source;
    }
    return source.isEmpty() ? inner : source + "/" + inner;
  }
}
