package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Rule;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.declared.DeclarationReader;
import dev.gatewright.targets.declared.ReadDeclarations;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each check of workflows that an item of the pack for publishing asks passes on {@code
 * examples/tide-tables}, and turns when one line is changed.
 */
final class ExamplePublishingTurnsTest {
  private static final String PUBLISH = ".github/workflows/publish.yml";

  @TempDir private Path root;

  @BeforeEach
  void layTheExampleOut() throws IOException {
    Case.copy(Path.of("..", "examples", "tide-tables"), root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repository/release-gated",
        "repository/update-bot-covers-actions",
        "workflows/artifact-scan",
        "workflows/environment-url",
        "workflows/error-handling",
        "workflows/least-permissions",
        "workflows/no-debug-beside-secrets",
        "workflows/no-high-findings",
        "workflows/no-plain-http",
        "workflows/no-secret-echo",
        "workflows/no-secret-outputs",
        "workflows/no-unused-permissions",
        "workflows/publish-credential?environment=pypi&secret=PYPI_API_TOKEN",
        "workflows/publish-credential?environment=testpypi&secret=TEST_PYPI_API_TOKEN",
        "workflows/publish-environment?name=pypi",
        "workflows/publish-environment?name=testpypi",
        "workflows/secret-reach",
        "workflows/signing-step"
      })
  void asItIsItPasses(String call) {
    Answer answer = ask(call);
    assertThat(answer.verdict().id()).as("%s: %s", call, answer.why()).isEqualTo("pass");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          repository/release-gated | needs: [gate, rehearse] | needs: []
          workflows/artifact-scan | gatewright scan --only secrets | ls dist
          workflows/environment-url | https://{{pypi-host}}/p | http://{{pypi-host}}/p
          workflows/error-handling | - run: twine upload --non-interactive dist/* | - continue-on-error: true\\n        run: twine upload dist/*
          workflows/least-permissions | permissions: {} | permissions: write-all
          workflows/no-debug-beside-secrets | run: twine upload --non-interactive dist/* | run: set -x; twine upload dist/*
          workflows/no-plain-http | pipx install twine==6.1.0 | pip install -i http://packages.tides.example/ twine
          workflows/no-secret-echo | python -m build | echo ${{ secrets.PYPI_API_TOKEN }}
          workflows/no-secret-outputs | python -m build | echo "T=${{ secrets.PYPI_API_TOKEN }}" >> $GITHUB_ENV
          workflows/no-unused-permissions | attestations: write # to keep it | packages: write\\n      deployments: write
          workflows/publish-credential?environment=pypi&secret=PYPI_API_TOKEN | secrets.PYPI_API_TOKEN | secrets.TEST_PYPI_API_TOKEN
          workflows/publish-credential?environment=pypi&secret=PYPI_API_TOKEN | secrets.PYPI_API_TOKEN | secrets.OTHER
          workflows/publish-credential?environment=testpypi&secret=TEST_PYPI_API_TOKEN | secrets.TEST_PYPI_API_TOKEN | secrets.PYPI_API_TOKEN
          workflows/publish-credential?environment=testpypi&secret=TEST_PYPI_API_TOKEN | --repository testpypi | --repository pypi
          workflows/publish-environment?name=pypi | name: pypi | name: release
          workflows/publish-environment?name=testpypi | name: testpypi | name: pypi
          workflows/secret-reach | python -m build | python -m build ${{ secrets.PYPI_API_TOKEN }}
          workflows/signing-step | actions/attest-build-provenance@ | actions/upload-artifact@
          """)
  void oneLineTurnsIt(String call, String line, String other) throws IOException {
    change(line, other);
    Answer answer = ask(call);
    assertThat(answer.verdict().id()).as("%s: %s", call, answer.why()).isEqualTo("fail");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          workflows/environment-url | url: https://{{pypi-host}}/p/tide-tables | url: ${{ vars.PAGE }}
          workflows/publish-environment?name=pypi | name: pypi | name: ${{ vars.ENVIRONMENT }}
          workflows/publish-credential?environment=pypi&secret=PYPI_API_TOKEN | ${{ secrets.PYPI_API_TOKEN }} | ${{ steps.mint.outputs.token }}
          workflows/publish-credential?environment=testpypi&secret=TEST_PYPI_API_TOKEN | --repository testpypi | --repository harbour
          """)
  void whatOnlyTheRunKnowsIsUnknown(String call, String line, String other) throws IOException {
    change(line, other);
    assertThat(ask(call).verdict().id()).as(call).isEqualTo("unknown");
  }

  private void change(String line, String other) throws IOException {
    String from = Placeholders.expand(line.replace("\\n", "\n"));
    String text = Files.readString(root.resolve(PUBLISH));
    assertThat(text).contains(from);
    String to = Placeholders.expand(other.replace("\\n", "\n"));
    Files.writeString(root.resolve(PUBLISH), text.replace(from, to));
  }

  private Answer ask(String call) {
    int mark = call.indexOf('?');
    String id = mark < 0 ? call : call.substring(0, mark);
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : (mark < 0 ? "" : call.substring(mark + 1)).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    Rule rule = Checks.rule(id);
    Question question = new Question(rule, rule.severity(), parameters);
    return Checks.named(id).orElseThrow().verify(question, new Sights(options()));
  }

  private TargetOptions options() {
    Declarations declarations =
        switch (DeclarationReader.read(root)) {
          case ReadDeclarations.Declared(Declarations read) -> read;
          case ReadDeclarations.Wrong wrong -> throw new AssertionError(wrong.mistakes());
        };
    return new TargetOptions(
        root,
        Instant.parse("2026-11-22T10:00:00Z"),
        declarations,
        List.of(),
        null,
        TreeLimits.DEFAULT);
  }
}
