package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TreeTest {
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void theRootsAreThoseOfTheReferenceTreesOfCertificateTransparency(int size, String root) {
    Frontier frontier = new Frontier(new TreeHash());
    for (String leaf : LEAVES.subList(0, size)) {
      frontier.append(Proofs.leaf(HexFormat.of().parseHex(leaf)), (tile, row) -> {});
    }
    assertThat(frontier.root().hex()).isEqualTo(root);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537})
  void theFrontierHasTheRootOfTheWholeTree(int size) {
    List<Hash> leaves = Sandbox.leaves(size);
    Frontier frontier = new Frontier(new TreeHash());
    for (Hash leaf : leaves) {
      frontier.append(leaf, (tile, row) -> {});
    }
    assertThat(frontier.root()).isEqualTo(Sandbox.naiveRoot(leaves));
  }

  @Test
  void aCopyOfAFrontierGrowsAlone() {
    Frontier frontier = new Frontier(new TreeHash());
    frontier.append(Sandbox.leaves(1).getFirst(), (tile, row) -> {});
    Hash before = frontier.root();
    frontier.copy().append(Sandbox.leaves(1).getFirst(), (tile, row) -> {});
    assertThat(frontier.root()).isEqualTo(before);
    assertThat(frontier.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 999, 256, tile/0/999",
    "0, 1000, 256, tile/0/x001/000",
    "1, 1234067, 256, tile/1/x001/x234/067",
    "0, 273, 112, tile/0/273.p/112",
    "-1, 1234067, 3, tile/entries/x001/x234/067.p/3"
  })
  void tilesAreNamedAsTheSpecificationSays(int level, long index, int width, String path) {
    assertThat(new Tile(level, index, width).path()).isEqualTo(path);
  }

  @Test
  void theUnfinishedTilesOfTheExampleOfTheSpecificationAreFound() {
    assertThat(Tile.edge(70_000))
        .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
    assertThat(Tile.edge(256)).containsExactly(new Tile(1, 0, 1));
    assertThat(Tile.edge(0)).isEmpty();
  }

  @Test
  void fullTilesAreReportedWithTheirPlace() {
    List<Tile> full = new ArrayList<>();
    Frontier frontier = new Frontier(new TreeHash());
    for (Hash leaf : Sandbox.leaves(65_536)) {
      frontier.append(leaf, (tile, row) -> full.add(tile));
    }
    assertThat(full).hasSize(257).endsWith(new Tile(0, 255, 256), new Tile(1, 0, 256));
  }
}
