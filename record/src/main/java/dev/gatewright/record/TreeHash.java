package dev.gatewright.record;

import dev.gatewright.model.Fingerprints;
import java.security.MessageDigest;
import java.util.List;

/** The hashes of a Merkle tree (RFC 6962 §2.1). Holds one digest engine: for one thread only. */
final class TreeHash {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256 = Fingerprints.sha256();

  /** The root of the tree without leaves: the digest of nothing. */
  Hash empty() {
    return Hash.owning(sha256.digest());
  }

  Hash leaf(byte[] entry) {
    return leaf(entry, 0, entry.length);
  }

  Hash leaf(byte[] bytes, int from, int length) {
    sha256.update(LEAF);
    sha256.update(bytes, from, length);
    return Hash.owning(sha256.digest());
  }

  Hash node(Hash left, Hash right) {
    sha256.update(NODE);
    sha256.update(left.shared());
    sha256.update(right.shared());
    return Hash.owning(sha256.digest());
  }

  /** The root over {@code width} neighbours of a row; the width is a power of two. */
  Hash perfect(List<Hash> row, int from, int width) {
    Hash[] hashes = new Hash[width];
    for (int i = 0; i < width; i++) {
      hashes[i] = row.get(from + i);
    }
    for (int left = width; left > 1; left /= 2) {
      for (int i = 0; i < left / 2; i++) {
        hashes[i] = node(hashes[2 * i], hashes[2 * i + 1]);
      }
    }
    return hashes[0];
  }
}
