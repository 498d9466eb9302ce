package dev.gatewright.readers.git;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows a handful of objects one by one, which spares the table of all others a sweep begins with.
 */
final class FewObjects {
  /** From so many on a sweep, which makes each base once, is faster. */
  static final int MOST = 256;

  private final ObjectStore store;
  private final SweepOptions options;
  private final Set<ObjectId> left = new TreeSet<>();
  private long seen;
  private long bytes;

  FewObjects(ObjectStore store, SweepOptions options) {
    this.store = store;
    this.options = options;
  }

  /** Whether objects can be shown one by one: few, and in folders that hold back nothing. */
  static boolean fits(Path objects, SweepOptions options) {
    Set<ObjectId> only = options.only();
    if (only == null || only.size() > MOST) {
      return false;
    }
    AlternateFolders folders = AlternateFolders.of(objects);
    return folders.troubles().isEmpty() && folders.folders().stream().noneMatch(FewObjects::held);
  }

  /** Whether a remote may hold back objects of this folder; true also in doubt. */
  private static boolean held(Path folder) {
    Path packs = folder.resolve("pack");
    if (!Files.isDirectory(packs)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(packs)) {
      for (Path file : files) {
        if (file.toString().endsWith(".promisor")) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException e) {
      return true;
    }
  }

  /** Shows what can be read and is not too large. */
  <S> void show(Set<ObjectId> ids, ObjectVisitor<S> visitor) {
    for (ObjectId id : new TreeSet<>(ids)) {
      if (!(store.read(id) instanceof GitRead.Found<GitObject>(GitObject object))
          || object.data().length > options.objectLimit()) {
        left.add(id);
      } else if (options.types().contains(object.type())) {
        seen++;
        bytes += object.data().length;
        visitor.visit(id, object.type(), object.data(), object.data().length, null, null);
      }
    }
  }

  /** What is left for a sweep, which says why it cannot be read, or reads it as a stream. */
  Set<ObjectId> left() {
    return left;
  }

  /** How far this came, and a sweep of the rest. */
  SweepCoverage coverage(SweepCoverage rest) {
    return rest.with(seen, bytes);
  }
}
