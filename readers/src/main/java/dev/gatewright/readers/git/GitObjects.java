package dev.gatewright.readers.git;

/** Objects read as what they are. */
final class GitObjects {
  private static final int MAX_TAG_CHAIN = 16;

  private final ObjectStore store;
  private final ObjectFormat format;

  GitObjects(ObjectStore store, ObjectFormat format) {
    this.store = store;
    this.format = format;
  }

  ObjectStore store() {
    return store;
  }

  ObjectFormat format() {
    return format;
  }

  GitRead<byte[]> data(ObjectId id, ObjectType wanted) {
    GitRead<GitObject> read = store.read(id);
    if (!(read instanceof GitRead.Found<GitObject>(GitObject object))) {
      return read.failure();
    }
    return object.type() == wanted
        ? new GitRead.Found<>(object.data())
        : GitRead.corrupt(
            "an object is a " + object.type().id() + " where a " + wanted.id() + " belongs");
  }

  GitRead<CommitObject> commit(ObjectId id) {
    GitRead<byte[]> read = data(id, ObjectType.COMMIT);
    return read instanceof GitRead.Found<byte[]>(byte[] data)
        ? CommitObject.parse(id, data)
        : read.failure();
  }

  GitRead<TreeObject> tree(ObjectId id) {
    GitRead<byte[]> read = data(id, ObjectType.TREE);
    return read instanceof GitRead.Found<byte[]>(byte[] data)
        ? TreeObject.parse(data, format)
        : read.failure();
  }

  GitRead<TagObject> tag(ObjectId id) {
    GitRead<byte[]> read = data(id, ObjectType.TAG);
    return read instanceof GitRead.Found<byte[]>(byte[] data)
        ? TagObject.parse(id, data)
        : read.failure();
  }

  GitRead<ObjectId> peel(ObjectId id) {
    ObjectId next = id;
    for (int i = 0; i < MAX_TAG_CHAIN; i++) {
      GitRead<GitObject> read = store.read(next);
      if (!(read instanceof GitRead.Found<GitObject>(GitObject object))) {
        return read.failure();
      }
      if (object.type() != ObjectType.TAG) {
        return new GitRead.Found<>(next);
      }
      GitRead<TagObject> tag = TagObject.parse(next, object.data());
      if (!(tag instanceof GitRead.Found<TagObject>(TagObject value))) {
        return tag.failure();
      }
      next = value.target();
    }
    return GitRead.corrupt("a chain of tags is too long");
  }
}
