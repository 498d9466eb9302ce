package dev.gatewright.checks;

import dev.gatewright.targets.workflows.CommandLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a command does, by the tool it names. A name that is not known does nothing. */
public final class CommandDuties {
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
          "pip-audit",
          "pip_audit",
          "osv-scanner",
          "grype",
          "govulncheck",
          "dep-scan",
          "depscan",
          "bundle-audit",
          "bundler-audit");

  private static final List<String> NO_RUN =
      List.of(
          "--version",
          "--help",
          "--collect-only",
          "--co",
          "--dry-run",
          "--list",
          "--list-sessions",
          "--listenvs",
          "--showconfig",
          "--fixtures",
          "--markers",
          "--setup-plan",
          "--setup-only",
          "--notest",
          "--just-print",
          "--install-only");

  private CommandDuties() {}

  /** The duties of a command without runners in front of it. */
  public static Set<Duty> of(List<String> words) {
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    if (words.isEmpty()) {
      return duties;
    }
    if (runNothing(words)) {
      return duties;
    }
    String program = CommandLine.program(words.getFirst());
    List<String> rest = words.subList(1, words.size());
    String first = first(rest);
    tools(program, rest, duties);
    packaged(program, first, rest, duties);
    RunnerDuties.add(program, rest, duties);
    if (Publishers.publishes(program, first, rest)) {
      duties.add(Duty.PUBLISH);
      duties.remove(Duty.OPAQUE);
    }
    boolean computed = words.getFirst().startsWith("${{");
    if (duties.isEmpty() && (computed || script(program, words.getFirst(), first))) {
      duties.add(Duty.OPAQUE);
    }
    return duties;
  }

  /** Whether an option makes the tool tell something and run nothing. */
  static boolean runNothing(List<String> words) {
    return NO_RUN.stream().anyMatch(words::contains);
  }

  private static void tools(String program, List<String> rest, EnumSet<Duty> duties) {
    if (TESTERS.contains(program)) {
      duties.add(Duty.TEST);
    } else if (LINTERS.contains(program)) {
      duties.add(Duty.LINT);
    } else if (CHECKED_FORMATTERS.contains(program) && checks(rest)) {
      duties.add(Duty.LINT);
    } else if (SCANNERS.contains(program)) {
      if (!program.equals("bandit") || BanditRules.leaveSomething(rest)) {
        duties.add(Duty.STATIC_SCAN);
      }
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
              "bazel test",
              "bazelisk test",
              "meson test",
              "rye test",
              "sbt test",
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
              "pre_commit run",
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
              "trivy rootfs",
              "trivy sbom",
              "cargo audit",
              "cargo deny",
              "npm audit",
              "pnpm audit",
              "yarn audit",
              "yarn npm",
              "composer audit",
              "uv audit",
              "bundle audit" ->
              audits(program, rest) ? Duty.DEPENDENCY_SCAN : null;
          case "gatewright check" -> Duty.GATE;
          default -> null;
        };
    boolean hatch = program.equals("hatch") && first.equals("fmt") && checks(rest);
    boolean formatter = (program + " " + first).equals("cargo fmt") || first.equals("format");
    if (duty != null) {
      duties.add(duty);
    } else if (hatch
        || (formatter && List.of("cargo", "dotnet").contains(program) && checks(rest))) {
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

  /** Whether a tool that can do more than one thing is told to look for vulnerabilities. */
  private static boolean audits(String program, List<String> rest) {
    String second = "";
    String scanners = "vuln";
    int plain = 0;
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      String next = i + 1 < rest.size() ? rest.get(i + 1) : "";
      boolean option = word.startsWith("--scanners") || word.startsWith("--security-checks");
      if (option) {
        scanners = word.indexOf('=') > 0 ? word.substring(word.indexOf('=') + 1) : next;
      }
      plain += word.startsWith("-") ? 0 : 1;
      second = plain == 2 && !word.startsWith("-") && second.isEmpty() ? word : second;
    }
    return switch (program) {
      case "trivy" -> scanners.contains("vuln");
      case "npm", "pnpm" -> !List.of("fix", "signatures").contains(second);
      case "yarn" -> !rest.contains("npm") || second.equals("audit");
      case "cargo" ->
          !rest.contains("deny")
              || (rest.contains("check")
                  && (plain == 2 || rest.contains("advisories") || rest.contains("all")));
      default -> true;
    };
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
  static String first(List<String> rest) {
    for (String word : rest) {
      if (!word.startsWith("-") && !word.startsWith("+")) {
        return word;
      }
    }
    return "";
  }
}
