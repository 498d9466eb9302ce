package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProofsTest {
  private static final int MOST = 70;
  private static final List<Hash> LEAVES = Sandbox.leaves(MOST);

  private static Proofs.Nodes nodes(List<Hash> leaves) {
    return (level, index) -> {
      int width = 1 << level;
      int from = (int) index * width;
      return Sandbox.naiveRoot(leaves.subList(from, from + width));
    };
  }

  /** PATH of RFC 6962 §2.1.1, word for word. */
  private static List<Hash> naivePath(int m, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> path = new ArrayList<>(m < k ? naivePath(m, left) : naivePath(m - k, right));
    path.add(Sandbox.naiveRoot(m < k ? right : left));
    return path;
  }

  /** SUBPROOF of RFC 6962 §2.1.2, word for word. */
  private static List<Hash> naiveSubproof(int m, List<Hash> leaves, boolean known) {
    if (m == leaves.size()) {
      return known ? List.of() : List.of(Sandbox.naiveRoot(leaves));
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> proof =
        new ArrayList<>(
            m <= k ? naiveSubproof(m, left, known) : naiveSubproof(m - k, right, false));
    proof.add(Sandbox.naiveRoot(m <= k ? right : left));
    return proof;
  }

  @Test
  void inclusionProofsAreThoseOfTheStandardAndProveTheirLeafAlone() {
    for (int size = 1; size <= MOST; size++) {
      List<Hash> leaves = LEAVES.subList(0, size);
      Hash root = Sandbox.naiveRoot(leaves);
      for (int index = 0; index < size; index++) {
        List<Hash> proof = Proofs.inclusion(index, size, nodes(leaves));
        assertThat(proof).isEqualTo(naivePath(index, leaves));
        assertThat(Proofs.includes(leaves.get(index), index, size, proof, root)).isTrue();
        int other = (index + 1) % size;
        assertThat(Proofs.includes(leaves.get(other), index, size, proof, root))
            .isEqualTo(size == 1);
        assertThat(Proofs.includes(leaves.get(index), other, size, proof, root))
            .isEqualTo(size == 1);
        assertThat(Proofs.includes(leaves.get(index), index, size, longer(proof), root)).isFalse();
      }
    }
  }

  @Test
  void consistencyProofsAreThoseOfTheStandardAndRefuseOtherTrees() {
    for (int size = 1; size <= MOST; size++) {
      List<Hash> leaves = LEAVES.subList(0, size);
      Hash root = Sandbox.naiveRoot(leaves);
      for (int old = 1; old <= size; old++) {
        Hash oldRoot = Sandbox.naiveRoot(leaves.subList(0, old));
        List<Hash> proof = Proofs.consistency(old, size, nodes(leaves));
        assertThat(proof).isEqualTo(naiveSubproof(old, leaves, true));
        assertThat(Proofs.extendsTree(old, oldRoot, size, root, proof)).isTrue();
        Hash wrong = LEAVES.get((old + 7) % MOST);
        assertThat(Proofs.extendsTree(old, wrong, size, root, proof)).isFalse();
        assertThat(Proofs.extendsTree(old, oldRoot, size, wrong, proof)).isFalse();
        assertThat(Proofs.extendsTree(old, oldRoot, size, root, longer(proof))).isFalse();
      }
    }
  }

  private static List<Hash> longer(List<Hash> proof) {
    List<Hash> longer = new ArrayList<>(proof);
    longer.add(LEAVES.getFirst());
    return longer;
  }

  @Test
  void proofsFromTheTilesOnDiskHoldAgainstTheCheckpoints(@TempDir Path folder) {
    RecordPlace place = RecordPlace.at(folder.resolve("r"));
    List<Checkpoint> checkpoints = new ArrayList<>();
    try (RecordWriter writer = Sandbox.open(place)) {
      long next = 0;
      for (int count : new int[] {1, 1, 100, 153, 1, 1, 300, 100}) {
        next += count;
        checkpoints.add(writer.append(Sandbox.entries(next - count, next)).checkpoint());
      }
    }
    RecordReader reader = RecordReader.at(place);
    List<Hash> leaves = Sandbox.leaves(657);
    for (Checkpoint older : checkpoints) {
      for (long index = 0; index < older.size(); index += 13) {
        Hash leaf = leaves.get((int) index);
        assertThat(
                Proofs.includes(
                    leaf, index, older.size(), reader.inclusion(index, older), older.root()))
            .isTrue();
      }
      for (Checkpoint newer : checkpoints.subList(checkpoints.indexOf(older), checkpoints.size())) {
        assertThat(
                Proofs.extendsTree(
                    older.size(),
                    older.root(),
                    newer.size(),
                    newer.root(),
                    reader.consistency(older, newer)))
            .isTrue();
      }
    }
  }

  @Test
  void aProofOfSomethingThatIsNotThereIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> Proofs.inclusion(3, 3, nodes(LEAVES)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no leaf 3 in a tree of 3");
    assertThatThrownBy(() -> Proofs.consistency(4, 3, nodes(LEAVES)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
