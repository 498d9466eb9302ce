package dev.gatewright.targets.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.model.GateSettings;
import dev.gatewright.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected of an index is read as it is meant, or refused with its place. */
final class IndexSectionTest {
  @TempDir private Path root;

  private ReadDeclarations read(String yaml) throws IOException {
    Path file = root.resolve(".gatewright/gate.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
    return DeclarationReader.read(root);
  }

  private GateSettings settings(String yaml) throws IOException {
    return switch (read(yaml)) {
      case ReadDeclarations.Declared(var declarations) -> declarations.settings();
      case ReadDeclarations.Wrong(var mistakes) -> throw new AssertionError(mistakes.toString());
    };
  }

  @Test
  void everythingIsRead() throws IOException {
    GateSettings settings =
        settings(
            """
            targets: {pypi: Tide.API}
            people:
              - id: mara
                accounts: {pypi: mara-l}
                emails: [mara@tides.example]
            index:
              pypi:
                owners: [mara-l]
                maintainers: []
                organization: tides
                publisher: {repository: tides/tide-api, workflow: release.yml}
                releases: [docs/releases/]
            """);
    assertThat(settings.index().project()).isEqualTo("Tide.API");
    DeclaredIndex expected = settings.index().of("pypi").orElseThrow();
    assertThat(expected.project()).isNull();
    assertThat(expected.owners()).containsExactly("mara-l");
    assertThat(expected.maintainers()).isEmpty();
    assertThat(expected.organization()).isEqualTo("tides");
    DeclaredPublisher publisher = Objects.requireNonNull(expected.publisher());
    assertThat(publisher.repository()).isEqualTo("tides/tide-api");
    assertThat(publisher.workflow()).isEqualTo("release.yml");
    assertThat(publisher.environment()).isNull();
    assertThat(expected.releases()).containsExactly("docs/releases/");
    assertThat(expected.place().line()).isEqualTo(8);
    assertThat(settings.index().of("testpypi")).isEmpty();
    Person mara = settings.people().getFirst();
    assertThat(mara.accounts()).containsOnlyKeys("pypi").containsValue("mara-l");
    assertThat(mara.emails()).containsExactly("mara@tides.example");
  }

  @Test
  void whatIsNotSaidIsNotNobody() throws IOException {
    assertThat(settings("people: []\n").index().declared()).isFalse();
    DeclaredIndex blank = settings("index: {pypi: {}}\n").index().of("pypi").orElseThrow();
    assertThat(blank.owners()).isNull();
    assertThat(blank.maintainers()).isNull();
    assertThat(settings("index: {pypi: }\n").index().declared()).isFalse();
    assertThat(settings("targets: {pypi: tide}\n").index().declared()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index: {pypi: {owners: }}|owners must be a list with at least one account",
        "index: {pypi: {owners: []}}|owners must be a list with at least one account",
        "index: {pypi: {maintainers: }}|write [] when there are none",
        "index: {private: {}}|1:9: unknown key",
        "index: {pypi: {url: 'https://tides.example'}}|1:16: unknown key",
        "index: {pypi: {project: a/b}}|1:25: project must be the name of a project",
        "targets: {pypi: ../x}|1:17: pypi must be the name of a project",
        "index: {pypi: {publisher: {repository: x, workflow: y}}}|OWNER/NAME",
        "index: {pypi: {publisher: {repository: x//y, workflow: y}}}|OWNER/NAME",
        "index: {pypi: {publisher: {workflow: y}}}|publisher must have",
        "people: [{id: mara, accounts: {npm: x}}]|unknown key"
      })
  void mistakesAreToldWithTheirPlace(String yaml, String said) throws IOException {
    assertThat(read(yaml + "\n").toString()).contains(said);
    assertThat(read(yaml + "\n")).isInstanceOf(ReadDeclarations.Wrong.class);
  }
}
