package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Rule;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No check can be half added: folder, page, class, list line and cases go together. */
final class CatalogCompletenessTest {
  private static final Path CATALOG = Path.of("..", "catalog");
  private static final List<String> HEADINGS =
      List.of(
          "## Proves", "## Why", "## Looks at", "## Stays unknown when", "## Fix", "## Known gaps");

  static List<Check> checks() {
    return Checks.all();
  }

  @Test
  void everyFolderOfTheCatalogIsACheckInAList() throws IOException {
    Set<String> folders = new TreeSet<>();
    for (Path family : Case.foldersIn(CATALOG)) {
      for (Path check : Case.foldersIn(family)) {
        if (Files.exists(check.resolve("rule.md"))) {
          folders.add(family.getFileName() + "/" + check.getFileName());
        }
      }
    }
    Set<String> listed = new TreeSet<>();
    Checks.all().forEach(check -> listed.add(check.id()));
    assertThat(folders).isEqualTo(listed).isNotEmpty();
    assertThat(listed).hasSameSizeAs(Checks.all());
  }

  @Test
  void theListsAreSorted() {
    assertThat(Checks.all()).extracting(Check::id).isSorted();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theClassIsNamedLikeTheId(Check check) {
    String[] parts = check.id().split("/");
    StringBuilder name = new StringBuilder();
    for (String word : parts[1].split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    assertThat(check.getClass().getName())
        .isEqualTo("dev.gatewright.checks." + parts[0] + "." + name);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void thePageIsWholeAndReadsAsYaml(Check check) {
    String page = Checks.page(check.id());
    assertThat(page).contains(HEADINGS);
    String head = page.substring(4, page.indexOf("\n---\n", 3) + 1);
    if (!(YamlReader.read(head.getBytes(StandardCharsets.UTF_8))
        instanceof Parsed.Ok<YamlFile>(YamlFile file, var remarks))) {
      throw new AssertionError("The head of " + check.id() + " is no YAML");
    }
    assertThat(remarks).isEmpty();
    YamlMapping yaml = file.rootMapping().orElseThrow();
    Rule rule = Checks.rule(check.id());
    assertThat(Case.text(yaml, "title", "")).isEqualTo(rule.title());
    assertThat(Case.text(yaml, "severity", "")).isEqualTo(rule.severity().id());
    assertThat(Case.text(yaml, "version", "")).isEqualTo("" + rule.version());
    List<String> needs = new ArrayList<>();
    Case.items(yaml, "needs").forEach(item -> needs.add(Case.scalar(item)));
    assertThat(needs).isEqualTo(rule.needs());
    assertThat(yaml.entries()).extracting(YamlEntry::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void thereIsACaseForEachAnswer(Check check) throws IOException {
    Set<String> verdicts = new TreeSet<>();
    for (Case example : Case.all()) {
      if (example.check().equals(check.id())) {
        verdicts.add(Case.text(example.expectations(), "verdict", ""));
      }
    }
    assertThat(verdicts).contains("pass", "fail");
    if (!Checks.rule(check.id()).needs().isEmpty()) {
      assertThat(verdicts).contains("unknown");
    }
  }
}
