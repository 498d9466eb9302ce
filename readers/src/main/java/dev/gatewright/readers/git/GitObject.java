package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/** One object: its type and its bytes without the header. */
public final class GitObject {
  private final ObjectType type;
  private final byte[] data;
  private @Nullable ObjectId proved;

  GitObject(ObjectType type, byte[] data) {
    this.type = type;
    this.data = data;
  }

  /** The kind of object. */
  public ObjectType type() {
    return type;
  }

  /** The content; the array is shared and must not be written to. */
  public byte[] data() {
    return data;
  }

  /** Whether the content was already seen to hash to this name. */
  boolean isProved(ObjectId id) {
    return id.equals(proved);
  }

  void proved(ObjectId id) {
    proved = id;
  }

  @Override
  public String toString() {
    return type.id() + " of " + data.length + " bytes";
  }
}
