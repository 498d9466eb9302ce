package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the blobs that come as a stream, and how long each was in the end. */
final class LargeVisitor implements BlobVisitor<Object> {
  private final boolean looks;
  private final List<String> seen = new ArrayList<>();

  LargeVisitor(boolean looks) {
    this.looks = looks;
  }

  List<String> seen() {
    return seen;
  }

  @Override
  public @Nullable Object visit(
      ObjectId id, byte[] content, int length, int @Nullable [] copies, @Nullable Object base) {
    return null;
  }

  @Override
  public boolean visitLarge(ObjectId id, long size, InputStream content) throws IOException {
    if (looks) {
      seen.add(id + " " + size + " " + content.readAllBytes().length);
    }
    return looks;
  }
}
