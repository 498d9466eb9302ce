package dev.gatewright.readers.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackageVersionTest {
  private static final List<String> ASCENDING =
      List.of(
          "0",
          "0.0.1",
          "1.dev0",
          "1.0.dev456",
          "1.0a1",
          "1.0a2.dev456",
          "1.0a12.dev456",
          "1.0a12",
          "1.0b1.dev456",
          "1.0b2",
          "1.0b2.post345.dev456",
          "1.0b2.post345",
          "1.0rc1.dev456",
          "1.0rc1",
          "1.0",
          "1.0+abc.5",
          "1.0+abc.7",
          "1.0+5",
          "1.0+5.1",
          "1.0.post456.dev34",
          "1.0.post456",
          "1.0.15",
          "1.1.dev1",
          "1.9",
          "1.10",
          "20261122101530999999999999999999",
          "1!0.1");

  @Test
  void ordersAsThePepDoes() {
    List<PackageVersion> versions = new ArrayList<>();
    ASCENDING.forEach(text -> versions.add(PackageVersion.of(text).orElseThrow()));
    Collections.shuffle(versions, new Random(7));

    Collections.sort(versions);

    assertThat(versions).extracting(PackageVersion::toString).isEqualTo(ASCENDING);
    assertThat(versions).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0,1.0",
    "' 1.0 ',1.0",
    "1.0-1,1.0.post1",
    "1.0.rev4,1.0.post4",
    "1.0r4,1.0.post4",
    "1.0post,1.0.post0",
    "1.0-alpha.2,1.0a2",
    "1.0_PREVIEW,1.0rc0",
    "1.0c3,1.0rc3",
    "1.0.Beta,1.0b0",
    "1.0dev,1.0.dev0",
    "1.0+Ubuntu-01_b,1.0+ubuntu.1.b",
    "007.01,7.1",
    "0!1,1"
  })
  void readsWhatPeopleWriteAsTheNormalForm(String written, String normal) {
    assertThat(PackageVersion.of(written).orElseThrow()).hasToString(normal);
  }

  @ParameterizedTest
  @CsvSource({"1.0,1", "1.0.0rc1,1rc1", "v2.dev3,2.0dev3", "1.0+a,1+A"})
  void whatMeansTheSameIsEqual(String one, String other) {
    PackageVersion left = PackageVersion.of(one).orElseThrow();
    PackageVersion right = PackageVersion.of(other).orElseThrow();
    assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1.",
        "1..0",
        "1.0a.",
        "1.0+",
        "1.0+a..b",
        "1!",
        "1!x",
        "1.0-",
        "1.0 1",
        "1.0.x",
        "!1",
        "1.0post1post2",
        "1.0dev1a1",
        "-1",
        "1.0-1.0",
        "1.0+a+b",
        "\u0661.0"
      })
  void whatIsNoVersionIsNone(String text) {
    assertThat(PackageVersion.of(text)).isEmpty();
  }

  @Test
  void aVersionIsShort() {
    assertThat(PackageVersion.of("1".repeat(200))).isPresent();
    assertThat(PackageVersion.of("1".repeat(201))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.0,false", "1.0.post1,false", "1.0rc1,true", "1.0.dev1,true", "1.0+local,false"})
  void tellsAPreRelease(String text, boolean preRelease) {
    assertThat(PackageVersion.of(text).orElseThrow().preRelease()).isEqualTo(preRelease);
  }
}
