package dev.gatewright.readers.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkflowReaderTest {
  private static final String RELEASE =
      """
      name: Release
      on:
        push:
          tags: ['v*']
        workflow_dispatch:
      permissions:
        contents: read
      env:
        A: 1
      defaults: {run: {shell: bash}}
      jobs:
        build:
          runs-on: ubuntu-latest
          steps:
            - uses: actions/checkout@v5
              with: {persist-credentials: false}
            - name: Build
              id: b
              if: always()
              env: {X: "${{ secrets.X }}"}
              run: |
                echo "${{ github.event.issue.title }}"
                make
              continue-on-error: true
        publish:
          needs: [build]
          environment:
            name: pypi
            url: https://example.org/p
          permissions: {id-token: write}
          steps: []
        call:
          needs: build
          environment: test
          uses: ./.github/workflows/x.yml
          secrets: inherit
          permissions: read-all
      """;

  @Test
  void everyPartIsFoundWithItsPlace() {
    Workflow workflow = workflow(RELEASE);
    assertThat(workflow.triggers())
        .extracting(Trigger::event)
        .containsExactly("push", "workflow_dispatch");
    assertThat(workflow.onSpan()).isEqualTo(new Span(2, 1, 2, 3));
    assertThat(workflow.jobs()).extracting(Job::id).containsExactly("build", "publish", "call");
    assertThat(scopes(workflow.permissions())).containsExactly("contents");
    Job build = workflow.job("build").orElseThrow();
    assertThat(text(build.defaultShell())).isEqualTo("bash");
    Step step = build.steps().get(1);
    assertThat(text(step.id())).isEqualTo("b");
    assertThat(text(step.condition())).isEqualTo("always()");
    assertThat(Objects.requireNonNull(step.continueOnError()).isTrue()).isTrue();
    assertThat(build.steps().getFirst().with().getFirst().isNamed("persist-credentials")).isTrue();
    Job publish = workflow.job("publish").orElseThrow();
    assertThat(text(Objects.requireNonNull(publish.environment()).url())).startsWith("https");
    assertThat(publish.needs()).hasSize(1);
    Job call = workflow.job("call").orElseThrow();
    assertThat(text(Objects.requireNonNull(call.environment()).name())).isEqualTo("test");
    assertThat(text(Objects.requireNonNull(call.permissions()).all())).isEqualTo("read-all");
    assertThat(text(call.uses())).startsWith("./");
  }

  @Test
  void anExpressionInAScriptHasItsPlaceInTheFile() {
    Workflow workflow = workflow(RELEASE);
    YamlScalar run = workflow.job("build").orElseThrow().steps().get(1).run();
    Expression expression = workflow.expressions(Objects.requireNonNull(run)).getFirst();
    assertThat(expression.body()).isEqualTo(" github.event.issue.title ");
    assertThat(expression.span()).isEqualTo(new Span(22, 17, 22, 48));
    assertThat(workflow.file().source().slice(expression.span()))
        .isEqualTo("${{ github.event.issue.title }}");
  }

  @Test
  void bracesInsideQuotesDoNotEndAnExpression() {
    String value = "a ${{ 'x }} it''s' }} b ${{c}}${{ d";
    List<Expression> found = Expression.in(value, TextMap.whole(SourceText.of(value)));
    assertThat(found).extracting(Expression::body).containsExactly(" 'x }} it''s' ", "c", " d");
    assertThat(found).extracting(Expression::closed).containsExactly(true, true, false);
    assertThat(found.get(1).bodySpan()).isEqualTo(new Span(1, 28, 1, 29));
  }

  @Test
  void triggersMayBeANameOrAList() {
    assertThat(workflow("on: push\njobs: {}\n").trigger("push")).isPresent();
    Workflow list = workflow("on: [push, pull_request]\njobs: {}\n");
    assertThat(list.trigger("pull_request").orElseThrow().span()).isEqualTo(new Span(1, 12, 1, 24));
    assertThat(workflow("'on': {push: }\njobs: {}\n").trigger("push")).isPresent();
  }

  @Test
  void stepsThatRunBesideEachOtherAreSteps() {
    Workflow workflow =
        workflow("on: push\njobs:\n  a:\n    steps:\n      - parallel:\n          - run: x\n");
    List<Step> steps = workflow.job("a").orElseThrow().steps();
    assertThat(steps).hasSize(2);
    assertThat(text(steps.getLast().run())).isEqualTo("x");
  }

  @Test
  void anchorsAreSeenThrough() {
    Workflow workflow =
        workflow("on: push\njobs:\n  a:\n    steps: &s\n      - run: x\n  b:\n    steps: *s\n");
    assertThat(workflow.job("b").orElseThrow().steps()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a: b\n", "on: push\n", "jobs: {}\n", "- on\n", "on: push\njobs: 1\n"})
  void whatIsNoWorkflowIsRefused(String text) {
    assertThat(read(text)).isInstanceOf(Parsed.Broken.class);
    assertThat(read(text).diagnostics().getFirst().message()).startsWith("not a workflow");
  }

  @Test
  void partsOfTheWrongShapeAreRemarksWithAPlace() {
    assertThat(
            read("on: push\njobs:\n  a: x\n  b:\n    steps: {}\n    env: x\n    name: [y]\n")
                .diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactlyInAnyOrder(
            "3:3: a job that is not a mapping",
            "5:12: 'steps' is not a list",
            "6:10: 'env' is not a mapping",
            "7:11: 'name' is not a single value");
  }

  @Test
  void noMutationOfAWorkflowThrows() {
    Mutations.each(
        RELEASE,
        31,
        Duration.ofSeconds(2),
        bytes -> {
          if (WorkflowReader.read(bytes) instanceof Parsed.Ok<Workflow> ok) {
            for (Job job : ok.value().jobs()) {
              for (Step step : job.steps()) {
                YamlScalar run = step.run();
                assertThat(run == null ? List.of() : ok.value().expressions(run)).isNotNull();
              }
            }
          }
        });
  }

  private static List<String> scopes(@Nullable Permissions permissions) {
    return Objects.requireNonNull(permissions).scopes().stream()
        .map(YamlEntry::name)
        .map(name -> name.orElse("?"))
        .toList();
  }

  private static String text(@Nullable YamlScalar scalar) {
    return Objects.requireNonNull(scalar).text();
  }

  private static Parsed<Workflow> read(String text) {
    return WorkflowReader.read(text.getBytes(UTF_8));
  }

  private static Workflow workflow(String text) {
    return switch (read(text)) {
      case Parsed.Ok<Workflow> ok -> ok.value();
      case Parsed.Broken<Workflow> broken -> throw new AssertionError(broken.first());
    };
  }
}
