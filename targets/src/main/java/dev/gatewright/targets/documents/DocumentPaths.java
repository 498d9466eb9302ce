package dev.gatewright.targets.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says by its path whether a file is documentation, and whether it is the project's own. */
final class DocumentPaths {
  private static final Set<String> FOREIGN =
      Set.of(
          "vendor",
          "vendored",
          "_vendor",
          "third_party",
          "third-party",
          "thirdparty",
          "external",
          "node_modules",
          "site-packages",
          "bower_components",
          "testdata",
          "fixtures",
          "__fixtures__",
          "__tests__",
          "test",
          "tests",
          "spec",
          "dist",
          "build",
          "site",
          "_build",
          "issue_template",
          "pull_request_template",
          ".gatewright");

  private static final List<String> RECORDS_OF_CHANGE =
      List.of(
          "changelog",
          "changes",
          "history",
          "news",
          "releases",
          "release-notes",
          "release_notes",
          "releasenotes",
          "license",
          "licence",
          "copying",
          "notice",
          "authors",
          "contributors",
          "issue_template",
          "pull_request_template",
          "requirements",
          "constraints",
          "robots",
          "cmakelists",
          "code_of_conduct",
          "code-of-conduct");

  private DocumentPaths() {}

  /** How a document is written; null when the file is none, or not one of the project. */
  static @Nullable Markup markup(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    Markup markup = Markup.of(name);
    if (markup == null || name.contains("checklist")) {
      return null;
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    boolean plainElsewhere =
        markup == Markup.PLAIN
            && !below(lower, Set.of("doc", "docs", "documentation"))
            && !stem.startsWith("security")
            && !stem.startsWith("readme");
    boolean change = stem.startsWith("changelog") || RECORDS_OF_CHANGE.contains(stem);
    return plainElsewhere || change || below(lower, FOREIGN) || hidden(lower) ? null : markup;
  }

  /** Why a document at this path may not be the project's own word; null when nothing says so. */
  static @Nullable String doubt(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (below(lower, Set.of("example", "examples", "sample", "samples", "demo", "demos"))) {
      return "belongs to an example";
    }
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    if (lower.contains("template")) {
      return "is a template";
    }
    Set<String> past =
        Set.of("archive", "archived", "old", "deprecated", "obsolete", "draft", "drafts", "attic");
    return below(lower, past) || name.contains("draft") ? "lies with drafts or old papers" : null;
  }

  /** Folders with a dot hold what tools need, but for those of the hosts of repositories. */
  private static boolean hidden(String path) {
    boolean dot = path.indexOf('/') > 0 && (path.startsWith(".") || path.contains("/."));
    return dot && !path.startsWith(".github/") && !path.startsWith(".gitlab/");
  }

  private static boolean below(String path, Set<String> folders) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      if (folders.contains(path.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return false;
  }
}
