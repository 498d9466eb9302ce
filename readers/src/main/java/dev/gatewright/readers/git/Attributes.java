package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .gitattributes} and {@code core.autocrlf} do to a file between the disk and the
 * object (gitattributes).
 */
final class Attributes {
  private static final int FILE_LIMIT = 1 << 20;

  /** How the bytes on disk may differ from those committed without being a change. */
  enum Conversion {
    /** Not at all, as far as this repository says; a setting of the user could. */
    UNSTATED,
    /** Not at all: the repository says so. */
    NONE,
    /** By the ends of lines. */
    LINE_ENDINGS,
    /** By a filter program, by {@code ident} or by an encoding. */
    FILTERED
  }

  private record Line(PathPattern pattern, List<String> words) {}

  private record File(List<Line> lines, Set<String> macros, boolean readable) {
    static final File EMPTY = new File(List.of(), Set.of(), true);
  }

  private final GitLayout layout;
  private final TrackedFolders folders;
  private final Map<String, File> files = new HashMap<>();
  private @Nullable File info;

  Attributes(GitLayout layout, TrackedFolders folders) {
    this.layout = layout;
    this.folders = folders;
  }

  Conversion conversion(String path) {
    Map<String, String> values = new HashMap<>();
    byte[] bytes = GitPath.encode(path);
    Set<String> macros = new TreeSet<>();
    boolean readable = true;
    for (int slash = -1; ; slash = path.indexOf('/', slash + 1)) {
      String folder = slash < 0 ? "" : path.substring(0, slash);
      File file = files.computeIfAbsent(folder, this::load);
      int from = slash < 0 ? 0 : GitPath.encode(folder).length + 1;
      readable &= apply(file, bytes, from, values, macros);
      if (path.indexOf('/', slash + 1) < 0) {
        break;
      }
    }
    if (info == null) {
      info =
          parse(GitFile.text(layout.commonDir().resolve("info").resolve("attributes"), FILE_LIMIT));
    }
    readable &= apply(info, bytes, 0, values, macros);
    return readable ? decide(values, macros) : Conversion.FILTERED;
  }

  private Conversion decide(Map<String, String> values, Set<String> macros) {
    for (String macro : macros) {
      if (!values.getOrDefault(macro, "-").equals("-")) {
        return Conversion.FILTERED;
      }
    }
    boolean ident = values.getOrDefault("ident", "-").equals("+");
    boolean filter = !values.getOrDefault("filter", "-").equals("-");
    boolean encoded = !values.getOrDefault("working-tree-encoding", "-").equals("-");
    if (ident || filter || encoded) {
      return Conversion.FILTERED;
    }
    String text = values.getOrDefault("text", values.getOrDefault("crlf", ""));
    if (text.equals("-")) {
      return Conversion.NONE;
    }
    String autocrlf = layout.config().value("core.autocrlf");
    boolean configured = "input".equals(autocrlf) || layout.config().isTrue("core.autocrlf", false);
    return !text.isEmpty() || values.containsKey("eol") || configured
        ? Conversion.LINE_ENDINGS
        : Conversion.UNSTATED;
  }

  private static boolean apply(
      File file, byte[] path, int from, Map<String, String> values, Set<String> macros) {
    macros.addAll(file.macros);
    for (Line line : file.lines) {
      if (line.pattern.matches(path, from, path.length, false)) {
        for (int i = 1; i < line.words.size(); i++) {
          set(line.words.get(i), values);
        }
      }
    }
    return file.readable;
  }

  private static void set(String word, Map<String, String> values) {
    int equals = word.indexOf('=');
    if (word.equals("binary")) {
      values.put("text", "-");
    } else if (word.startsWith("!")) {
      values.remove(word.substring(1));
    } else if (word.startsWith("-")) {
      values.put(word.substring(1), "-");
    } else if (equals > 0) {
      values.put(word.substring(0, equals), "=" + word.substring(equals + 1));
    } else {
      values.put(word, "+");
    }
  }

  private File load(String folder) {
    if (layout.workTree() == null || !folders.isReal(folder)) {
      return File.EMPTY;
    }
    return parse(folders.text(folder, ".gitattributes", FILE_LIMIT));
  }

  private static File parse(GitRead<String> read) {
    if (!(read instanceof GitRead.Found<String>(String text))) {
      return read instanceof GitRead.Missing<String>
          ? File.EMPTY
          : new File(List.of(), Set.of(), false);
    }
    List<Line> lines = new ArrayList<>();
    Set<String> macros = new TreeSet<>();
    boolean readable = true;
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      if (line.startsWith("[attr]")) {
        macros.add(words(line.substring(6)).getFirst());
      } else if (line.startsWith("\"")) {
        // A quoted pattern is rare enough to answer "may be filtered" instead of reading it.
        readable = false;
      } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
        List<String> words = words(line);
        if (!words.getFirst().endsWith("/")) {
          lines.add(new Line(PathPattern.parse(words.getFirst()), words));
        }
      }
    }
    return new File(lines, macros, readable);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length()
          || line.charAt(i) == ' '
          || line.charAt(i) == '\t'
          || line.charAt(i) == '\r') {
        if (i > start) {
          words.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words.isEmpty() ? List.of("") : words;
  }
}
