package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/** The content of an object, or why there is none. */
final class BuiltObject {
  private final byte @Nullable [] content;
  private final int length;
  private final ObjectType type;
  private final int @Nullable [] copies;
  private final SweepGap.Reason reason;
  private final String why;

  private BuiltObject(
      byte @Nullable [] content,
      int length,
      ObjectType type,
      int @Nullable [] copies,
      SweepGap.Reason reason,
      String why) {
    this.content = content;
    this.length = length;
    this.type = type;
    this.copies = copies;
    this.reason = reason;
    this.why = why;
  }

  BuiltObject(byte[] content, int length, ObjectType type, int @Nullable [] copies) {
    this(content, length, type, copies, SweepGap.Reason.CORRUPT, "");
  }

  static BuiltObject failed(SweepGap.Reason reason, String why) {
    return new BuiltObject(null, 0, ObjectType.BLOB, null, reason, why);
  }

  /** Begins with the object and may be longer; null when there is none. */
  byte @Nullable [] content() {
    return content;
  }

  int length() {
    return length;
  }

  ObjectType type() {
    return type;
  }

  /** What was copied out of the base; null when it is no delta or nobody wants to know. */
  int @Nullable [] copies() {
    return copies;
  }

  /** Why there is no content; without meaning when there is. */
  SweepGap.Reason reason() {
    return reason;
  }

  /** The same in one line. */
  String why() {
    return why;
  }
}
