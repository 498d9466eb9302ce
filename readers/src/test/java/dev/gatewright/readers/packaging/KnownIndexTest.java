package dev.gatewright.readers.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Host;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class KnownIndexTest {
  @Test
  void anIndexIsKnownByItsNameAndItsHosts() {
    for (KnownIndex index : KnownIndex.values()) {
      assertThat(KnownIndex.named(index.id())).contains(index);
      assertThat(KnownIndex.at(index.host())).contains(index);
      assertThat(KnownIndex.at(index.uploads())).contains(index);
    }
    assertThat(KnownIndex.named("PyPI")).isEmpty();
  }

  @Test
  void aHostThatOnlyLooksAlikeIsNone() {
    String name = KnownIndex.PYPI.host().name();
    assertThat(KnownIndex.at(Host.of("not" + name))).isEmpty();
    assertThat(KnownIndex.at(Host.of(name, "example"))).isEmpty();
    assertThat(KnownIndex.at(Host.of("mirror", name))).isEmpty();
    assertThat(KnownIndex.at(new Host(name.toUpperCase(Locale.ROOT) + ".")))
        .contains(KnownIndex.PYPI);
  }
}
