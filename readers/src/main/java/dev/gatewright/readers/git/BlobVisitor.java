package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Is shown every blob of a sweep once, an object before those that git stores as its deltas.
 *
 * <p>One visitor is called by one thread at a time.
 *
 * @param <S> what is kept of an object while objects built out of it are still to come
 */
@FunctionalInterface
public interface BlobVisitor<S> {
  /**
   * Looks at one blob.
   *
   * @param content holds the blob at its beginning; it is used again for other blobs, so nothing of
   *     it may be kept
   * @param length how many bytes of the content are the blob's
   * @param copies what of the blob was copied out of its base, as start in the blob, start in the
   *     base, length; ascending, and parts that go on in both are one part; null without a base
   * @param base what the visit of the base returned; null when the blob is no delta, or its base
   *     was not visited
   * @return what to keep; null when nothing
   */
  @Nullable S visit(
      ObjectId id, byte[] content, int length, int @Nullable [] copies, @Nullable S base);

  /**
   * Looks at a blob above the limit of the sweep, as a stream; only those that are no deltas come
   * this way.
   *
   * @param size its length in bytes
   * @return whether it was looked at; else it is told as too large
   */
  default boolean visitLarge(ObjectId id, long size, InputStream content) throws IOException {
    return false;
  }
}
