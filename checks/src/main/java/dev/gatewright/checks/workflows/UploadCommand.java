package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.List;

/** Commands that upload a package to a public index that knows trusted publishing. */
final class UploadCommand {
  private UploadCommand() {}

  static boolean uploads(Command command, JobVariables variables) {
    List<String> words = words(command);
    if (words.size() < 2 || words.contains("--dry-run") || words.contains("--help")) {
      return false;
    }
    String program = CommandLine.program(words.getFirst());
    List<String> rest = words.subList(1, words.size());
    return switch (name(program)) {
      case "twine" -> rest.contains("upload") && twine(rest, variables);
      case "uv" ->
          is(rest, "publish") && python(rest, "--publish-url", variables, "UV_PUBLISH_URL");
      case "hatch", "pdm", "poetry", "flit" -> is(rest, "publish") && repository(rest);
      case "gem" -> is(rest, "push") && PublicIndex.isRuby(option(rest, "--host", "-h"));
      case "npm", "pnpm", "bun" -> is(rest, "publish") && node(rest, variables);
      case "yarn" ->
          (is(rest, "publish") || (is(rest, "npm") && rest.contains("publish")))
              && node(rest, variables);
      case "cargo" -> is(rest, "publish") && !rest.contains("-n") && crates(rest);
      case "nuget" ->
          is(rest, "push") && PublicIndex.isNet(option(rest, "-source", "--source", "-s"));
      case "dotnet" ->
          is(rest, "nuget")
              && rest.contains("push")
              && PublicIndex.isNet(option(rest, "--source", "-s"));
      default -> false;
    };
  }

  /** The words from the program on, without what runs it. */
  private static List<String> words(Command command) {
    return CommandLine.bare(new ArrayList<>(Scripts.texts(command.words())));
  }

  /** The name of a tool that was asked for with its version: {@code twine==6.0}. */
  private static String name(String program) {
    int end = 0;
    while (end < program.length() && "=@[<>~!".indexOf(program.charAt(end)) < 0) {
      end++;
    }
    return program.substring(0, end);
  }

  /** Whether the first word that is no option is this one. */
  private static boolean is(List<String> rest, String verb) {
    for (String word : rest) {
      if (!word.startsWith("-") && !word.startsWith("+")) {
        return word.equals(verb);
      }
    }
    return false;
  }

  private static boolean twine(List<String> rest, JobVariables variables) {
    String name = option(rest, "-r", "--repository");
    name = name.isEmpty() ? variables.value("TWINE_REPOSITORY") : name;
    boolean known = name.isEmpty() || name.equals("pypi") || name.equals("testpypi");
    return (known || name.contains("://"))
        && (!name.contains("://") || PublicIndex.isPython(name))
        && python(rest, "--repository-url", variables, "TWINE_REPOSITORY_URL");
  }

  private static boolean python(
      List<String> rest, String option, JobVariables variables, String variable) {
    String url = option(rest, option);
    return PublicIndex.isPython(url.isEmpty() ? variables.value(variable) : url);
  }

  private static boolean repository(List<String> rest) {
    String name = option(rest, "-r", "--repository", "--repo");
    return name.isEmpty() || name.contains("pypi") || name.equals("main") || name.equals("test");
  }

  private static boolean crates(List<String> rest) {
    String registry = option(rest, "--registry", "--index");
    return registry.isEmpty() || registry.equals("crates-io");
  }

  private static boolean node(List<String> rest, JobVariables variables) {
    String url = option(rest, "--registry");
    url = url.isEmpty() ? variables.value("NPM_CONFIG_REGISTRY") : url;
    url = url.isEmpty() ? variables.value("npm_config_registry") : url;
    return PublicIndex.isNode(url.isEmpty() ? variables.nodeRegistry() : url);
  }

  /** The value of the first of these options; empty when none is there. */
  private static String option(List<String> words, String... names) {
    List<String> wanted = List.of(names);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (wanted.contains(word)) {
        return i + 1 < words.size() ? words.get(i + 1) : "";
      }
      if (equals > 0 && wanted.contains(word.substring(0, equals))) {
        return word.substring(equals + 1);
      }
    }
    return "";
  }
}
