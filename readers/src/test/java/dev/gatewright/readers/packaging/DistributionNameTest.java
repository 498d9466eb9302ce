package dev.gatewright.readers.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DistributionNameTest {
  @ParameterizedTest
  @CsvSource({
    "tide_api-1.2.0.tar.gz,SOURCE,tide-api,1.2.0",
    "Tide.API-1.2.0.zip,SOURCE,tide-api,1.2.0",
    "tide-api-1.2.0.tar.gz,SOURCE,tide-api,1.2.0",
    "tide-2-1.0rc1.tar.bz2,SOURCE,tide-2,1.0rc1",
    "tide_api-1.2.0-py3-none-any.whl,WHEEL,tide-api,1.2.0",
    "tide_api-1.2.0-1b-cp313-cp313-manylinux_2_28_x86_64.whl,WHEEL,tide-api,1.2.0",
    "tide_api-1!2.0+local.1-py2.py3-none-any.whl,WHEEL,tide-api,1!2.0+local.1"
  })
  void readsSourcesAndWheels(
      String file, DistributionName.Kind kind, String project, String version) {
    DistributionName name = DistributionName.of(file).orElseThrow();
    assertThat(name.kind()).isEqualTo(kind);
    assertThat(name.project()).isEqualTo(project);
    assertThat(name.version()).hasToString(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tide",
        "tide.tar.gz",
        "-1.0.tar.gz",
        "tide-.tar.gz",
        "tide-x.tar.gz",
        "tide-1.0.exe",
        "tide-1.0-py3.7.egg",
        "tide-1.0-py3-none.whl",
        "tide-1.0--py3-none-any.whl",
        "tide-1.0-b1-py3-none-any.whl",
        "tide-x-py3-none-any.whl",
        "-1.0-py3-none-any.whl",
        "a-b-1.0-1-py3-none-any.whl",
        "../tide-1.0-py3-none-any.whl"
      })
  void whatIsNeitherIsNone(String file) {
    assertThat(DistributionName.of(file)).isEmpty();
  }

  @Test
  void aKnownProjectDecidesBetweenTwoReadings() {
    assertThat(DistributionName.of("tide-2-1.tar.gz", "tide-2").orElseThrow().version())
        .hasToString("1");
    assertThat(DistributionName.of("tide-2-1.tar.gz", "tide").orElseThrow().version())
        .hasToString("2.post1");
    assertThat(DistributionName.of("tide-2-1.tar.gz", "other")).isEmpty();
    assertThat(DistributionName.of("tide-1-py3-none-any.whl", "other")).isEmpty();
  }

  @Test
  void aNameWithoutEndIsNotRead() {
    assertThat(DistributionName.of("t".repeat(2_000) + "-1.0.tar.gz")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Tide__.API,tide-api", "a-.-b,a-b", "tide,tide"})
  void namesAreComparedAsIndexesDo(String name, String normalised) {
    assertThat(ProjectName.normalised(name)).isEqualTo(normalised);
    assertThat(ProjectName.valid(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", ".", "a/b", "a b", "\u00e9", "a%2f"})
  void aNameHasLettersDigitsAndJointsInside(String name) {
    assertThat(ProjectName.valid(name)).isFalse();
  }
}
