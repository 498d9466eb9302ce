package dev.gatewright.targets.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program that uploads to a package index.
 *
 * @param program its name
 * @param verbs the words that make it upload
 * @param urlOptions options with the URL of an index
 * @param nameOptions options with the name of an index, or its URL
 * @param secretOptions options with a password or token
 * @param urlVariables variables with the URL of an index
 * @param nameVariables variables with the name of an index
 * @param secretVariables variables with a password or token; {@code *} is the index in capitals
 * @param builtIn the indexes it knows by name, and whether each is for trying out
 * @param trusted whether it uses the identity of the run when it is given nothing
 */
record UploadTool(
    String program,
    List<String> verbs,
    List<String> urlOptions,
    List<String> nameOptions,
    List<String> secretOptions,
    List<String> urlVariables,
    List<String> nameVariables,
    List<String> secretVariables,
    Map<String, Boolean> builtIn,
    boolean trusted) {
  private static final Map<String, Boolean> USUAL = Map.of("pypi", false, "testpypi", true);

  private static final List<UploadTool> ALL =
      List.of(
          new UploadTool(
              "twine",
              List.of("upload"),
              List.of("--repository-url"),
              List.of("-r", "--repository"),
              List.of("-p", "--password"),
              List.of("TWINE_REPOSITORY_URL"),
              List.of("TWINE_REPOSITORY"),
              List.of("TWINE_PASSWORD"),
              USUAL,
              true),
          new UploadTool(
              "uv",
              List.of("publish"),
              List.of("--publish-url"),
              List.of("--index"),
              List.of("-t", "--token", "-p", "--password"),
              List.of("UV_PUBLISH_URL"),
              List.of("UV_PUBLISH_INDEX"),
              List.of("UV_PUBLISH_TOKEN", "UV_PUBLISH_PASSWORD"),
              Map.of(),
              true),
          new UploadTool(
              "poetry",
              List.of("publish"),
              List.of(),
              List.of("-r", "--repository"),
              List.of("-p", "--password"),
              List.of(),
              List.of(),
              List.of("POETRY_PYPI_TOKEN_*", "POETRY_HTTP_BASIC_*_PASSWORD"),
              Map.of("pypi", false),
              false),
          new UploadTool(
              "flit",
              List.of("publish"),
              List.of(),
              List.of("--repository"),
              List.of(),
              List.of("FLIT_INDEX_URL"),
              List.of(),
              List.of("FLIT_PASSWORD"),
              USUAL,
              false),
          new UploadTool(
              "hatch",
              List.of("publish"),
              List.of(),
              List.of("-r", "--repo"),
              List.of("-a", "--auth"),
              List.of(),
              List.of("HATCH_INDEX_REPO"),
              List.of("HATCH_INDEX_AUTH"),
              Map.of("main", false, "test", true),
              false),
          new UploadTool(
              "pdm",
              List.of("publish"),
              List.of(),
              List.of("-r", "--repository"),
              List.of("-P", "--password"),
              List.of(),
              List.of("PDM_PUBLISH_REPO"),
              List.of("PDM_PUBLISH_PASSWORD"),
              USUAL,
              true),
          new UploadTool(
              "maturin",
              List.of("publish", "upload"),
              List.of("--repository-url"),
              List.of("-r", "--repository"),
              List.of("-p", "--password"),
              List.of("MATURIN_REPOSITORY_URL"),
              List.of("MATURIN_REPOSITORY"),
              List.of("MATURIN_PYPI_TOKEN", "MATURIN_PASSWORD"),
              USUAL,
              true));

  /** The tool that a command uploads with; null when it uploads nothing. */
  static @Nullable UploadTool of(String program, List<String> arguments) {
    for (UploadTool tool : ALL) {
      if (tool.program.equals(program)) {
        String verb = verb(arguments);
        boolean dry = arguments.contains("--dry-run") || arguments.contains("--help");
        return tool.verbs.contains(verb) && !dry ? tool : null;
      }
    }
    return null;
  }

  /** The first word that is no option. */
  private static String verb(List<String> arguments) {
    boolean value = false;
    for (String argument : arguments) {
      if (argument.startsWith("-")) {
        value = List.of("-C", "--directory", "--project", "-P", "-c", "-e").contains(argument);
      } else if (value) {
        value = false;
      } else {
        return argument;
      }
    }
    return "";
  }

  /** The variables with a credential for an index of this name. */
  List<String> secretVariables(String index) {
    String name = (index.isEmpty() ? "pypi" : index).toUpperCase(Locale.ROOT);
    return secretVariables.stream()
        .map(variable -> variable.replace("*", name.replace('-', '_')))
        .toList();
  }
}
