package dev.gatewright.readers.git;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a sweep is done.
 *
 * @param types the types of object that are shown
 * @param threads how many threads work; with 1 it is the caller's
 * @param objectLimit the largest object that is rebuilt whole, in bytes, up to 1 GiB
 * @param openBytes how many bytes each thread may hold of objects that others are built out of;
 *     what is let go is rebuilt when it is needed again
 * @param verify whether the content of each object is proved against its name
 * @param known objects that need not be shown again; one is left out only where it lies whole in a
 *     pack, and never where {@code only} names the objects to show
 * @param only the objects to show; null for all
 */
public record SweepOptions(
    Set<ObjectType> types,
    int threads,
    long objectLimit,
    long openBytes,
    boolean verify,
    IdSet known,
    @Nullable Set<ObjectId> only) {
  /** The largest object that is rebuilt whole unless another limit is given: 32 MiB. */
  public static final long OBJECT_LIMIT = 32L << 20;

  /** What a thread may hold open unless another limit is given: 64 MiB. */
  public static final long OPEN_BYTES = 64L << 20;

  private static final long LARGEST_LIMIT = 1L << 30;

  /** Every blob, with one thread and the limits above. */
  public static final SweepOptions BLOBS =
      new SweepOptions(
          EnumSet.of(ObjectType.BLOB), 1, OBJECT_LIMIT, OPEN_BYTES, false, IdSet.NONE, null);

  /** Copies the sets and keeps the numbers within what can be done. */
  public SweepOptions {
    types = Set.copyOf(types);
    threads = Math.clamp(threads, 1, 256);
    objectLimit = Math.clamp(objectLimit, 0, LARGEST_LIMIT);
    openBytes = Math.max(openBytes, 0);
    only = only == null ? null : Set.copyOf(only);
  }

  /** The same for other types of object. */
  public SweepOptions types(ObjectType first, ObjectType... more) {
    return new SweepOptions(
        EnumSet.of(first, more), threads, objectLimit, openBytes, verify, known, only);
  }

  /** The same with another number of threads. */
  public SweepOptions threads(int number) {
    return new SweepOptions(types, number, objectLimit, openBytes, verify, known, only);
  }

  /** The same with other limits, in bytes. */
  public SweepOptions limits(long largestObject, long openBytesOfAThread) {
    return new SweepOptions(types, threads, largestObject, openBytesOfAThread, verify, known, only);
  }

  /** The same with every object proved against its name. */
  public SweepOptions verified() {
    return new SweepOptions(types, threads, objectLimit, openBytes, true, known, only);
  }

  /** The same without what is known already. */
  public SweepOptions without(IdSet ids) {
    return new SweepOptions(types, threads, objectLimit, openBytes, verify, ids, only);
  }

  /** The same for these objects only; those that are not there are told as missing. */
  public SweepOptions only(Set<ObjectId> ids) {
    return new SweepOptions(types, threads, objectLimit, openBytes, verify, known, ids);
  }
}
