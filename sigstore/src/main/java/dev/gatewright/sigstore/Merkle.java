package dev.gatewright.sigstore;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** Proofs that a tree holds a leaf (RFC 9162 §2.1.3). */
final class Merkle {
  private Merkle() {}

  /** Whether the path leads from an entry to the root of the tree. */
  static boolean includes(Bytes entry, long index, long size, List<Bytes> path, Bytes root) {
    if (index < 0 || index >= size) {
      return false;
    }
    MessageDigest sha256 = Bytes.digest("SHA-256");
    sha256.update((byte) 0);
    byte[] hash = sha256.digest(entry.shared());
    long node = index;
    long last = size - 1;
    for (Bytes other : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = above(sha256, other.shared(), hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = above(sha256, hash, other.shared());
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root.shared());
  }

  private static byte[] above(MessageDigest sha256, byte[] left, byte[] right) {
    sha256.update((byte) 1);
    sha256.update(left);
    return sha256.digest(right);
  }
}
