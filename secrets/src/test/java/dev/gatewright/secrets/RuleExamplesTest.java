package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.secrets.rules.RuleFile;
import dev.gatewright.secrets.rules.RuleTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is found where its file says, and nothing is found where it says that. */
final class RuleExamplesTest {
  private static final long SEED = 20_261_122;

  static Stream<Path> folders() {
    return Stream.of(RuleFolder.OWN, RuleFolder.CATALOG).filter(Files::isDirectory);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyMatchIsFoundUnderItsOwnRule(Path folder) {
    List<RuleFile.Written> written = RuleFolder.read(folder);
    SecretScanner scanner = new SecretScanner(RuleFolder.table(written));
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (RuleFile.Written one : written) {
      for (String match : one.match()) {
        tried++;
        List<Found> found = scan(scanner, match, SEED + tried);
        if (found.stream().noneMatch(f -> f.rule().id().equals(one.rule().id()))) {
          wrong.add(one.rule().id() + " not in: " + match + " but " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThanOrEqualTo(written.size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyMatchIsMetByItsOwnMatcher(Path folder) {
    List<RuleFile.Written> written = RuleFolder.read(folder);
    RuleTable table = RuleFolder.table(written);
    SecretScanner scanner = new SecretScanner(table);
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (RuleFile.Written one : written) {
      for (String match : one.match()) {
        byte[] bytes = new Fillings(SEED + ++tried).fill(match).getBytes(StandardCharsets.UTF_8);
        if (!met(table, scanner.scan(bytes, bytes.length).keywords(), one.rule().id())) {
          wrong.add(one.rule().id() + " not met in: " + match);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThanOrEqualTo(written.size()).isPositive();
  }

  private static boolean met(RuleTable table, HitTable hits, String id) {
    for (int i = 0; i < hits.size(); i++) {
      int trigger = hits.trigger(i);
      if (table.hasRule(trigger)
          && hits.positive(i)
          && table.rule(table.ruleOf(trigger)).id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void nothingIsFoundWhereAValueIsOnlyNear(Path folder) {
    List<RuleFile.Written> written = RuleFolder.read(folder);
    SecretScanner scanner = new SecretScanner(RuleFolder.table(written));
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (RuleFile.Written one : written) {
      for (String near : one.near()) {
        tried++;
        List<Found> found = scan(scanner, near, SEED - tried);
        if (!found.isEmpty()) {
          wrong.add(one.rule().id() + ": " + near + " gives " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThanOrEqualTo(written.size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aTableIsReadAsItWasWritten(Path folder) {
    List<RuleFile.Written> written = RuleFolder.read(folder);
    RuleTable table = RuleFolder.table(written);
    assertThat(table.rules()).isEqualTo(written.stream().map(RuleFile.Written::rule).toList());
  }

  private static List<Found> scan(SecretScanner scanner, String example, long seed) {
    byte[] bytes = new Fillings(seed).fill(example).getBytes(StandardCharsets.UTF_8);
    return scanner.scan(bytes, new Subject("deploy/settings.txt"));
  }
}
