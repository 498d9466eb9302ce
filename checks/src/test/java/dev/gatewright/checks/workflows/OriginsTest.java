package dev.gatewright.checks.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Declarations;
import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OriginsTest {
  @TempDir private Path root;

  @Test
  void variablesThatStandForOneAnotherComeToAnEnd() throws IOException {
    List<Origins.Origin> found =
        origins("  A: ${{ env.B }}\n  B: ${{ env.A }}${{ github.head_ref }}\n", "env.A");
    assertThat(found).extracting(origin -> origin.path().written()).contains("github.head_ref");
  }

  @Test
  void aWebOfVariablesIsNotWalkedWhole() throws IOException {
    StringBuilder env = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      env.append("  V").append(i).append(": ");
      for (int j = 0; j < 40; j++) {
        env.append("${{ env.V").append(j).append(" }}");
      }
      env.append('\n');
    }
    List<Origins.Origin> found = origins(env.toString(), "env.V0");
    assertThat(found).isNotEmpty().hasSizeLessThan(200_000);
    assertThat(found.getLast().control()).isEqualTo(Control.RUN);
  }

  private List<Origins.Origin> origins(String env, String path) throws IOException {
    Path file = root.resolve(".github/workflows/ci.yml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "on: push\nenv:\n" + env + "jobs:\n  a:\n    steps:\n      - run: echo ${{ env.A }}\n");
    TargetOptions options =
        new TargetOptions(
            root,
            Instant.parse("2026-11-22T10:00:00Z"),
            Declarations.NONE,
            List.of(),
            null,
            TreeLimits.DEFAULT);
    WorkflowFile workflow = new Sights(options).workflows().files().getFirst();
    StepSite site = workflow.steps().getFirst();
    return new Origins(new Scope(workflow, site.job(), site.step()))
        .of(new ContextPath(List.of(path.split("\\."))));
  }
}
