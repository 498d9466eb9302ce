package dev.gatewright.checks;

import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an action does, by its name. */
final class ActionDuties {
  private ActionDuties() {}

  /** The duties of {@code uses: NAME@REF} with its inputs. */
  static Set<Duty> of(String uses, List<YamlEntry> with) {
    int at = uses.indexOf('@');
    String name = (at < 0 ? uses : uses.substring(0, at)).toLowerCase(Locale.ROOT);
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    Duty duty = duty(name, with);
    if (duty != null) {
      duties.add(duty);
    } else if (SecretScanners.isAction(name)) {
      duties.add(Duty.SECRET_SCAN);
    }
    return duties;
  }

  private static @org.jspecify.annotations.Nullable Duty duty(String name, List<YamlEntry> with) {
    return switch (name) {
      case "astral-sh/ruff-action",
          "chartboost/ruff-action",
          "psf/black",
          "pre-commit/action",
          "pre-commit-ci/lite-action",
          "isort/isort-action",
          "golangci/golangci-lint-action",
          "super-linter/super-linter",
          "super-linter/super-linter/slim",
          "github/super-linter",
          "oxsecurity/megalinter",
          "jakebailey/pyright-action",
          "py-actions/flake8",
          "ludeeus/action-shellcheck",
          "j178/prek-action",
          "wearerequired/lint-action" ->
          Duty.LINT;
      case "cypress-io/github-action" -> Duty.TEST;
      case "github/codeql-action/analyze",
          "semgrep/semgrep-action",
          "returntocorp/semgrep-action",
          "sonarsource/sonarcloud-github-action",
          "sonarsource/sonarqube-scan-action",
          "pycqa/bandit-action",
          "tj-actions/bandit",
          "mdegis/bandit-action",
          "shundor/python-bandit-scan",
          "securego/gosec",
          "checkmarx/ast-github-action",
          "checkmarx/kics-github-action",
          "veracode/veracode-pipeline-scan-action" ->
          Duty.STATIC_SCAN;
      case "aquasecurity/trivy-action",
          "anchore/scan-action",
          "google/osv-scanner-action",
          "google/osv-scanner-action/osv-scanner-action",
          "google/osv-scanner-action/.github/workflows/osv-scanner-reusable.yml",
          "google/osv-scanner-action/.github/workflows/osv-scanner-reusable-pr.yml",
          "actions/dependency-review-action",
          "pypa/gh-action-pip-audit",
          "pyupio/safety-action",
          "pyupio/safety",
          "snyk/actions",
          "snyk/actions/python",
          "snyk/actions/python-3.10",
          "snyk/actions/node",
          "golang/govulncheck-action",
          "rustsec/audit-check",
          "actions-rust-lang/audit",
          "docker/scout-action" ->
          Duty.DEPENDENCY_SCAN;
      case "pypa/gh-action-pypi-publish" ->
          Publishers.atTestIndex(input(with, "repository-url", "repository_url"))
              ? null
              : Duty.PUBLISH;
      case "docker/build-push-action", "redhat-actions/push-to-registry" ->
          name.startsWith("docker/") && off(input(with, "push")) ? null : Duty.PUBLISH;
      case "pyo3/maturin-action" ->
          List.of("upload", "publish").contains(input(with, "command")) ? Duty.PUBLISH : null;
      case "goreleaser/goreleaser-action" ->
          input(with, "args").startsWith("release") && !input(with, "args").contains("--snapshot")
              ? Duty.PUBLISH
              : null;
      case "softprops/action-gh-release", "ncipollo/release-action" ->
          input(with, "draft").equals("true") ? null : Duty.PUBLISH;
      case "actions/create-release",
          "js-devtools/npm-publish",
          "python-semantic-release/python-semantic-release",
          "cycjimmy/semantic-release-action",
          "python-semantic-release/publish-action",
          "marvinpinto/action-automatic-releases",
          "katyo/publish-crates",
          "helm/chart-releaser-action" ->
          Duty.PUBLISH;
      default -> null;
    };
  }

  private static boolean off(String push) {
    return push.isEmpty() || push.equalsIgnoreCase("false");
  }

  private static String input(List<YamlEntry> with, String... names) {
    for (YamlEntry entry : with) {
      for (String name : names) {
        YamlScalar value = entry.isNamed(name) ? entry.value().asScalar() : null;
        if (value != null) {
          return value.text().strip();
        }
      }
    }
    return "";
  }
}
