package dev.gatewright.readers.git;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of packs that were rebuilt last, within a budget of bytes: most deltas share their
 * bases.
 */
final class BaseCache {
  private static final long BUDGET = 24L << 20;
  private static final int LARGEST = 2 << 20;

  private record Key(PackFile pack, long offset) {}

  private final Map<Key, GitObject> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  @Nullable GitObject get(PackFile pack, long offset) {
    return kept.get(new Key(pack, offset));
  }

  void put(PackFile pack, long offset, GitObject object) {
    int size = object.data().length;
    if (size > LARGEST || kept.putIfAbsent(new Key(pack, offset), object) != null) {
      return;
    }
    bytes += size + 128;
    Iterator<GitObject> oldest = kept.values().iterator();
    while (bytes > BUDGET && oldest.hasNext()) {
      bytes -= oldest.next().data().length + 128;
      oldest.remove();
    }
  }
}
