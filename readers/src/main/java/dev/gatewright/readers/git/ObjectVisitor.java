package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Is shown every object of a sweep once, of whatever type was asked for; like {@link BlobVisitor}.
 *
 * @param <S> what is kept of an object while objects built out of it are still to come
 */
@FunctionalInterface
public interface ObjectVisitor<S> {
  /** Looks at one object; the parameters and what is returned are those of {@link BlobVisitor}. */
  @Nullable S visit(
      ObjectId id,
      ObjectType type,
      byte[] content,
      int length,
      int @Nullable [] copies,
      @Nullable S base);

  /** Looks at an object above the limit, as a stream; false when it was not looked at. */
  default boolean visitLarge(ObjectId id, ObjectType type, long size, InputStream content)
      throws IOException {
    return false;
  }

  /** Shows blobs to a visitor of blobs. */
  static <S> ObjectVisitor<S> ofBlobs(BlobVisitor<S> visitor) {
    return new ObjectVisitor<>() {
      @Override
      public @Nullable S visit(
          ObjectId id,
          ObjectType type,
          byte[] content,
          int length,
          int @Nullable [] copies,
          @Nullable S base) {
        return visitor.visit(id, content, length, copies, base);
      }

      @Override
      public boolean visitLarge(ObjectId id, ObjectType type, long size, InputStream content)
          throws IOException {
        return visitor.visitLarge(id, size, content);
      }
    };
  }
}
