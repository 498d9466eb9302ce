package dev.gatewright.readers.git;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Every object of a repository, in packs, in files of their own and in the alternates.
 *
 * <p>Each object is proved against its name, so a flipped bit anywhere is a {@link
 * GitRead.Unreadable} and never wrong content. One thread at a time reads; a second one waits.
 */
final class ObjectStore implements AutoCloseable {
  private final Path root;
  private final ObjectFormat format;
  private final long limit;
  private final BaseCache cache = new BaseCache();
  private @Nullable Tools tools;
  private @Nullable List<ObjectFolder> folders;
  private boolean closed;

  /** What reading needs and opening does not: made when the first object is asked for. */
  private record Tools(Arena arena, Inflater inflater, MessageDigest digest) {}

  ObjectStore(Path root, ObjectFormat format, long limit) {
    this.root = root;
    this.format = format;
    this.limit = Math.min(limit, Integer.MAX_VALUE >> 1);
  }

  static MessageDigest digest(ObjectFormat format) {
    try {
      return MessageDigest.getInstance(format.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The Java platform has no " + format.digest() + ".", e);
    }
  }

  /** The name an object has, or would have. */
  synchronized ObjectId name(ObjectType type, byte[] data) {
    return ObjectId.of(hash(type, data), 0, format.bytes());
  }

  synchronized GitRead<GitObject> read(ObjectId id) {
    if (id.length() != format.bytes()) {
      return new GitRead.Missing<>(id.hex());
    }
    try {
      return search(id);
    } catch (InternalError e) {
      // How the JVM tells that a mapped file was cut short while it was being read.
      return new GitRead.Unreadable<>(GitRead.Cause.IO, "a pack changed while it was being read");
    }
  }

  /** Which of some names belong to objects that are here, readable or not, by their numbers. */
  synchronized BitSet here(IdTable names) {
    BitSet here = new BitSet(names.count());
    folders().forEach(folder -> folder.note(names, here));
    for (int i = here.nextClearBit(0); i < names.count(); i = here.nextClearBit(i + 1)) {
      here.set(i, contains(names.id(i)));
    }
    return here;
  }

  /** Whether an object is here, readable or not. */
  synchronized boolean contains(ObjectId id) {
    for (ObjectFolder folder : folders()) {
      if (folder.contains(id)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (tools != null) {
      tools.inflater.end();
      tools.arena.close();
      tools = null;
    }
  }

  // The arena lives as long as the store and ends in close().
  @SuppressWarnings("MustBeClosedChecker")
  private Tools tools() {
    if (closed) {
      throw new IllegalStateException("The repository is closed; nothing can be read from it.");
    }
    if (tools == null) {
      tools = new Tools(Arena.ofShared(), new Inflater(), digest(format));
    }
    return tools;
  }

  private GitRead<GitObject> search(ObjectId id) {
    GitRead<GitObject> worst = new GitRead.Missing<>(id.hex());
    for (ObjectFolder folder : folders()) {
      GitRead<GitObject> packed = folder.readPacked(id, this::readEntry);
      GitRead<GitObject> read =
          packed instanceof GitRead.Found<GitObject>
              ? packed
              : proved(id, folder.readLoose(id, limit, tools().inflater));
      if (read instanceof GitRead.Found<GitObject>) {
        return read;
      }
      GitRead<GitObject> failure = packed instanceof GitRead.Missing<GitObject> ? read : packed;
      worst = worst instanceof GitRead.Missing<GitObject> ? failure : worst;
      String trouble = folder.trouble();
      if (worst instanceof GitRead.Missing<GitObject> && trouble != null) {
        worst = GitRead.corrupt(trouble);
      }
    }
    return worst;
  }

  private GitRead<GitObject> readEntry(PackFile pack, long offset, ObjectId id) {
    return proved(id, pack.read(offset, limit, tools().inflater, cache));
  }

  private GitRead<GitObject> proved(ObjectId id, GitRead<GitObject> read) {
    if (read instanceof GitRead.Found<GitObject>(GitObject object) && !object.isProved(id)) {
      if (!id.sameAs(hash(object.type(), object.data()))) {
        return GitRead.corrupt("an object does not hash to its name");
      }
      object.proved(id);
    }
    return read;
  }

  private byte[] hash(ObjectType type, byte[] data) {
    return hash(tools().digest, type, data, data.length);
  }

  /** The bytes of the name of an object that stands at the beginning of an array. */
  static byte[] hash(MessageDigest digest, ObjectType type, byte[] data, int length) {
    digest.reset();
    digest.update((type.id() + ' ' + length + '\0').getBytes(StandardCharsets.US_ASCII));
    digest.update(data, 0, length);
    return digest.digest();
  }

  private List<ObjectFolder> folders() {
    if (folders == null) {
      folders = new ArrayList<>();
      for (Path folder : AlternateFolders.of(root).folders()) {
        folders.add(new ObjectFolder(folder, format, tools().arena));
      }
    }
    return folders;
  }
}
