package dev.gatewright.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What tools do that run what a file of the project names, by those names. */
final class RunnerDuties {
  private static final Pattern JOINTS = Pattern.compile("[-_:./,]");
  private static final Pattern COMMAS = Pattern.compile(",");

  /** Commands of tox that run nothing. */
  private static final Set<String> NO_RUN =
      Set.of("list", "l", "config", "c", "depends", "de", "devenv", "d", "quickstart", "q");

  /** What runs tasks that a file of the project names, and nothing else. */
  private static final Set<String> TASKS =
      Set.of(
          """
          make gmake just task poe invoke inv doit rake spin duty mage earthly dagger nx \
          turbo lerna moon composer grunt gulp fab paver scons ninja tusk devenv\
          """
              .split(" "));

  /** What runs a script of the project by its name, or any tool. */
  static final Set<String> SCRIPTS = Set.of("pixi", "pdm", "rye", "pipenv", "poetry", "uv");

  /** Commands of mise itself; any other word is a task. */
  private static final Set<String> OF_MISE =
      Set.of(
          "",
          "activate",
          "cache",
          "current",
          "doctor",
          "env",
          "exec",
          "fmt",
          "generate",
          "install",
          "ls",
          "plugins",
          "prune",
          "self-update",
          "set",
          "settings",
          "sync",
          "trust",
          "unuse",
          "upgrade",
          "use",
          "version",
          "where",
          "which",
          "x");

  private RunnerDuties() {}

  /** Whether a program is named after a duty, as a script of a project is. */
  static boolean named(String program) {
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    name(program, duties);
    return !duties.isEmpty();
  }

  /** Tools that run what a file of the project names. */
  static void add(String program, List<String> rest, EnumSet<Duty> duties) {
    if (TASKS.contains(program)) {
      targets(program, rest, duties);
    }
    switch (program) {
      case "tox", "nox" -> environments(program, rest, duties);
      case "mise" -> {
        if (!OF_MISE.contains(CommandDuties.first(rest))) {
          targets(program, rest, duties);
        }
      }
      case "deno" -> {
        if (CommandDuties.first(rest).equals("task")) {
          targets(program, rest, duties);
        }
      }
      case "hatch", "devbox", "pixi", "pdm", "rye", "pipenv" -> {
        boolean script = program.equals("pdm") && named(CommandDuties.first(rest));
        if (script || CommandDuties.first(rest).equals("run")) {
          targets(program, rest, duties);
        }
      }
      case "uv", "poetry" -> {
        if (rest.size() > 1 && rest.getFirst().equals("run") && named(rest.get(1))) {
          targets(program, rest.subList(0, 2), duties);
        }
      }
      case "npm", "pnpm", "yarn", "bun" -> scripts(rest, duties);
      case "gradle", "gradlew", "mvn", "mvnw" -> builds(rest, duties);
      default -> {}
    }
  }

  private static void environments(String program, List<String> rest, EnumSet<Duty> duties) {
    boolean tox = program.equals("tox");
    String option = tox ? "-e" : "-s";
    String command = rest.isEmpty() ? "" : rest.getFirst();
    boolean lists = rest.contains("-l") || (tox && rest.contains("-n"));
    if (lists || (tox && NO_RUN.contains(command))) {
      return;
    }
    boolean named = false;
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      boolean asked = word.equals(option) || word.equals("--session") || word.equals("--sessions");
      String value = asked && i + 1 < rest.size() ? rest.get(i + 1) : "";
      value = word.startsWith(option) && word.length() > 2 ? word.substring(2) : value;
      if (!value.isEmpty()) {
        named = true;
        if (value.indexOf('$') >= 0) {
          continue;
        }
        name(value, duties);
        for (String environment : COMMAS.split(value, -1)) {
          if (python(environment.strip())) {
            duties.add(Duty.TEST);
          }
        }
      }
    }
    if (!named) {
      duties.add(Duty.TEST);
    }
    duties.add(Duty.OPAQUE);
  }

  /** Whether an environment of tox is named after a Python alone, and so runs the tests. */
  private static boolean python(String name) {
    String version = name.startsWith("pypy") ? name.substring(4) : name;
    version = version.startsWith("py") ? version.substring(2) : version;
    int dash = version.indexOf('-');
    version = dash < 0 ? version : version.substring(0, dash);
    boolean digits = version.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    return digits && !name.isEmpty();
  }

  private static void targets(String program, List<String> rest, EnumSet<Duty> duties) {
    boolean make = program.endsWith("make");
    boolean dry = rest.contains("-n") && (make || program.equals("just"));
    if (dry || (make && rest.contains("-q"))) {
      return;
    }
    for (String word : rest) {
      if (!word.startsWith("-") && word.indexOf('=') < 0 && !word.equals("run")) {
        name(word.substring(word.indexOf(':') + 1), duties);
        name(word, duties);
      }
    }
    duties.add(Duty.OPAQUE);
  }

  private static void scripts(List<String> rest, EnumSet<Duty> duties) {
    String first = CommandDuties.first(rest);
    int from = List.of("run", "run-script").contains(first) ? rest.indexOf(first) + 1 : 0;
    String name = from < rest.size() ? rest.get(from) : "";
    boolean own = from == 0;
    if (own
        && List.of("install", "ci", "i", "add", "publish", "audit", "exec", "pack", "npm")
            .contains(name)) {
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
}
