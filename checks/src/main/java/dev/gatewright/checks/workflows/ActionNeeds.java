package dev.gatewright.checks.workflows;

import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rights of the token of the run well-known actions use. */
final class ActionNeeds {
  private ActionNeeds() {}

  /**
   * The scopes the action of a step may write to; none for one that writes nothing, null when not
   * known.
   */
  static @Nullable Set<String> of(StepSite site) {
    String name = site.action().toLowerCase(Locale.ROOT);
    if (name.equals("hynek/build-and-inspect-python-package")) {
      YamlScalar attest = site.input("attest-build-provenance-github");
      boolean off = attest == null || attest.text().isBlank() || attest.text().equals("false");
      return off ? Set.of() : Set.of("id-token", "attestations");
    }
    boolean setsUp =
        name.startsWith("actions/setup-")
            || name.startsWith("actions/cache")
            || name.startsWith("docker/setup-")
            || name.startsWith("hashicorp/setup-");
    return setsUp ? Set.of() : table(name);
  }

  private static @Nullable Set<String> table(String name) {
    return switch (name) {
      case "actions/checkout",
          "actions/upload-artifact",
          "actions/download-artifact",
          "actions/upload-pages-artifact",
          "docker/metadata-action",
          "step-security/harden-runner",
          "astral-sh/setup-uv",
          "astral-sh/ruff-action",
          "pre-commit/action",
          "psf/black",
          "pypa/cibuildwheel",
          "pypa/gh-action-pip-audit",
          "snok/install-poetry",
          "pdm-project/setup-pdm",
          "dtolnay/rust-toolchain",
          "gradle/actions/setup-gradle",
          "pnpm/action-setup",
          "coverallsapp/github-action" ->
          Set.of();
      default -> identifying(name);
    };
  }

  private static @Nullable Set<String> identifying(String name) {
    return switch (name) {
      case "codecov/codecov-action",
          "pypa/gh-action-pypi-publish",
          "pyo3/maturin-action",
          "aws-actions/configure-aws-credentials",
          "google-github-actions/auth",
          "azure/login",
          "hashicorp/vault-action",
          "sigstore/cosign-installer",
          "rubygems/configure-rubygems-credentials",
          "rust-lang/crates-io-auth-action",
          "actions/setup-node",
          "actions/create-github-app-token" ->
          Set.of("id-token");
      case "sigstore/gh-action-sigstore-python" -> Set.of("id-token", "contents");
      case "actions/attest", "actions/attest-build-provenance", "actions/attest-sbom" ->
          Set.of("id-token", "attestations", "packages", "artifact-metadata");
      case "docker/login-action", "docker/build-push-action", "docker/bake-action" ->
          Set.of("packages", "id-token", "attestations");
      default -> writing(name);
    };
  }

  private static @Nullable Set<String> writing(String name) {
    return switch (name) {
      case "softprops/action-gh-release",
          "ncipollo/release-action",
          "actions/create-release",
          "actions/upload-release-asset",
          "svenstaro/upload-release-action",
          "stefanzweifel/git-auto-commit-action",
          "peaceiris/actions-gh-pages",
          "jamesives/github-pages-deploy-action",
          "ad-m/github-push-action" ->
          Set.of("contents", "discussions", "pull-requests");
      case "release-drafter/release-drafter",
          "peter-evans/create-pull-request",
          "googleapis/release-please-action",
          "changesets/action" ->
          Set.of("contents", "pull-requests", "issues");
      default -> reporting(name);
    };
  }

  private static @Nullable Set<String> reporting(String name) {
    return switch (name) {
      case "github/codeql-action/init",
          "github/codeql-action/analyze",
          "github/codeql-action/autobuild",
          "github/codeql-action/upload-sarif",
          "zizmorcore/zizmor-action" ->
          Set.of("security-events");
      case "ossf/scorecard-action" -> Set.of("security-events", "id-token");
      case "actions/deploy-pages", "actions/configure-pages" -> Set.of("pages", "id-token");
      case "actions/labeler",
          "actions/stale",
          "actions/first-interaction",
          "actions/add-to-project",
          "dessant/lock-threads",
          "peter-evans/create-or-update-comment",
          "marocchino/sticky-pull-request-comment",
          "actions/dependency-review-action",
          "amannn/action-semantic-pull-request" ->
          Set.of("issues", "pull-requests", "contents", "actions", "discussions", "statuses");
      case "dorny/test-reporter", "enricomi/publish-unit-test-result-action" ->
          Set.of("checks", "pull-requests", "issues", "statuses");
      case "dependabot/fetch-metadata" -> Set.of("pull-requests");
      default -> null;
    };
  }
}
