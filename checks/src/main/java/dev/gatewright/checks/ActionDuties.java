package dev.gatewright.checks;

import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an action does, by its name. */
final class ActionDuties {
  private ActionDuties() {}

  /** The duties of {@code uses: NAME@REF} with its inputs. */
  static Set<Duty> of(String uses, List<YamlEntry> with) {
    int at = uses.indexOf('@');
    String name = (at < 0 ? uses : uses.substring(0, at)).toLowerCase(Locale.ROOT);
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    Duty duty = scan(name, with);
    duty = duty == null && !notAScan(name, with) ? duty(name, with) : duty;
    if (duty != null) {
      duties.add(duty);
    } else if (SecretScanners.isAction(name)) {
      duties.add(Duty.SECRET_SCAN);
    }
    return duties;
  }

  /** What an input makes of an action that can do more than one thing; null when none does. */
  private static @Nullable Duty scan(String name, List<YamlEntry> with) {
    boolean snyk = name.startsWith("snyk/actions");
    return snyk && input(with, "command").startsWith("code") ? Duty.STATIC_SCAN : null;
  }

  /** Whether an input leaves out what the action is known for. */
  private static boolean notAScan(String name, List<YamlEntry> with) {
    String scanners = input(with, "scanners", "security-checks");
    return switch (name) {
      case "aquasecurity/trivy-action" ->
          input(with, "scan-type").equals("config")
              || (!scanners.isEmpty() && !scanners.contains("vuln"));
      case "actions/dependency-review-action" ->
          input(with, "vulnerability-check").equalsIgnoreCase("false");
      case "astral-sh/ruff-action", "chartboost/ruff-action" ->
          input(with, "args").contains("--version") || input(with, "args").startsWith("rule");
      default ->
          name.startsWith("snyk/actions")
              && List.of("monitor", "iac test", "auth").contains(input(with, "command"));
    };
  }

  private static @Nullable Duty duty(String name, List<YamlEntry> with) {
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
      default -> name.startsWith("snyk/actions/") ? Duty.DEPENDENCY_SCAN : null;
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
