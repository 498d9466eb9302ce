package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code .gitignore} files, nested ones before outer ones and later lines before
 * earlier ones (gitignore).
 *
 * <p>Names are compared with case. Whether a path is tracked, which comes before every rule, is not
 * known here.
 */
public final class IgnoreRules {
  /** What the rules say of one path by itself. */
  public enum Say {
    /** A pattern excludes it. */
    IGNORED,
    /** A pattern with {@code !} takes it in again. */
    INCLUDED,
    /** No pattern matches. */
    NOTHING
  }

  private record Rule(PathPattern pattern, boolean negated) {}

  private final Map<String, List<Rule>> files = new HashMap<>();
  private final List<Rule> fallback;

  /** Rules that come after all files, as those of {@code .git/info/exclude}; may be empty. */
  public IgnoreRules(String exclude) {
    this.fallback = parse(exclude);
  }

  /** Adds the text of the {@code .gitignore} file of a folder; the root is the empty string. */
  public void add(String folder, String text) {
    List<Rule> rules = parse(text);
    if (!rules.isEmpty()) {
      files.put(folder, rules);
    }
  }

  /** Whether a path is ignored, by itself or because a folder above it is. */
  public boolean ignores(String path, boolean isFolder) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (say(path.substring(0, slash), true) == Say.IGNORED) {
        return true;
      }
    }
    return say(path, isFolder) == Say.IGNORED;
  }

  /**
   * What the rules say of a path whose folder is not ignored: what a walk from the root down asks.
   */
  public Say say(String path, boolean isFolder) {
    byte[] bytes = GitPath.encode(path);
    int cut = path.lastIndexOf('/');
    while (true) {
      String folder = cut < 0 ? "" : path.substring(0, cut);
      List<Rule> rules = files.get(folder);
      int from = rules == null || cut < 0 ? 0 : GitPath.encode(folder).length + 1;
      Rule rule = rules == null ? null : last(rules, bytes, from, isFolder);
      if (rule == null && cut < 0) {
        rule = last(fallback, bytes, 0, isFolder);
      }
      if (rule != null) {
        return rule.negated ? Say.INCLUDED : Say.IGNORED;
      }
      if (cut < 0) {
        return Say.NOTHING;
      }
      cut = path.lastIndexOf('/', cut - 1);
    }
  }

  private static @Nullable Rule last(List<Rule> rules, byte[] path, int from, boolean isFolder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).pattern.matches(path, from, path.length, isFolder)) {
        return rules.get(i);
      }
    }
    return null;
  }

  private static List<Rule> parse(String text) {
    List<Rule> rules = new ArrayList<>();
    int start = text.startsWith("\ufeff") ? 1 : 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      String line = withoutTrailingSpaces(text.substring(start, stop));
      if (!line.isEmpty() && line.charAt(0) != '#') {
        boolean negated = line.charAt(0) == '!';
        String pattern = negated ? line.substring(1) : line;
        rules.add(new Rule(PathPattern.parse(pattern), negated));
      }
      start = end + 1;
    }
    return rules;
  }

  /** Spaces at the end go, unless a backslash stands before them. */
  private static String withoutTrailingSpaces(String line) {
    int kept = line.length();
    int spaces = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ') {
        spaces = spaces < 0 ? i : spaces;
      } else {
        spaces = -1;
        i += c == '\\' ? 1 : 0;
      }
    }
    return line.substring(0, spaces < 0 ? kept : spaces);
  }
}
