package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schemas accept exactly the documents that the program accepts. */
final class SchemasTest {
  private static final Path DOCUMENTS =
      Path.of("src", "test", "resources", "dev", "gatewright", "house", "declarations");

  @TempDir private Path scratch;

  @ParameterizedTest
  @EnumSource
  void goodDocumentsAreGoodToBothAndBadOnesBadToBoth(Declared kind) throws IOException {
    List<Path> documents = documents(kind);
    assertThat(documents).hasSizeGreaterThan(2);
    for (Path document : documents) {
      String yaml = Files.readString(document);
      List<String> schema = kind.schemaAgainst(Yaml.json(Yaml.read(yaml)));
      List<String> reader = kind.readerAgainst(yaml, scratch);
      if (document.getFileName().toString().startsWith("good-")) {
        assertThat(schema).as("schema on %s", document).isEmpty();
        assertThat(reader).as("reader on %s", document).isEmpty();
      } else {
        assertThat(schema).as("schema on %s", document).isNotEmpty();
        assertThat(reader).as("reader on %s", document).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothAgreeOnEveryDocumentThatDiffersInOnePlace(Declared kind) throws IOException {
    List<String> differences = new ArrayList<>();
    int[] seen = new int[2];
    for (Path document : documents(kind)) {
      if (document.getFileName().toString().startsWith("good-")) {
        Variations.of(
            Yaml.read(Files.readString(document)),
            variation -> {
              String json = Yaml.json(variation);
              List<String> schema = kind.schemaAgainst(json);
              List<String> reader = reader(kind, json);
              seen[schema.isEmpty() ? 0 : 1]++;
              if (schema.isEmpty() != reader.isEmpty()) {
                differences.add(json + "\n  schema: " + schema + "\n  reader: " + reader);
              }
            });
      }
    }
    assertThat(differences).isEmpty();
    assertThat(seen[0]).as("accepted by both").isGreaterThan(10);
    assertThat(seen[1]).as("refused by both").isGreaterThan(30);
  }

  private List<String> reader(Declared kind, String json) {
    try {
      return kind.readerAgainst(json, scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> documents(Declared kind) throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS.resolve(kind.id()))) {
      return files.sorted().toList();
    }
  }
}
