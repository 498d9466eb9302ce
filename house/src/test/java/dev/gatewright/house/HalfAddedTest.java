package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No check can be half added: the steps of CONTRIBUTING.md are left out one by one on a scratch
 * copy of the catalog, and the completeness test of the checks is run on it.
 */
final class HalfAddedTest {
  private static final String COMPLETENESS = "dev.gatewright.checks.CatalogCompletenessTest";

  @TempDir private Path scratch;

  @Test
  void aFolderWithoutAClassInTheListIsNamed() throws IOException, InterruptedException {
    Path folder = scratch.resolve("catalog/documents/half-added");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("rule.md"), "---\nid: documents/half-added\n---\n");
    assertThat(complaints()).contains("FAILED").contains("documents/half-added");
  }

  @Test
  void aClassWithoutItsFolderOrItsFailingCasesIsNamed() throws IOException, InterruptedException {
    copyCatalog();
    for (Check check : Checks.all().stream().limit(1).toList()) {
      assertThat(complaints()).doesNotContain("FAILED");
      Path page = scratch.resolve("catalog").resolve(check.id()).resolve("rule.md");
      byte[] kept = Files.readAllBytes(page);
      Files.delete(page);
      assertThat(complaints()).contains("FAILED").contains(check.id());
      Files.write(page, kept);
      for (Path expectation : files(page.resolveSibling("cases"), "expect.json")) {
        String text = Files.readString(expectation);
        Files.writeString(expectation, text.replace("\"fail\"", "\"pass\""));
      }
      assertThat(complaints()).contains("FAILED").contains("fail");
    }
  }

  /** What the completeness test says when it is run beside the scratch catalog. */
  private String complaints() throws IOException, InterruptedException {
    Path room = Files.createDirectories(scratch.resolve("checks"));
    Cli.Ended ended = Cli.java(room, RunTests.class.getName(), COMPLETENESS);
    assertThat(ended.out()).contains("tests found");
    return ended.out();
  }

  private void copyCatalog() throws IOException {
    for (Path file : files(Repo.ROOT.resolve("catalog"), "")) {
      Path copy = scratch.resolve("catalog").resolve(Repo.ROOT.resolve("catalog").relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(name))
          .toList();
    }
  }
}
