package dev.gatewright.cli;

import dev.gatewright.model.Declarations;
import dev.gatewright.model.GithubTarget;
import dev.gatewright.targets.declared.Names;
import dev.gatewright.targets.github.GithubOptions;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebKeeping;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which repository on GitHub a run looks at, who says so, and with which token. */
final class GithubInput {
  static final List<Flag> FLAGS =
      List.of(
          Flag.valued("github", "OWNER/REPO", "look at this repository's settings on GitHub"),
          Flag.valued("github-api", "URL", "the API to ask, such as https://HOST/api/v3"));

  /** Where a token is looked for, in this order. */
  private static final List<String> VARIABLES = List.of("GITHUB_TOKEN", "GH_TOKEN");

  private GithubInput() {}

  /** What may be asked of GitHub; nothing where neither a person nor a file names a repository. */
  static GithubOptions options(
      Invocation invocation, Declarations declarations, WebKeeping keeping) {
    GithubTarget declared = declarations.settings().githubTarget();
    String given = invocation.value("github").orElse(null);
    if (given == null && declared == null) {
      return GithubOptions.none(keeping);
    }
    if (given != null && !Names.isRepository(given)) {
      throw CommandException.usage(
          "Not a repository on GitHub: " + given, "--github takes OWNER/REPO.");
    }
    String name = given != null || declared == null ? given : declared.repository();
    String written = declared == null ? null : declared.api();
    String api = api(invocation);
    boolean confirmed = written == null || api != null || given != null;
    return new GithubOptions(
        name,
        api == null ? GithubOptions.PUBLIC_API : api,
        // A recording needs none, and is not to be trusted with one.
        keeping.replay() == null ? token(invocation.terminal().environment()) : null,
        invocation.has("offline"),
        keeping,
        confirmed ? null : written);
  }

  /**
   * The API a person names, or the one GitHub's own runner does. What the checked files name is not
   * enough: a token must not go where they like.
   */
  private static @Nullable String api(Invocation invocation) {
    String given = invocation.value("github-api").orElse(null);
    if (given == null) {
      String runner = invocation.terminal().environment().getOrDefault("GITHUB_API_URL", "");
      return address(runner) ? runner : null;
    }
    if (!address(given)) {
      throw CommandException.usage(
          "Not an address of an API: " + given, "--github-api takes https://HOST/api/v3.");
    }
    return given;
  }

  private static boolean address(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static @Nullable BearerToken token(Map<String, String> environment) {
    for (String name : VARIABLES) {
      String value = environment.getOrDefault(name, "");
      if (!value.isBlank()) {
        return BearerToken.of(value, name)
            .orElseThrow(
                () ->
                    CommandException.usage(
                        name + " holds what no token can be: blanks or signs inside, or too much",
                        "Put a token into " + name + ", or unset it."));
      }
    }
    return null;
  }
}
