package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.secrets.rules.RuleCompiler;
import dev.gatewright.secrets.rules.RuleFile;
import dev.gatewright.secrets.rules.RuleFileReader;
import dev.gatewright.secrets.rules.RuleTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rules for tests: a few of our own, or those of the catalog. */
final class RuleFolder {
  static final Path OWN = Path.of("src/test/resources/dev/gatewright/secrets/rules");
  static final Path CATALOG = Path.of("../catalog/secrets/rules");

  private RuleFolder() {}

  static RuleTable own() {
    return table(read(OWN));
  }

  static RuleTable table(List<RuleFile.Written> written) {
    return RuleCompiler.compile(written.stream().map(RuleFile.Written::rule).toList());
  }

  /** All rules of a folder; a mistake in one fails the test. */
  static List<RuleFile.Written> read(Path folder) {
    List<RuleFile.Written> all = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".toml")).sorted().toList()) {
        RuleFile read =
            RuleFileReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        all.addAll(read.rules());
        mistakes.addAll(read.mistakes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(mistakes).isEmpty();
    return all;
  }
}
