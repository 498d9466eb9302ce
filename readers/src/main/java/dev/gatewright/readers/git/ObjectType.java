package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/**
 * The four kinds of object; their order is that of the type numbers 1 to 4 in a pack
 * (gitformat-pack).
 */
public enum ObjectType {
  /** A snapshot with its parents, people and message. */
  COMMIT("commit"),
  /** A directory. */
  TREE("tree"),
  /** The content of a file or of a symbolic link. */
  BLOB("blob"),
  /** An annotated tag. */
  TAG("tag");

  private final String id;

  ObjectType(String id) {
    this.id = id;
  }

  /** The word an object's header begins with. */
  public String id() {
    return id;
  }

  int packNumber() {
    return switch (this) {
      case COMMIT -> 1;
      case TREE -> 2;
      case BLOB -> 3;
      case TAG -> 4;
    };
  }

  static @Nullable ObjectType ofPackNumber(int number) {
    return switch (number) {
      case 1 -> COMMIT;
      case 2 -> TREE;
      case 3 -> BLOB;
      case 4 -> TAG;
      default -> null;
    };
  }

  static @Nullable ObjectType ofId(String id) {
    return switch (id) {
      case "commit" -> COMMIT;
      case "tree" -> TREE;
      case "blob" -> BLOB;
      case "tag" -> TAG;
      default -> null;
    };
  }
}
