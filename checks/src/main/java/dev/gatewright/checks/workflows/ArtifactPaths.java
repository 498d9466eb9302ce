package dev.gatewright.checks.workflows;

import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files a step uploads as an artifact of the run. */
final class ArtifactPaths {
  /** Names of files and folders that are there to keep credentials. */
  private static final Set<String> SECRET =
      Set.of(
          ".env",
          ".pypirc",
          ".npmrc",
          ".netrc",
          "_netrc",
          ".git",
          ".git-credentials",
          ".ssh",
          ".gnupg",
          ".aws",
          ".azure",
          ".kube",
          ".docker",
          "id_rsa",
          "id_ed25519",
          "credentials.json");

  private final List<String> patterns;
  private final boolean hidden;

  private ArtifactPaths(List<String> patterns, boolean hidden) {
    this.patterns = patterns;
    this.hidden = hidden;
  }

  /** What a step uploads; null when it uploads nothing. */
  static @Nullable ArtifactPaths of(StepSite site) {
    boolean artifact = site.uses("actions/upload-artifact");
    boolean pages = site.uses("actions/upload-pages-artifact");
    YamlScalar path = site.input("path");
    if ((!artifact && !pages) || path == null) {
      return null;
    }
    List<String> patterns = new ArrayList<>();
    for (String line : path.text().split("\n", -1)) {
      if (!line.isBlank()) {
        patterns.add(plain(line));
      }
    }
    YamlScalar hidden = site.input("include-hidden-files");
    boolean asked = hidden != null && hidden.text().equalsIgnoreCase("true");
    return new ArtifactPaths(patterns, asked || isOld(site));
  }

  /** Up to version 3, and in the first of 4, hidden files were uploaded too. */
  private static boolean isOld(StepSite site) {
    String uses = site.step().uses() == null ? "" : site.step().uses().text();
    String ref = uses.substring(uses.indexOf('@') + 1);
    for (String old : List.of("v1", "v2", "v3", "v4.0", "v4.1", "v4.2", "v4.3")) {
      if (ref.equals(old) || ref.startsWith(old + ".")) {
        return true;
      }
    }
    return false;
  }

  /** What is uploaded though it is there to keep a credential; null when nothing is. */
  @Nullable String secret() {
    for (String pattern : patterns) {
      if (pattern.startsWith("!")) {
        continue;
      }
      for (String part : pattern.split("/", -1)) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean dotenv = lower.startsWith(".env.") && !lower.contains("example");
        if ((SECRET.contains(lower) || dotenv) && !excluded(pattern)) {
          return pattern;
        }
      }
      if (pattern.equals("~")) {
        return pattern;
      }
      if (hidden && whole(pattern) && !excluded(".git/config")) {
        return pattern + " with hidden files";
      }
    }
    return null;
  }

  private static boolean whole(String pattern) {
    return List.of(".", "**", "*", "**/*", "").contains(pattern);
  }

  private boolean excluded(String path) {
    return patterns.stream().anyMatch(one -> one.startsWith("!") && covers(one.substring(1), path));
  }

  /** Whether a file is among what is uploaded. */
  boolean takes(String file) {
    String path = plain(file);
    boolean dotted = path.startsWith(".") || path.contains("/.");
    for (String pattern : patterns) {
      boolean named = !pattern.startsWith("!") && covers(pattern, path);
      boolean exact = pattern.equals(path);
      if (named && (exact || hidden || !dotted) && !excluded(path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(String pattern, String path) {
    boolean outside = path.startsWith("/") || path.startsWith("~");
    if (whole(pattern)) {
      return !outside;
    }
    String folder = pattern.endsWith("/") ? pattern : pattern + "/";
    return path.equals(pattern) || path.startsWith(folder) || matches(pattern, 0, path, 0);
  }

  /** Stars match within a part of a path, two of them across parts. */
  private static boolean matches(String pattern, int at, String path, int from) {
    int i = at;
    int j = from;
    int star = -1;
    int mark = 0;
    while (j < path.length()) {
      char p = i < pattern.length() ? pattern.charAt(i) : '\0';
      boolean across = star >= 0 && star + 1 < pattern.length() && pattern.charAt(star + 1) == '*';
      if (p == '*') {
        star = i;
        i += i + 1 < pattern.length() && pattern.charAt(i + 1) == '*' ? 2 : 1;
        i += i < pattern.length() && pattern.charAt(i) == '/' && i - star == 2 ? 1 : 0;
        mark = j;
      } else if (p == path.charAt(j) || (p == '?' && path.charAt(j) != '/')) {
        i++;
        j++;
      } else if (star >= 0 && (across || path.charAt(mark) != '/')) {
        j = ++mark;
        i = star + (across ? 2 : 1);
        i += across && i < pattern.length() && pattern.charAt(i) == '/' ? 1 : 0;
      } else {
        return false;
      }
    }
    while (i < pattern.length() && pattern.charAt(i) == '*') {
      i++;
    }
    return i == pattern.length();
  }

  private static String plain(String path) {
    String text = path.strip().replace("\"", "").replace("'", "");
    for (String home : List.of("$HOME", "${HOME}")) {
      text = text.replace(home, "~");
    }
    for (String here : List.of("${{ github.workspace }}", "$GITHUB_WORKSPACE", "./")) {
      text = text.startsWith(here) ? text.substring(here.length()) : text;
    }
    boolean inner = text.startsWith("/") && !path.strip().startsWith("/");
    return inner ? text.substring(1) : text;
  }
}
