package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret in the 65th, the 500th and the 20,000th row or entry below a name. */
final class FarRowsTest {
  private static final int[] ROWS = {65, 500, 20_000};

  /** A path, what stands before all, an entry, what parts two, what stands behind all. */
  private static final String FORMS =
      """
      users.csv|id,name,password,note⏎|{i},tide{i},{s},x|⏎|⏎
      users.csv|"id";"Benutzer, Name";"Passwort"⏎|"{i}";"tide{i}, Riga";"{s}"|⏎|⏎
      users.tsv|id→name→api_key⏎|{i}→tide{i}→{s}|⏎|⏎
      seed.sql|INSERT INTO users (id, name, password) VALUES⏎|({i}, 'tide{i}', '{s}')|,⏎|;⏎
      copy.sql|COPY users (parent, id, secret) FROM stdin;⏎|\\N→{i}→{s}|⏎|⏎\\.⏎
      list.yml|passwords:⏎|  - {s}|⏎|⏎next: 1⏎
      map.yml|passwords:⏎|  tide{i}: {s}|⏎|⏎next: 1⏎
      list.json|{"tokens": [⏎|  "{s}"|,⏎|⏎]}⏎
      map.json|{"passwords": {|"tide{i}": "{s}"|,⏎|}}⏎
      list.toml|api_keys = [⏎|  "{s}"|,⏎|⏎]⏎
      section.ini|[passwords]⏎|tide{i} = {s}|⏎|⏎[other]⏎
      """;

  private final SearchGaps gaps = new SearchGaps();

  static Stream<Arguments> forms() {
    return FORMS
        .lines()
        .flatMap(
            form -> IntStream.of(ROWS).mapToObj(row -> Arguments.of(form.replace('→', '\t'), row)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void oneSecretFarBelowItsName(String form, int row) {
    String secret = new Fillings(form.hashCode() + row).fill("{{base62:28}}");
    String text = text(form, row + 20, row, secret);
    List<Found> found = scan(text, form.split("\\|")[0]);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().confidence()).isGreaterThanOrEqualTo(Confidence.MEDIUM);
    assertThat(text.substring(found.getFirst().start(), found.getFirst().end())).isEqualTo(secret);
    assertThat(gaps.told()).isEmpty();
  }

  @Test
  void ofVeryManyAThousandAreTold() {
    Fillings fillings = new Fillings(7);
    StringBuilder text = new StringBuilder("id,password\n");
    for (int i = 0; i < 1500; i++) {
      text.append(i).append(',').append(fillings.fill("{{base62:16}}")).append('\n');
    }
    assertThat(scan(text.toString(), "users.csv")).hasSizeBetween(900, 1100);
    assertThat(gaps.told()).singleElement().asString().contains("more than 1000");
  }

  private static String text(String form, int rows, int at, String secret) {
    String[] parts = form.replace('⏎', '\n').split("\\|", -1);
    List<String> entries = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      entries.add(
          parts[2].replace("{i}", Integer.toString(i)).replace("{s}", i == at ? secret : ""));
    }
    return parts[1] + String.join(parts[3], entries) + parts[4];
  }

  private List<Found> scan(String text, String path) {
    return SecretScanner.shipped()
        .noting(gaps)
        .scan(text.getBytes(StandardCharsets.UTF_8), new Subject(path));
  }
}
