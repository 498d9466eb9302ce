package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep showed: each object once, with its content, and what it said of copied parts proved
 * against the base.
 */
final class Shown implements ObjectVisitor<byte[]> {
  private final TreeMap<ObjectId, byte[]> contents = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<ObjectId> order = new ArrayList<>();
  private int withCopies;

  @Override
  public byte[] visit(
      ObjectId id,
      ObjectType type,
      byte[] content,
      int length,
      int @Nullable [] copies,
      byte @Nullable [] base) {
    byte[] own = Arrays.copyOf(content, length);
    synchronized (this) {
      assertThat(contents.put(id, own)).as("shown twice: %s", id).isNull();
      lines.add(id + " " + type.id() + " " + length);
      order.add(id);
      assertThat(copies == null).isEqualTo(base == null);
      if (copies != null && base != null) {
        withCopies++;
        prove(own, copies, base);
      }
    }
    return own;
  }

  private static void prove(byte[] own, int[] copies, byte[] base) {
    int end = 0;
    int sourceEnd = -1;
    for (int i = 0; i < copies.length; i += 3) {
      int target = copies[i];
      int source = copies[i + 1];
      int length = copies[i + 2];
      assertThat(target).isGreaterThanOrEqualTo(end);
      assertThat(target == end && source == sourceEnd).as("parts that go on").isFalse();
      assertThat(Arrays.equals(own, target, target + length, base, source, source + length))
          .isTrue();
      end = target + length;
      sourceEnd = source + length;
    }
  }

  /** Sorted lines as `git cat-file --batch-check` prints them. */
  List<String> lines() {
    return lines.stream().sorted().toList();
  }

  List<ObjectId> order() {
    return order;
  }

  byte[] content(ObjectId id) {
    return contents.getOrDefault(id, new byte[0]);
  }

  boolean has(ObjectId id) {
    return contents.containsKey(id);
  }

  /** How many came with what was copied out of their base. */
  int withCopies() {
    return withCopies;
  }

  /** Sweeps every object of every type. */
  static Shown all(GitRepository repository, SweepOptions options) {
    Shown shown = new Shown();
    SweepCoverage coverage = sweep(repository, options, shown);
    assertThat(coverage.gaps()).isEmpty();
    assertThat(coverage.seen()).isEqualTo(shown.lines.size());
    return shown;
  }

  static SweepCoverage sweep(GitRepository repository, SweepOptions options, Shown shown) {
    return repository.sweep(
        options.types(ObjectType.COMMIT, ObjectType.TREE, ObjectType.BLOB, ObjectType.TAG),
        () -> shown);
  }
}
