package dev.gatewright.record;

import java.util.ArrayList;
import java.util.List;

/** Inclusion and consistency proofs of a Merkle tree: making (RFC 6962 §2.1) and checking. */
public final class Proofs {
  /** Gives the hash over {@code 2^level} leaves, the {@code index}-th such group of the tree. */
  @FunctionalInterface
  public interface Nodes {
    /** The hash of this complete subtree; {@code level} 0 is a leaf hash. */
    Hash node(int level, long index);
  }

  private Proofs() {}

  /**
   * The proof that the leaf {@code index} is in the tree of {@code size} leaves (RFC 6962 §2.1.1).
   *
   * @throws IllegalArgumentException when the tree has no such leaf
   */
  public static List<Hash> inclusion(long index, long size, Nodes nodes) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    TreeHash hash = new TreeHash();
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long split = from + split(to - from);
      if (index < split) {
        path.addFirst(subtree(split, to, nodes, hash));
        to = split;
      } else {
        path.addFirst(subtree(from, split, nodes, hash));
        from = split;
      }
    }
    return List.copyOf(path);
  }

  /**
   * The proof that the tree of {@code newSize} leaves begins with the tree of {@code oldSize}
   * leaves (RFC 6962 §2.1.2); empty when they are the same tree.
   *
   * @throws IllegalArgumentException unless {@code 1 <= oldSize <= newSize}
   */
  public static List<Hash> consistency(long oldSize, long newSize, Nodes nodes) {
    if (oldSize < 1 || oldSize > newSize) {
      throw new IllegalArgumentException("no proof from size " + oldSize + " to " + newSize);
    }
    TreeHash hash = new TreeHash();
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = newSize;
    while (to != oldSize) {
      long split = from + split(to - from);
      if (oldSize <= split) {
        path.addFirst(subtree(split, to, nodes, hash));
        to = split;
      } else {
        path.addFirst(subtree(from, split, nodes, hash));
        from = split;
      }
    }
    if (from > 0) {
      path.addFirst(subtree(from, to, nodes, hash));
    }
    return List.copyOf(path);
  }

  /** The root of the tree of {@code size} leaves (RFC 6962 §2.1). */
  public static Hash root(long size, Nodes nodes) {
    TreeHash hash = new TreeHash();
    return size == 0 ? hash.empty() : subtree(0, size, nodes, hash);
  }

  /** Whether the proof shows the leaf at {@code index} under this root (RFC 9162 §2.1.3.2). */
  public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    TreeHash hash = new TreeHash();
    long fn = index;
    long sn = size - 1;
    Hash r = leaf;
    for (Hash p : proof) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = hash.node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = hash.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && r.equals(root);
  }

  /** Whether the proof shows that the new tree begins with the old one (RFC 9162 §2.1.4.2). */
  public static boolean extendsTree(
      long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
    if (oldSize < 1 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return proof.isEmpty() && oldRoot.equals(newRoot);
    }
    List<Hash> path = new ArrayList<>(proof);
    if (Long.bitCount(oldSize) == 1) {
      path.addFirst(oldRoot);
    }
    return !path.isEmpty() && climbs(oldSize - 1, oldRoot, newSize - 1, newRoot, path);
  }

  private static boolean climbs(
      long first, Hash oldRoot, long second, Hash newRoot, List<Hash> path) {
    long fn = first;
    long sn = second;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    TreeHash hash = new TreeHash();
    Hash fr = path.getFirst();
    Hash sr = fr;
    for (Hash c : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = hash.node(c, fr);
        sr = hash.node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = hash.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
  }

  /** The hash of an entry as a leaf (RFC 6962 §2.1). */
  public static Hash leaf(byte[] entry) {
    return new TreeHash().leaf(entry);
  }

  /** The largest power of two smaller than {@code size}. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  private static Hash subtree(long from, long to, Nodes nodes, TreeHash hash) {
    long width = to - from;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.node(level, from >> level);
    }
    long split = from + split(width);
    return hash.node(subtree(from, split, nodes, hash), subtree(split, to, nodes, hash));
  }
}
