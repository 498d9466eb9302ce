package dev.gatewright.checks;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.text.Host;
import java.util.List;

/** The commands that publish. */
public final class Publishers {
  private Publishers() {}

  /**
   * Whether a command gives a release to the world; drafts and indexes for trying out are none.
   *
   * @param first the first word after the program that is no option
   * @param rest all words after the program
   */
  public static boolean publishes(String program, String first, List<String> rest) {
    String second = rest.size() > 1 ? rest.get(1) : "";
    boolean publishes =
        switch (program) {
          case "twine" -> first.equals("upload");
          case "uv", "poetry", "flit", "hatch", "pdm", "npm", "pnpm", "cargo", "bun", "lerna" ->
              first.equals("publish");
          case "yarn" ->
              first.equals("publish") || (first.equals("npm") && second.equals("publish"));
          case "maturin" -> first.equals("publish") || first.equals("upload");
          case "gem" -> first.equals("push");
          case "docker", "podman" ->
              first.equals("push") || (rest.contains("--push") && rest.contains("build"));
          case "gh" -> first.equals("release") && second.equals("create") && !draft(rest);
          case "goreleaser" -> first.equals("release") && !rest.contains("--snapshot");
          case "semantic-release", "release-it" -> true;
          default -> false;
        };
    return publishes && !testIndex(rest);
  }

  private static boolean draft(List<String> rest) {
    return rest.contains("--draft") || rest.contains("-d");
  }

  /** An index for trying out is no release. */
  private static boolean testIndex(List<String> rest) {
    for (String word : rest) {
      if (word.equals(KnownIndex.TESTPYPI.id()) || atTestIndex(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word holds the address of the index for trying out. */
  public static boolean atTestIndex(String word) {
    int url = word.indexOf("https://");
    return url >= 0
        && Host.ofUrl(word.substring(url)).flatMap(KnownIndex::at).orElse(null)
            == KnownIndex.TESTPYPI;
  }
}
