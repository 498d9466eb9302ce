package dev.gatewright.targets.environment;

import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The environments that a repository says it deploys with: compose files whose name says production
 * and Kubernetes workloads; when there are none of these, the compose files whose name says
 * nothing.
 */
final class DescribedEnvironment {
  /** Words in names of files and directories whose descriptions are not those of production. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "archive",
          "bench",
          "benchmark",
          "benchmarks",
          "build",
          "ci",
          "contrib",
          "cypress",
          "debug",
          "deprecated",
          "dev",
          "devcontainer",
          "develop",
          "development",
          "doc",
          "docs",
          "e2e",
          "example",
          "examples",
          "integration",
          "legacy",
          "local",
          "old",
          "override",
          "perf",
          "sample",
          "samples",
          "stage",
          "staging",
          "template",
          "templates",
          "test",
          "testdata",
          "testing",
          "tests");

  /** The names Compose looks for by itself. */
  private static final Set<String> USUAL =
      Set.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

  private DescribedEnvironment() {}

  /** The compose files that something is deployed with, as they are chosen for an environment. */
  static List<String> composeFiles(RepoTree tree) {
    List<String> production = new ArrayList<>();
    List<String> base = new ArrayList<>();
    List<String> variants = new ArrayList<>();
    sort(tree, production, base, variants, new ArrayList<>());
    production.addAll(base);
    return production.isEmpty() ? variants : production;
  }

  static Sight<Environment> find(RepoTree tree, Sight<Repository> repository) {
    List<String> production = new ArrayList<>();
    List<String> base = new ArrayList<>();
    List<String> variants = new ArrayList<>();
    List<String> manifests = new ArrayList<>();
    sort(tree, production, base, variants, manifests);
    ComposeDeployments compose = new ComposeDeployments(tree, repository);
    KubernetesDeployments workloads = new KubernetesDeployments(tree);
    List<Deployment> found = new ArrayList<>(workloads.of(manifests));
    production.forEach(path -> found.addAll(compose.of(path, base)));
    if (found.isEmpty()) {
      (base.isEmpty() ? variants : base).forEach(path -> found.addAll(compose.of(path, List.of())));
    }
    return answer(found, compose.files() + workloads.files());
  }

  private static void sort(
      RepoTree tree,
      List<String> production,
      List<String> base,
      List<String> variants,
      List<String> manifests) {
    for (String path : tree.files()) {
      String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if ((!file.endsWith(".yml") && !file.endsWith(".yaml")) || beside(path)) {
        continue;
      }
      if (!isCompose(file)) {
        manifests.add(path);
      } else if (file.contains("prod") || file.contains("deploy")) {
        production.add(path);
      } else if (USUAL.contains(file)) {
        base.add(path);
      } else if (!otherwise(file)) {
        variants.add(path);
      }
    }
  }

  private static Sight<Environment> answer(List<Deployment> found, int files) {
    for (Deployment deployment : found) {
      if (deployment.ours()
          && (!deployment.variables().isEmpty() || !deployment.gaps().isEmpty())) {
        return Sight.known(new Environment(false, found, files));
      }
    }
    String why =
        found.isEmpty()
            ? "no environment was given"
            : "no environment was given, and the deployment described here sets no variable";
    return Sight.unseen(
        why, "Pass --env-file FILE or --env, or list env-files: in .gatewright/gate.yaml.");
  }

  private static boolean isCompose(String file) {
    return file.startsWith("docker-compose")
        || file.startsWith("compose.")
        || file.startsWith("compose-");
  }

  private static boolean otherwise(String file) {
    for (String word : file.split("[._-]")) {
      if (OTHERWISE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a directory on the way says so, or is a tool's own. */
  private static boolean beside(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/");
    for (int i = 0; i + 1 < parts.length; i++) {
      if (parts[i].startsWith(".") || otherwise(parts[i])) {
        return true;
      }
    }
    return false;
  }
}
