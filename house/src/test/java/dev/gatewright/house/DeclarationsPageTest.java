package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Declarations;
import dev.gatewright.model.GateSettings;
import dev.gatewright.targets.declared.DeclarationReader;
import dev.gatewright.targets.declared.ReadDeclarations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/declarations.md are read as the page says. */
final class DeclarationsPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)\n## `([^`]+)`\n(.*?)```yaml\n(.*?)```");

  @Test
  void theExamplesAreReadTogether(@TempDir Path root) throws IOException {
    for (Map.Entry<String, String> example : examples().entrySet()) {
      Path file = root.resolve(example.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, example.getValue());
    }

    ReadDeclarations read = DeclarationReader.read(root);

    assertThat(read).as(read.toString()).isInstanceOf(ReadDeclarations.Declared.class);
    Declarations declared = ((ReadDeclarations.Declared) read).declarations();
    GateSettings settings = declared.settings();
    assertThat(settings.checklists()).hasSize(2);
    assertThat(settings.people()).hasSize(2);
    assertThat(settings.failOn()).hasSize(4);
    assertThat(settings.items()).containsOnlyKeys("api-key-strength", "uploads-scanned");
    assertThat(settings.items().get("api-key-strength").days()).isEqualTo(90);
    assertThat(settings.schedule()).hasSize(1);
    assertThat(settings.tokens()).hasSize(2);
    assertThat(declared.bindings()).hasSize(2);
    assertThat(declared.attestations()).hasSize(1);
    assertThat(declared.waivers()).hasSize(1);
    assertThat(declared.findingWaivers()).hasSize(1);
  }

  @Test
  void theExamplesSatisfyTheirSchemasAndLeaveNoKeyOut() {
    Map<String, String> examples = examples();
    assertThat(examples).hasSize(Declared.values().length);
    for (Declared kind : Declared.values()) {
      String folder = kind.file().substring(0, kind.file().lastIndexOf('/') + 1);
      String file =
          examples.containsKey(kind.file())
              ? kind.file()
              : examples.keySet().stream().filter(f -> in(folder, f)).findFirst().orElse("");
      Object document = Yaml.read(examples.getOrDefault(file, ""));
      assertThat(kind.schemaAgainst(Yaml.json(document))).as(file).isEmpty();
      Set<String> named = new TreeSet<>();
      keysOfSchema(Yaml.read(Repo.text(kind.schemaFile())), named);
      assertThat(keys(document)).as(file).containsAll(named);
    }
  }

  private static boolean in(String folder, String file) {
    return file.startsWith(folder) && file.indexOf('/', folder.length()) < 0;
  }

  private static Map<String, String> examples() {
    Map<String, String> examples = new TreeMap<>();
    Matcher found = EXAMPLE.matcher(Repo.text("docs/declarations.md"));
    while (found.find()) {
      examples.put(found.group(1), found.group(3));
    }
    return examples;
  }

  /** Every name under a {@code properties} of a schema. */
  private static void keysOfSchema(Object node, Set<String> names) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?> properties) {
        properties.keySet().forEach(name -> names.add(String.valueOf(name)));
      }
      map.values().forEach(one -> keysOfSchema(one, names));
    }
  }

  /** Every key anywhere in a document. */
  private static Set<String> keys(Object node) {
    Set<String> keys = new TreeSet<>();
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            keys.add(String.valueOf(key));
            keys.addAll(keys(value));
          });
    } else if (node instanceof Iterable<?> list) {
      list.forEach(one -> keys.addAll(keys(one)));
    }
    return keys;
  }
}
