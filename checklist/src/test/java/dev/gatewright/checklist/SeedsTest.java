package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatewright.model.Item;
import dev.gatewright.model.ItemShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three seed checklists, where they lie beside the repository, against a table of lines. */
final class SeedsTest {
  @ParameterizedTest
  @CsvSource({"pypi-publishing,166", "security-release,22", "service-security,115"})
  void everyRequirementOfASeedIsAnItemAndNothingElse(String seed, int count) throws IOException {
    byte[] bytes = seed(seed);
    List<String> read = new ArrayList<>();
    for (Item item : Reading.read(bytes).items()) {
      if (item.shape() != ItemShape.STATEMENT) {
        read.add(item.line() + " " + item.shape());
      }
    }
    assertThat(read).hasSize(count).isEqualTo(table(seed));
  }

  @ParameterizedTest
  @CsvSource({"pypi-publishing,162", "security-release,20", "service-security,92"})
  void tickingAllChangesOneByteABox(String seed, int boxes) throws IOException {
    byte[] bytes = seed(seed);
    var checklist = Reading.read(bytes);
    List<Edit> ticks = new ArrayList<>();
    for (Item item : checklist.items()) {
      if (item.box() != null) {
        ticks.add(new Edit.Tick(item.id()));
      }
    }
    Edited edited = Ticker.edit(bytes, checklist, ticks, ReadLimits.DEFAULT);
    assertThat(edited).isInstanceOf(Edited.Proved.class);
    byte[] ticked = ((Edited.Proved) edited).bytes();
    int changed = 0;
    for (int i = 0; i < bytes.length; i++) {
      changed += bytes[i] == ticked[i] ? 0 : 1;
    }
    assertThat(ticked).hasSameSizeAs(bytes);
    assertThat(changed).isEqualTo(boxes).isEqualTo(ticks.size());
  }

  private static byte[] seed(String name) throws IOException {
    for (String place : new String[] {"../../shared/seeds", "../../../shared/seeds"}) {
      Path file = Path.of(place, name + ".md");
      if (Files.isRegularFile(file)) {
        return Files.readAllBytes(file);
      }
    }
    assumeTrue(false, "The seed checklists are not beside this repository");
    return new byte[0];
  }

  private static List<String> table(String seed) throws IOException {
    List<String> rows = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(SeedsTest.class.getResourceAsStream("seeds.tsv"), "seeds.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        if (cells[0].equals(seed)) {
          rows.add(cells[1] + " " + cells[2]);
        }
      }
    }
    return rows;
  }
}
