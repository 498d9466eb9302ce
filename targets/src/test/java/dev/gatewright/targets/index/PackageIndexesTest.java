package dev.gatewright.targets.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.IndexSettings;
import dev.gatewright.model.Place;
import dev.gatewright.peers.IndexPeer;
import dev.gatewright.peers.Peer;
import dev.gatewright.targets.sight.IndexOptions;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which index is asked for which project, and that none is asked unless somebody said so. */
final class PackageIndexesTest {
  @TempDir private Path root;

  private static IndexOptions typed(@Nullable String project, Map<String, String> addresses) {
    return new IndexOptions(project, addresses, false);
  }

  private static IndexSettings own(@Nullable String common, String index, String project) {
    DeclaredIndex declared =
        new DeclaredIndex(
            project, null, null, null, null, List.of(), Place.file(".gatewright/gate.yaml"));
    return new IndexSettings(common, Map.of(index, declared));
  }

  private PackageIndexes indexes(IndexOptions options, IndexSettings declared) {
    return new PackageIndexes(
        options, declared, () -> RepoTree.open(root, TreeLimits.DEFAULT, List.of()));
  }

  private static String project(Sight<IndexProject> sight) {
    return switch (sight) {
      case Sight.Known<IndexProject>(IndexProject project) -> project.project();
      case Sight.Unseen<IndexProject>(String why, String remedy) -> why + " | " + remedy;
    };
  }

  @Test
  void noIndexIsAskedUnlessSomebodySaidSo() throws IOException {
    Files.writeString(root.resolve("pyproject.toml"), "[project]\nname = 'tide-api'\n");
    PackageIndexes indexes = indexes(IndexOptions.NONE, IndexSettings.NONE);
    assertThat(indexes.asked()).isFalse();
    assertThat(project(indexes.of("pypi"))).contains("unless it is asked").contains("--pypi");
  }

  @Test
  void offlineMeansOffline() {
    IndexOptions options = new IndexOptions("tide-api", Map.of(), true);
    assertThat(project(indexes(options, IndexSettings.NONE).of("pypi"))).contains("--offline");
  }

  @Test
  void theNameIsTheTypedOneThenTheDeclaredOneThenTheWrittenOne() throws IOException {
    Files.writeString(root.resolve("pyproject.toml"), "[project]\nname = 'Written.Name'\n");
    IndexSettings common = new IndexSettings("declared", Map.of());
    assertThat(project(indexes(typed("Typed", Map.of()), common).of("pypi"))).isEqualTo("typed");
    assertThat(project(indexes(IndexOptions.NONE, common).of("pypi"))).isEqualTo("declared");
    IndexOptions address = typed(null, Map.of("pypi", "http://127.0.0.1:1"));
    assertThat(project(indexes(address, IndexSettings.NONE).of("pypi"))).isEqualTo("written-name");
    PackageIndexes both = indexes(typed("typed", Map.of()), own("declared", "testpypi", "trial"));
    assertThat(project(both.of("testpypi"))).isEqualTo("trial");
    assertThat(project(both.of("pypi"))).isEqualTo("typed");
  }

  @Test
  void aNameThatIsNotWrittenOrIsNoneIsNotAskedFor() {
    IndexOptions address = typed(null, Map.of("pypi", "http://127.0.0.1:1"));
    assertThat(project(indexes(address, IndexSettings.NONE).of("pypi"))).contains("pyproject.toml");
    assertThat(project(indexes(typed("a/../b", Map.of()), IndexSettings.NONE).of("pypi")))
        .contains("No project can be called");
    assertThat(project(indexes(typed("tide", Map.of()), IndexSettings.NONE).of("private")))
        .contains("There is no index private");
  }

  @Test
  void withoutAnItemThoseAreWantedThatSomebodyNamed() {
    assertThat(indexes(IndexOptions.NONE, IndexSettings.NONE).wanted()).isEmpty();
    assertThat(indexes(typed("tide", Map.of()), IndexSettings.NONE).wanted())
        .containsExactly("pypi");
    assertThat(indexes(IndexOptions.NONE, own(null, "testpypi", "tide")).wanted())
        .containsExactly("testpypi");
    assertThat(indexes(IndexOptions.NONE, own("tide", "testpypi", "tide")).wanted())
        .containsExactly("pypi", "testpypi");
    IndexOptions address = typed(null, Map.of("testpypi", "http://127.0.0.1:1"));
    assertThat(indexes(address, IndexSettings.NONE).wanted()).containsExactly("testpypi");
  }

  @Test
  void coverageTellsWhatWasAsked() {
    try (Peer peer = Peer.start(new IndexPeer("tide").writing("\"ownership\"", "\"x\""))) {
      PackageIndexes indexes =
          indexes(typed("tide", Map.of("pypi", peer.base() + "/simple/")), IndexSettings.NONE);
      assertThat(indexes.coverage()).isEmpty();
      indexes.of("pypi");
      assertThat(indexes.coverage()).isEmpty();
      if (indexes.of("pypi") instanceof Sight.Known<IndexProject>(IndexProject project)) {
        assertThat(project.listing()).isInstanceOf(Sight.Known.class);
      }
      Coverage coverage = indexes.coverage().getFirst();
      assertThat(coverage.target()).isEqualTo("index pypi");
      assertThat(coverage.seen()).isTrue();
      assertThat(coverage.why()).contains("does not tell who has a role");
      assertThat(peer.targets()).contains("/simple/tide/", "/pypi/tide/json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://tides.example,https://tides.example,'',/simple",
    "https://tides.example:8443/,https://tides.example:8443,'',/simple",
    "https://tides.example/simple/,https://tides.example,'',/simple",
    "http://127.0.0.1:3141/mara/dev/+simple/,http://127.0.0.1:3141,/mara/dev,/mara/dev/+simple",
    "http://localhost/a/b//,http://localhost,/a/b,/a/b/simple"
  })
  void anAddressIsARootOrTheListOfFiles(String text, String origin, String base, String simple) {
    IndexAddress address = IndexAddress.of(text);
    assertThat(address).isNotNull();
    if (address != null) {
      assertThat(address.origin()).hasToString(origin);
      assertThat(address.base()).isEqualTo(base);
      assertThat(address.simple()).isEqualTo(simple);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tides.example",
        "//tides.example/",
        "http://tides.example/",
        "ftp://tides.example/",
        "file:///etc/passwd",
        "https://user:word@tides.example/",
        "https://tides.example/?token=x",
        "https://tides.example/#x",
        "https://tides example/"
      })
  void anAddressThatSaysMoreOrIsReadInClearIsNone(String text) {
    assertThat(IndexAddress.of(text)).isNull();
  }
}
