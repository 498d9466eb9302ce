package dev.gatewright.checks;

import dev.gatewright.targets.workflows.CommandLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a command does, by the tool it names. A name that is not known does nothing. */
final class CommandDuties {
  private static final Set<String> TESTERS =
      Set.of(
          "pytest",
          "py.test",
          "unittest",
          "nose2",
          "nosetests",
          "trial",
          "stestr",
          "behave",
          "vitest",
          "jest",
          "mocha",
          "ava",
          "phpunit",
          "rspec",
          "ctest",
          "bats",
          "gotestsum",
          "zope-testrunner",
          "green",
          "ward",
          "karma",
          "runtests.py",
          "run_tests.py",
          "testr",
          "doctest");

  private static final Set<String> LINTERS =
      Set.of(
          "flake8",
          "pylint",
          "pyflakes",
          "pycodestyle",
          "pydocstyle",
          "mypy",
          "pyright",
          "basedpyright",
          "ty",
          "pyre",
          "eslint",
          "tslint",
          "stylelint",
          "tsc",
          "golangci-lint",
          "staticcheck",
          "shellcheck",
          "rubocop",
          "ktlint",
          "djlint",
          "ansible-lint",
          "pylama",
          "prospector",
          "oxlint",
          "clang-tidy");

  private static final Set<String> CHECKED_FORMATTERS =
      Set.of("black", "isort", "prettier", "yapf", "autopep8", "gofmt", "rustfmt", "blue");

  private static final Set<String> SCANNERS =
      Set.of(
          "bandit", "semgrep", "opengrep", "gosec", "brakeman", "horusec", "sonar-scanner", "pysa");

  private static final Set<String> DEPENDENCY_SCANNERS =
      Set.of(
          "pip-audit", "pip_audit", "osv-scanner", "grype", "govulncheck", "dep-scan", "depscan");

  private static final List<String> NO_RUN =
      List.of(
          "--version", "--help", "--collect-only", "--co", "--dry-run", "--list", "--showconfig");

  private static final Pattern JOINTS = Pattern.compile("[-_:./,]");

  private CommandDuties() {}

  /** The duties of a command without runners in front of it. */
  static Set<Duty> of(List<String> words) {
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    if (words.isEmpty()) {
      return duties;
    }
    for (String option : NO_RUN) {
      if (words.contains(option)) {
        return duties;
      }
    }
    String program = CommandLine.program(words.getFirst());
    List<String> rest = words.subList(1, words.size());
    String first = first(rest);
    tools(program, rest, duties);
    packaged(program, first, rest, duties);
    runners(program, rest, duties);
    if (Publishers.publishes(program, first, rest)) {
      duties.add(Duty.PUBLISH);
      duties.remove(Duty.OPAQUE);
    }
    if (duties.isEmpty() && script(program, words.getFirst(), first)) {
      duties.add(Duty.OPAQUE);
    }
    return duties;
  }

  private static void tools(String program, List<String> rest, EnumSet<Duty> duties) {
    if (TESTERS.contains(program)) {
      duties.add(Duty.TEST);
    } else if (LINTERS.contains(program)) {
      duties.add(Duty.LINT);
    } else if (CHECKED_FORMATTERS.contains(program) && checks(rest)) {
      duties.add(Duty.LINT);
    } else if (SCANNERS.contains(program)) {
      duties.add(Duty.STATIC_SCAN);
    } else if (DEPENDENCY_SCANNERS.contains(program)) {
      duties.add(Duty.DEPENDENCY_SCAN);
    } else if (SecretScanners.isCommand(program, rest)) {
      duties.add(Duty.SECRET_SCAN);
    } else if (program.equals("ruff")) {
      ruff(rest, duties);
    }
  }

  private static void ruff(List<String> rest, EnumSet<Duty> duties) {
    String first = first(rest);
    if (first.equals("check") || (first.equals("format") && checks(rest)) || first.equals(".")) {
      duties.add(Duty.LINT);
    }
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      boolean select = word.startsWith("--select") || word.startsWith("--extend-select");
      String value = word.substring(word.indexOf('=') + 1);
      String list = word.indexOf('=') > 0 ? value : i + 1 < rest.size() ? rest.get(i + 1) : "";
      if (select && first.equals("check") && SecurityRules.chosen(list)) {
        duties.add(Duty.STATIC_SCAN);
      }
    }
  }

  /** Tools of which a word after the name says what they do. */
  private static void packaged(
      String program, String first, List<String> rest, EnumSet<Duty> duties) {
    String second = rest.size() > 1 ? rest.get(1) : "";
    Duty duty =
        switch (program + " " + first) {
          case "cargo test",
              "cargo nextest",
              "go test",
              "dotnet test",
              "deno test",
              "bun test",
              "hatch test",
              "swift test",
              "mix test",
              "flutter test",
              "playwright test",
              "cypress run",
              "django-admin test" ->
              Duty.TEST;
          case "cargo clippy",
              "go vet",
              "biome check",
              "biome lint",
              "biome ci",
              "deno lint",
              "pre-commit run",
              "prek run",
              "dart analyze" ->
              Duty.LINT;
          case "snyk code", "codeql database" -> Duty.STATIC_SCAN;
          case "snyk test",
              "trivy fs",
              "trivy filesystem",
              "trivy image",
              "trivy repo",
              "trivy repository",
              "safety check",
              "safety scan",
              "cargo audit",
              "cargo deny",
              "npm audit",
              "pnpm audit",
              "yarn audit",
              "uv audit",
              "bundle audit",
              "bundler-audit check" ->
              Duty.DEPENDENCY_SCAN;
          case "gatewright check" -> Duty.GATE;
          default -> null;
        };
    boolean formatter = (program + " " + first).equals("cargo fmt") || first.equals("format");
    if (duty != null) {
      duties.add(duty);
    } else if (formatter && List.of("cargo", "dotnet").contains(program) && checks(rest)) {
      duties.add(Duty.LINT);
    }
    boolean python = program.startsWith("python");
    String script = CommandLine.program(first);
    if (python && script.equals("manage.py") && second.equals("test")) {
      duties.add(Duty.TEST);
    } else if (python && TESTERS.contains(script)) {
      duties.add(Duty.TEST);
    }
    if (readiness(program) || ((python || shell(program)) && readiness(script))) {
      duties.add(Duty.GATE);
    }
  }

  /** Tools that run what a file of the project names. */
  private static void runners(String program, List<String> rest, EnumSet<Duty> duties) {
    switch (program) {
      case "tox", "nox" -> environments(program, rest, duties);
      case "make", "gmake", "just", "task", "poe", "invoke", "inv", "doit", "hatch", "rake" ->
          targets(rest, duties);
      case "npm", "pnpm", "yarn", "bun" -> scripts(rest, duties);
      case "gradle", "gradlew", "mvn", "mvnw" -> builds(rest, duties);
      default -> {}
    }
  }

  private static void environments(String program, List<String> rest, EnumSet<Duty> duties) {
    String option = program.equals("tox") ? "-e" : "-s";
    boolean named = program.equals("tox") && (rest.contains("-n") || rest.contains("--notest"));
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      boolean asked = word.equals(option) || word.equals("--session") || word.equals("--sessions");
      String value = asked && i + 1 < rest.size() ? rest.get(i + 1) : "";
      value = word.startsWith(option) && word.length() > 2 ? word.substring(2) : value;
      if (!value.isEmpty()) {
        named = true;
        name(value, duties);
        if (value.startsWith("py") && (value.length() == 2 || Character.isDigit(value.charAt(2)))) {
          duties.add(Duty.TEST);
        }
      }
    }
    if (!named) {
      duties.add(Duty.TEST);
    }
    duties.add(Duty.OPAQUE);
  }

  /** What tox or nox do in environments that a variable names, as far as that is written out. */
  static Set<Duty> inEnvironments(String program, String names) {
    EnumSet<Duty> duties = EnumSet.of(Duty.OPAQUE);
    if (names.indexOf('$') < 0) {
      environments(program, List.of(program.equals("tox") ? "-e" : "-s", names), duties);
    }
    return duties;
  }

  private static void targets(List<String> rest, EnumSet<Duty> duties) {
    for (String word : rest) {
      if (!word.startsWith("-") && word.indexOf('=') < 0 && !word.equals("run")) {
        name(word.substring(word.indexOf(':') + 1), duties);
        name(word, duties);
      }
    }
    duties.add(Duty.OPAQUE);
  }

  private static void scripts(List<String> rest, EnumSet<Duty> duties) {
    String first = first(rest);
    int from = List.of("run", "run-script").contains(first) ? rest.indexOf(first) + 1 : 0;
    String name = from < rest.size() ? rest.get(from) : "";
    if (List.of("install", "ci", "i", "add", "publish", "audit", "exec", "pack").contains(name)) {
      return;
    }
    if (name.equals("t")) {
      duties.add(Duty.TEST);
    }
    name(name, duties);
    duties.add(Duty.OPAQUE);
  }

  private static void builds(List<String> rest, EnumSet<Duty> duties) {
    boolean skipped = false;
    boolean tested = false;
    for (String word : rest) {
      String goal = word.substring(word.lastIndexOf(':') + 1);
      skipped |= word.startsWith("-DskipTests") || word.startsWith("-Dmaven.test.skip");
      tested |=
          List.of("test", "check", "build", "verify", "package", "install", "deploy")
              .contains(goal);
      boolean style = goal.startsWith("spotless") || goal.startsWith("checkstyle");
      if (style
          || goal.startsWith("ktlint")
          || goal.equals("lint")
          || word.startsWith("checkstyle:")) {
        duties.add(Duty.LINT);
      }
      if (List.of("deploy", "publish", "publishToMavenCentral", "publishPlugins").contains(goal)) {
        duties.add(Duty.PUBLISH);
      }
    }
    if (tested && !skipped) {
      duties.add(Duty.TEST);
    }
    duties.add(Duty.OPAQUE);
  }

  /** A target or script named after its duty by custom. */
  private static void name(String target, EnumSet<Duty> duties) {
    for (String part : JOINTS.split(target.toLowerCase(Locale.ROOT), -1)) {
      switch (part) {
        case "test", "tests", "unittest", "unittests", "pytest" -> duties.add(Duty.TEST);
        case "lint",
            "linters",
            "linter",
            "style",
            "typecheck",
            "mypy",
            "flake8",
            "ruff",
            "eslint",
            "pylint",
            "typing",
            "pre",
            "precommit" ->
            duties.add(Duty.LINT);
        case "bandit", "semgrep" -> duties.add(Duty.STATIC_SCAN);
        case "audit" -> duties.add(Duty.DEPENDENCY_SCAN);
        case "readiness", "gatewright" -> duties.add(Duty.GATE);
        default -> {}
      }
    }
  }

  private static boolean script(String program, String word, String first) {
    boolean file = word.startsWith("./") || word.indexOf('/') > 0;
    boolean shellFile = shell(program) && (first.endsWith(".sh") || first.indexOf('/') > 0);
    boolean pythonFile = program.startsWith("python") && first.endsWith(".py");
    return (file && !program.startsWith("python") && !shell(program)) || shellFile || pythonFile;
  }

  private static boolean shell(String program) {
    return List.of("bash", "sh", "zsh", "source", ".", "pwsh").contains(program);
  }

  private static boolean readiness(String file) {
    return file.startsWith("check_prod_readiness") || file.startsWith("check-prod-readiness");
  }

  private static boolean checks(List<String> rest) {
    for (String word : rest) {
      if (List.of("--check", "--check-only", "-c", "--diff", "-l", "--verify-no-changes", "-d")
          .contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The first word that is no option. */
  private static String first(List<String> rest) {
    for (String word : rest) {
      if (!word.startsWith("-") && !word.startsWith("+")) {
        return word;
      }
    }
    return "";
  }
}
