package dev.gatewright.targets.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Declarations;
import dev.gatewright.model.GateSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentFinderTest {
  @TempDir Path root;

  @Test
  void aProcessAloneIsJudgedAlone() throws IOException {
    write("compose.yaml", "services: {api: {build: ., environment: {PORT: '80'}}}\n");
    Environment environment = known(List.of(), List.of(), Map.of("API_KEY", "x"));
    assertThat(environment.given()).isTrue();
    assertThat(names(environment)).containsExactly("API_KEY");
    assertThat(environment.deployments().getFirst().variables().getFirst().place()).isNull();
  }

  @Test
  void filesAndProcessAreLayersOfOneEnvironment() throws IOException {
    write("a.env", "A=1\nB=2\nB=3\n");
    Environment environment = known(List.of(Path.of("a.env")), List.of(), Map.of("A", "4"));
    assertThat(environment.deployments()).hasSize(1);
    assertThat(names(environment)).containsExactly("A", "B", "A");
  }

  @Test
  void aNamedFileMayLieOutsideTheTree() throws IOException {
    Path outside = Files.createTempFile("gatewright", ".env");
    try {
      Files.writeString(outside, "A=1\n");
      assertThat(names(known(List.of(outside), List.of(), null))).containsExactly("A");
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void aFileTheRepositoryNamesMayNotLieOutsideIt() throws IOException {
    Path outside = Files.createTempFile(root.getParent(), "gatewright", ".env");
    try {
      Sight<Environment> sight = find(List.of(), List.of("../" + outside.getFileName()), null);
      assertThat(sight).isInstanceOf(Sight.Unseen.class);
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void aFileThatCannotBeReadLeavesAGap() throws IOException {
    write("a.env", "A=1\n");
    Environment environment = known(List.of(Path.of("a.env"), Path.of("b.env")), List.of(), null);
    assertThat(environment.deployments().getFirst().gaps()).hasSize(1);
  }

  @Test
  void nothingGivenAndNothingDescribedIsUnseen() throws IOException {
    write(".env", "A=1\n");
    write(".env.example", "A=1\n");
    write("docker-compose.override.yml", "services: {api: {build: ., environment: {A: '1'}}}\n");
    write("tests/compose.yaml", "services: {api: {build: ., environment: {A: '1'}}}\n");
    assertThat(find(List.of(), List.of(), null)).isInstanceOf(Sight.Unseen.class);
  }

  @Test
  void composeEnvironmentWinsOverItsFiles() throws IOException {
    write(
        "deploy/compose.yaml",
        "services:\n  api:\n    build: .\n    env_file: [a.env, ../b.env]\n"
            + "    environment:\n      - C=3\n      - D\n");
    write("deploy/a.env", "A=1\nB=1\nC=1\n");
    write("b.env", "B=2\n");
    Deployment api = known(List.of(), List.of(), null).deployments().getFirst();
    assertThat(api.name()).isEqualTo("deploy/compose.yaml: api");
    assertThat(literal(api, "A")).isEqualTo("1");
    assertThat(literal(api, "B")).isEqualTo("2");
    assertThat(literal(api, "C")).isEqualTo("3");
    assertThat(api.named("D").getFirst().value()).isInstanceOf(Value.Unresolved.class);
  }

  @Test
  void whatAReferenceFallsBackToIsKept() throws IOException {
    write(
        "compose.yaml",
        "services:\n  api:\n    build: .\n    environment:\n"
            + "      A: x-${A:-y}$$z\n      B: ${B:?}\n      C: a$$b\n");
    Deployment api = known(List.of(), List.of(), null).deployments().getFirst();
    assertThat(fallback(api, "A")).isEqualTo("x-y$z");
    assertThat(fallback(api, "B")).isNull();
    assertThat(literal(api, "C")).isEqualTo("a$b");
  }

  @Test
  void aBrokenComposeFileIsAGapAndNotNothing() throws IOException {
    write("compose.prod.yaml", "services: [\n");
    Environment environment = known(List.of(), List.of(), null);
    assertThat(environment.deployments().getFirst().gaps()).hasSize(1);
  }

  @Test
  void anEnvFromOfASecretThatIsNotHereIsAGap() throws IOException {
    write(
        "k8s.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n"
            + "  template:\n    spec:\n      containers:\n        - name: api\n"
            + "          envFrom: [{secretRef: {name: tide}}]\n");
    Deployment api = known(List.of(), List.of(), null).deployments().getFirst();
    assertThat(api.name()).isEqualTo("k8s.yaml: api/api");
    assertThat(api.gaps()).hasSize(1);
  }

  @Test
  void nothingShownHoldsAValue() throws IOException {
    write("a.env", "API_KEY=hunter2hunter2\n");
    Environment environment = known(List.of(Path.of("a.env")), List.of(), null);
    Variable key = environment.deployments().getFirst().variables().getFirst();
    assertThat(environment.toString()).doesNotContain("hunter2");
    assertThat(key.value().toString()).isEqualTo("Literal[14 units]");
    assertThat(String.valueOf(key.excerpt())).doesNotContain("hunter2");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Environment known(
      List<Path> files,
      List<String> declared,
      @org.jspecify.annotations.Nullable Map<String, String> process) {
    return switch (find(files, declared, process)) {
      case Sight.Known<Environment>(Environment environment) -> environment;
      case Sight.Unseen<Environment>(String why, String _) -> throw new AssertionError(why);
    };
  }

  private Sight<Environment> find(
      List<Path> files,
      List<String> declared,
      @org.jspecify.annotations.Nullable Map<String, String> process) {
    GateSettings none = GateSettings.NONE;
    GateSettings settings =
        new GateSettings(
            none.checklists(),
            declared,
            none.frontends(),
            none.exclude(),
            none.people(),
            none.failOn(),
            none.items(),
            none.schedule());
    Declarations declarations = new Declarations(settings, Map.of(), List.of(), List.of());
    Instant at = Instant.parse("2026-11-22T10:00:00Z");
    return new Sights(new TargetOptions(root, at, declarations, files, process, TreeLimits.DEFAULT))
        .environment();
  }

  private static List<String> names(Environment environment) {
    List<String> names = new ArrayList<>();
    environment.deployments().getFirst().variables().forEach(v -> names.add(v.name()));
    return names;
  }

  private static String literal(Deployment deployment, String name) {
    return deployment.named(name).getFirst().value() instanceof Value.Literal(String text)
        ? text
        : "unresolved";
  }

  private static @org.jspecify.annotations.Nullable String fallback(
      Deployment deployment, String name) {
    return deployment.named(name).getFirst().value()
            instanceof Value.Unresolved(var _, var _, String fallback)
        ? fallback
        : "literal";
  }
}
