package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which scopes of the token of the run a step may write to.
 *
 * @param sure what it is known to be able to use
 * @param opaque what it may use besides, since its content is not read; {@code *} for anything
 * @param by what is not read; null when all is
 */
record StepNeeds(Set<String> sure, Set<String> opaque, @Nullable String by) {
  /** Programs that write to nothing at GitHub. */
  private static final Set<String> HARMLESS =
      Set.of(
          "echo",
          "printf",
          "cd",
          "mkdir",
          "cat",
          "ls",
          "cp",
          "mv",
          "rm",
          "ln",
          "chmod",
          "chown",
          "touch",
          "find",
          "grep",
          "egrep",
          "sed",
          "awk",
          "tr",
          "cut",
          "sort",
          "uniq",
          "head",
          "tail",
          "wc",
          "tee",
          "xargs",
          "test",
          "[",
          "[[",
          "true",
          "false",
          "exit",
          "export",
          "set",
          "unset",
          "read",
          "local",
          "declare",
          "return",
          "shift",
          "sleep",
          "date",
          "pwd",
          "which",
          "command",
          "type",
          "tar",
          "zip",
          "unzip",
          "gzip",
          "jq",
          "yq",
          "diff",
          "sha256sum",
          "md5sum",
          "base64",
          "openssl",
          "gpg",
          "apt",
          "apt-get",
          "brew",
          "yum",
          "dnf",
          "apk",
          "choco",
          "pip",
          "pip3",
          "build",
          "pytest",
          "ruff",
          "mypy",
          "black",
          "flake8",
          "isort",
          "coverage",
          "bandit",
          "pip-audit",
          "virtualenv",
          "venv",
          "ensurepip",
          "rustup",
          "id",
          "whoami",
          "uname",
          "env",
          "printenv",
          "basename",
          "dirname",
          "realpath",
          "seq",
          "trap",
          "wait",
          "kill",
          "stat",
          "file",
          "ssh-keygen",
          "ssh-keyscan",
          "gatewright",
          "gitleaks");

  /** What a script can use without being handed anything: what the checkout and runner leave. */
  private static final Set<String> AT_HAND = Set.of("contents", "id-token", "packages");

  StepNeeds {
    sure = Set.copyOf(sure);
    opaque = Set.copyOf(opaque);
  }

  /**
   * What a step may use.
   *
   * @param token whether the token of the run stands in its variables
   */
  static StepNeeds of(StepSite site, boolean token) {
    YamlScalar uses = site.step().uses();
    YamlScalar run = site.step().run();
    if (uses != null) {
      Set<String> known = ActionNeeds.of(site);
      return known == null
          ? new StepNeeds(Set.of(), Set.of("*"), site.action())
          : new StepNeeds(known, Set.of(), null);
    }
    if (run == null) {
      return new StepNeeds(Set.of(), Set.of(), null);
    }
    return script(site, run, token);
  }

  private static StepNeeds script(StepSite site, YamlScalar run, boolean token) {
    boolean given =
        token || run.text().contains("github.token") || run.text().contains("GITHUB_TOKEN");
    Set<String> sure = new TreeSet<>();
    if (run.text().contains("ACTIONS_ID_TOKEN_REQUEST")) {
      sure.add("id-token");
    }
    if (site.script().isEmpty()) {
      return new StepNeeds(sure, given ? Set.of("*") : AT_HAND, "a script that is not read");
    }
    String by = null;
    boolean anything = false;
    for (Command command : site.script().map(script -> script.commands()).orElse(List.of())) {
      List<String> words = new ArrayList<>();
      command.words().forEach(word -> words.add(word.text()));
      List<String> bare = CommandLine.bare(words);
      if (bare.isEmpty()) {
        continue;
      }
      Set<String> needs = command(bare);
      if (needs == null) {
        by = ScriptFlow.text(command);
        anything |= given;
      } else {
        sure.addAll(needs);
      }
    }
    Set<String> opaque = by == null ? Set.of() : anything ? Set.of("*") : AT_HAND;
    return new StepNeeds(sure, opaque, by);
  }

  /** What a command may write to; null when what it runs is not read. */
  private static @Nullable Set<String> command(List<String> bare) {
    String program = CommandLine.program(bare.getFirst());
    String first = bare.size() > 1 ? bare.get(1) : "";
    String second = bare.size() > 2 ? bare.get(2) : "";
    return switch (program) {
      case "git" -> bare.contains("push") ? Set.of("contents") : Set.of();
      case "gh" -> gh(first);
      case "hub" -> Set.of("contents", "pull-requests", "issues");
      case "docker", "podman", "buildah" ->
          bare.contains("push") || bare.contains("--push") ? Set.of("packages") : Set.of();
      case "helm", "oras", "crane", "skopeo", "ko" -> Set.of("packages");
      case "cosign", "sigstore", "slsa-verifier", "pypi-attestations" ->
          Set.of("id-token", "packages");
      case "twine", "uv", "pdm", "maturin", "poetry", "hatch", "flit" ->
          List.of(first, second).contains("upload") || List.of(first, second).contains("publish")
              ? Set.of("id-token")
              : Set.of();
      case "curl", "wget" -> String.join(" ", bare).contains("api.github") ? null : Set.of();
      case "semantic-release", "release-it", "goreleaser", "lerna" -> null;
      default -> HARMLESS.contains(program) ? Set.of() : null;
    };
  }

  private static @Nullable Set<String> gh(String first) {
    return switch (first) {
      case "release" -> Set.of("contents", "discussions");
      case "pr" -> Set.of("pull-requests", "contents", "issues");
      case "issue", "label" -> Set.of("issues", "pull-requests");
      case "workflow", "run", "cache" -> Set.of("actions");
      case "attestation", "auth", "repo", "search", "version" -> Set.of();
      default -> null;
    };
  }
}
