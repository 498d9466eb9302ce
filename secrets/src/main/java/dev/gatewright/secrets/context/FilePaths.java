package dev.gatewright.secrets.context;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the parts of a path: directories first, then the name, then its ending. */
final class FilePaths {
  private static final Set<String> TEST_WORDS =
      WordList.of(
          """
          test tests testing testdata testsuite testsuites testcase testcases testcontainers spec
          specs fixture fixtures mock mocks mocked stub stubs unittest unittests e2e cypress
          conftest acceptance cassettes snapshots androidtest integrationtest benchmark benchmarks
          fake fakes
          """);

  private static final Set<String> EXAMPLE_WORDS =
      WordList.of(
          """
          example examples sample samples demo demos tutorial tutorials template templates tpl
          dist playground quickstart cookbook snippets sandbox dummy skeleton walkthrough learn
          exercises
          """);

  private static final Set<String> DOCUMENT_DIRECTORIES =
      WordList.of(
          """
          doc docs documentation wiki website man manual _posts _sources
          """);

  private static final Set<String> DOCUMENT_ENDINGS =
      WordList.of(
          """
          md markdown rst adoc asciidoc textile mdx tex pod
          """);

  private static final Set<String> VENDOR_DIRECTORIES =
      WordList.of(
          """
          vendor vendors vendored _vendor third_party thirdparty third-party node_modules
          bower_components godeps external extern site-packages
          """);

  private static final Set<String> TRANSLATION_DIRECTORIES =
      WordList.of(
          """
          locale locales i18n l10n lang langs languages translations nls
          """);

  private static final Set<String> LOCKS =
      WordList.of(
          """
          package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml poetry.lock pipfile.lock
          uv.lock pdm.lock cargo.lock composer.lock gemfile.lock go.sum packages.lock.json
          bun.lock deno.lock podfile.lock flake.lock mix.lock pubspec.lock .terraform.lock.hcl
          pixi.lock conda-lock.yml gradle.lockfile buf.lock chart.lock requirements.lock
          """);

  private FilePaths() {}

  static FileKind kind(String path) {
    String name = name(path);
    String ending = ending(name);
    FileKind own = byName(name, ending);
    if (own != FileKind.OTHER) {
      return own;
    }
    FileKind place = byDirectories(path, path.length() - name.length(), ending);
    if (place != FileKind.OTHER) {
      return place;
    }
    if (DOCUMENT_ENDINGS.contains(ending) || name.startsWith("readme")) {
      return FileKind.DOCUMENT;
    }
    return byEnding(path, name, ending);
  }

  /** Whether a bare word in such a file is the name of something, and a text needs quotes. */
  static boolean quotesTexts(String path) {
    return Endings.CODE.contains(ending(name(path)));
  }

  private static FileKind byName(String name, String ending) {
    if (Endings.BINARY.contains(ending)) {
      return FileKind.BINARY;
    }
    if (LOCKS.contains(name)) {
      return FileKind.LOCK;
    }
    if (name.endsWith(".min.js")
        || name.endsWith(".min.css")
        || ending.equals("map")
        || name.contains(".bundle.")
        || name.contains("-min.")) {
      return FileKind.MINIFIED;
    }
    return switch (ending) {
      case "crt", "cer", "der", "csr", "pub", "asc", "sig", "crl" -> FileKind.CERTIFICATE;
      case "po", "pot", "mo", "xlf", "xliff", "arb", "resx", "strings" -> FileKind.TRANSLATION;
      default -> FileKind.OTHER;
    };
  }

  private static FileKind byDirectories(String path, int nameStart, String ending) {
    FileKind kind = FileKind.OTHER;
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      FileKind part = part(path.substring(start, end), start < nameStart, ending);
      if (part == FileKind.TEST) {
        return part;
      }
      kind = kind == FileKind.OTHER ? part : kind;
      start = end + 1;
    }
    return kind;
  }

  private static FileKind part(String part, boolean directory, String ending) {
    String lower = part.toLowerCase(Locale.ROOT);
    if (directory && VENDOR_DIRECTORIES.contains(lower)) {
      return FileKind.VENDORED;
    }
    if (directory && lower.equals(".yarn")) {
      return FileKind.MINIFIED;
    }
    if (directory && TRANSLATION_DIRECTORIES.contains(lower) && !Endings.CODE.contains(ending)) {
      return FileKind.TRANSLATION;
    }
    if (directory && DOCUMENT_DIRECTORIES.contains(lower)) {
      return FileKind.DOCUMENT;
    }
    if (TEST_WORDS.contains(lower)) {
      return FileKind.TEST;
    }
    List<String> words = Split.words(part);
    FileKind kind = FileKind.OTHER;
    for (String word : words) {
      if (TEST_WORDS.contains(word)) {
        return FileKind.TEST;
      }
      if (EXAMPLE_WORDS.contains(word) && !lower.equals("dist")) {
        kind = FileKind.EXAMPLE;
      }
    }
    return kind;
  }

  private static FileKind byEnding(String path, String name, String ending) {
    if (name.startsWith(".env") || ending.equals("env") || name.equals("env")) {
      return FileKind.ENV;
    }
    if (path.startsWith(".github/workflows/")
        || name.startsWith(".gitlab-ci")
        || path.startsWith(".circleci/")
        || name.startsWith(".travis")
        || name.startsWith("azure-pipelines")
        || name.startsWith("bitbucket-pipelines")
        || name.startsWith("jenkinsfile")) {
      return FileKind.WORKFLOW;
    }
    if (name.contains(".generated.")
        || name.contains("_generated.")
        || name.contains(".pb.")
        || name.endsWith("_pb2.py")
        || name.endsWith(".g.cs")
        || name.endsWith(".g.dart")) {
      return FileKind.GENERATED;
    }
    if (ending.equals("ipynb")) {
      return FileKind.NOTEBOOK;
    }
    return Endings.kind(name, ending);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
