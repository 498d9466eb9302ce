package dev.gatewright.checks;

import dev.gatewright.model.Declarations;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.declared.DeclarationReader;
import dev.gatewright.targets.declared.ReadDeclarations;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case of one check: {@code catalog/<family>/<check-id>/cases/<name>/}, with the files of a
 * small repository below {@code tree/} and what is expected in {@code expect.json}.
 *
 * <p>In the names of files {@code dot_} at the start of a part stands for a dot. In their text,
 * {@code {{pypi-host}}} and {@code {{testpypi-host}}} stand for the hosts of the package indexes,
 * {@code {{random-N}}} for N characters that cannot be guessed, {@code {{macaroon ...}}} for a
 * token as {@link Macaroons} makes it, {@code {{web-token ...}}} one as {@link WebTokens} does, and
 * {@code {{not-utf-8}}} for a byte that is no UTF-8. A folder such as {@code tide.zip_packed}
 * becomes an archive, see {@link ArchiveFixture}.
 */
record Case(String check, String name, Path folder) {
  private static final Path CATALOG = Path.of("..", "catalog");

  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path family : foldersIn(CATALOG)) {
      for (Path check : foldersIn(family)) {
        String id = family.getFileName() + "/" + check.getFileName();
        for (Path folder : foldersIn(check.resolve("cases"))) {
          cases.add(new Case(id, folder.getFileName().toString(), folder));
        }
      }
    }
    return cases;
  }

  static List<Path> foldersIn(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  YamlMapping expectations() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("expect.json"));
    if (YamlReader.read(bytes) instanceof Parsed.Ok<YamlFile>(YamlFile file, var _)) {
      return file.rootMapping().orElseThrow();
    }
    throw new IllegalStateException(folder + "/expect.json cannot be read");
  }

  /** Lays the case out below a directory and says what a run over it may look at. */
  TargetOptions lay(Path root) throws IOException, InterruptedException {
    Path tree = folder.resolve("tree");
    if (Files.isDirectory(tree)) {
      copy(tree, root);
      ArchiveFixture.pack(root);
    }
    YamlMapping expected = expectations();
    YamlNode commits = expected.get("git").orElse(null);
    if (commits != null) {
      GitFixture.commit(root, commits, folder);
    }
    return new TargetOptions(
        root,
        Instant.parse(text(expected, "at", "2026-11-22T10:00:00Z")),
        declarations(root),
        environmentFiles(root, expected),
        process(expected),
        TreeLimits.DEFAULT);
  }

  private static Declarations declarations(Path root) {
    return switch (DeclarationReader.read(root)) {
      case ReadDeclarations.Declared(Declarations declarations) -> declarations;
      case ReadDeclarations.Wrong wrong ->
          throw new IllegalStateException("The case declares nonsense: " + wrong.mistakes());
    };
  }

  static String text(YamlMapping mapping, String key, String fallback) {
    return mapping.scalar(key).map(YamlScalar::text).orElse(fallback);
  }

  static Map<String, String> texts(YamlMapping mapping, String key) {
    Map<String, String> texts = new TreeMap<>();
    YamlMapping values = mapping.mapping(key).orElse(null);
    if (values != null) {
      for (YamlEntry entry : values.entries()) {
        YamlScalar value = entry.value().asScalar();
        texts.put(
            entry.name().orElseThrow(), Placeholders.expand(value == null ? "" : value.text()));
      }
    }
    return texts;
  }

  /** The parts of a list, none when there is no such list. */
  static List<YamlNode> items(YamlMapping mapping, String key) {
    YamlNode node = mapping.get(key).orElse(null);
    YamlSequence sequence = node == null ? null : node.asSequence();
    return sequence == null ? List.of() : sequence.items();
  }

  /** The text of a scalar, empty when it is something else. */
  static String scalar(YamlNode node) {
    YamlScalar scalar = node.asScalar();
    return scalar == null ? "" : scalar.text();
  }

  private static List<Path> environmentFiles(Path root, YamlMapping expected) {
    List<Path> files = new ArrayList<>();
    for (YamlNode item : items(expected, "env-files")) {
      files.add(root.resolve(scalar(item)));
    }
    return files;
  }

  private static @Nullable Map<String, String> process(YamlMapping expected) {
    return expected.get("process").isPresent() ? texts(expected, "process") : null;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        String relative = from.relativize(file).toString().replace('\\', '/');
        String real = ("/" + relative).replace("/dot_", "/.").substring(1);
        Path target = to.resolve(real);
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Placeholders.bytes(Files.readString(file)));
        }
      }
    }
  }

  @Override
  public String toString() {
    return check + " " + name;
  }
}
