package dev.gatewright.targets.environment;

import dev.gatewright.model.Excerpt;
import dev.gatewright.readers.python.EnvironmentLookup;
import dev.gatewright.readers.python.EnvironmentLookups;
import dev.gatewright.readers.python.PythonReader;
import dev.gatewright.readers.python.PythonSource;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the variables that the Python code of a repository reads. */
public final class CodeLookupFinder {
  /** Directories whose code does not run in the service. */
  private static final Set<String> BESIDE =
      Set.of(
          "alembic",
          "bench",
          "benchmarks",
          "build",
          "ci",
          "dist",
          "doc",
          "docs",
          "env",
          "example",
          "examples",
          "fixtures",
          "migrations",
          "notebooks",
          "sample",
          "samples",
          "scripts",
          "site-packages",
          "test",
          "testing",
          "tests",
          "tools");

  private static final Set<String> BESIDE_FILES =
      Set.of("conftest.py", "fabfile.py", "noxfile.py", "setup.py", "tasks.py", "versioneer.py");

  /** How blocks begin that are not always run. */
  private static final String[] BRANCHES = {
    "if ", "if(", "elif ", "else:", "try:", "except", "for ", "while ", "match ", "case "
  };

  /** Lines looked back for the block a lookup stands in. */
  private static final int FAR = 1_000;

  /** How Python names libraries for JSON Web Tokens. */
  private static final String[] TOKENS = {
    "import jwt",
    "from jwt",
    "from jose",
    "import jose",
    "authlib.jose",
    "flask_jwt_extended",
    "rest_framework_simplejwt",
    "fastapi_users",
    "import python_jwt",
    "joserfc"
  };

  private final RepoTree tree;
  private final SettingsBases bases = new SettingsBases();
  private final List<CodeLookups.Lookup> lookups = new ArrayList<>();
  private final List<CodeLookups.Lookup> dynamic = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private int files;
  private boolean tokens;

  private CodeLookupFinder(RepoTree tree) {
    this.tree = tree;
  }

  /** The lookups of all Python files outside tests, docs, examples and scripts. */
  public static Sight<CodeLookups> find(RepoTree tree) {
    CodeLookupFinder finder = new CodeLookupFinder(tree);
    finder.bases.find(tree);
    for (String path : tree.files()) {
      if (path.endsWith(".py") && ofService(path)) {
        finder.file(path);
      }
    }
    if (!tree.complete()) {
      finder.gaps.add(
          new Gap(
              "part of the directory could not be listed: " + tree.unlisted(),
              "Give this user the right to read it."));
    }
    if (finder.files == 0) {
      return Sight.unseen(
          "no Python code was read, so what the service reads from its environment is not known",
          "Run Gatewright in the directory of the service; only Python is read.");
    }
    return Sight.known(
        CodeLookups.of(finder.lookups, finder.dynamic, finder.gaps, finder.files, finder.tokens));
  }

  /** Whether a Python file is code that runs in the service. */
  static boolean ofService(String path) {
    String[] parts = path.split("/");
    for (int i = 0; i + 1 < parts.length; i++) {
      if (BESIDE.contains(parts[i].toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    String file = parts[parts.length - 1];
    return !BESIDE_FILES.contains(file) && !file.startsWith("test_") && !file.endsWith("_test.py");
  }

  private void file(String path) {
    switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String remedy) -> gaps.add(new Gap(why, remedy));
      case Sight.Known<SourceText>(SourceText text) -> {
        if (mayAsk(text.text()) || bases.named(text.text())) {
          read(path, text.text().getBytes(StandardCharsets.UTF_8));
        }
        files++;
        tokens = tokens || importsTokens(text.text());
      }
    }
  }

  /** Whether a file can hold a lookup at all; most do not, and need not be split into tokens. */
  private static boolean mayAsk(String text) {
    return text.contains("environ")
        || text.contains("getenv")
        || text.contains("Settings")
        || text.contains("decouple")
        || text.contains("starlette.config")
        || text.contains("envvar")
        || text.contains("Env(");
  }

  private static boolean importsTokens(String text) {
    for (String library : TOKENS) {
      if (text.contains(library)) {
        return true;
      }
    }
    return false;
  }

  private void read(String path, byte[] bytes) {
    switch (PythonReader.read(bytes, Integer.MAX_VALUE)) {
      case Parsed.Broken<PythonSource>(Diagnostic first) -> gap(path, first);
      case Parsed.Ok<PythonSource> ok -> {
        if (!ok.diagnostics().isEmpty()) {
          gap(path, ok.diagnostics().getFirst());
        }
        PythonSource source = ok.value();
        for (EnvironmentLookup found : EnvironmentLookups.in(source, bases.classes())) {
          CodeLookups.Lookup lookup = lookup(path, source.source(), found);
          (found.isDynamic() ? dynamic : lookups).add(lookup);
        }
      }
    }
  }

  private static CodeLookups.Lookup lookup(
      String path, SourceText source, EnvironmentLookup found) {
    return new CodeLookups.Lookup(
        found.name().orElse(""),
        found.others(),
        need(source, found),
        Source.place(path, found.nameSpan()),
        cut(Source.excerpt(source, found.nameSpan())));
  }

  /** The line up to the name: what follows may be a default, and a default may be a secret. */
  private static Excerpt cut(Excerpt excerpt) {
    String line = excerpt.text();
    int length = line.codePointCount(0, line.length());
    int end = Math.min(length, excerpt.caretEnd() + 1);
    String shown = line.substring(0, line.offsetByCodePoints(0, end));
    return new Excerpt(
        end < length ? shown + " …" : shown, excerpt.caretStart(), excerpt.caretEnd());
  }

  /**
   * Whether the code stops when the variable is missing. {@code get} without a default gives None,
   * and what becomes of that is not followed.
   */
  private static CodeLookups.Need need(SourceText source, EnvironmentLookup found) {
    String name = found.name().orElse("");
    if (!found.required() || CodeSays.itAsksOrSets(source.text(), name)) {
      return CodeLookups.Need.NO;
    }
    boolean stops =
        switch (found.way()) {
          case OPTION -> false;
          case GETENV -> CodeSays.itStopsWithout(source, found.span().line());
          case ENVIRON ->
              source.slice(found.span()).endsWith("]")
                  || CodeSays.itStopsWithout(source, found.span().line());
          case ENV_OBJECT, DECOUPLE, SETTINGS_FIELD -> true;
        };
    return stops && !conditional(source, found.span().line())
        ? CodeLookups.Need.YES
        : CodeLookups.Need.PERHAPS;
  }

  /** Whether a line stands in a block that is not always run, seen by its indentation. */
  private static boolean conditional(SourceText source, int line) {
    int indent = indent(source.line(line));
    for (int above = line - 1; above > 0 && indent > 0 && line - above < FAR; above--) {
      String text = source.line(above);
      String words = text.strip();
      if (words.isEmpty() || words.startsWith("#") || indent(text) >= indent) {
        continue;
      }
      indent = indent(text);
      for (String word : BRANCHES) {
        if (words.startsWith(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && " \t".indexOf(line.charAt(indent)) >= 0) {
      indent++;
    }
    return indent;
  }

  private void gap(String path, Diagnostic remark) {
    gaps.add(
        new Gap(
            path + ":" + remark.line() + " could not be read: " + remark.message(),
            "Correct the file; it is read as Python 3."));
  }
}
