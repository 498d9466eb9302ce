package dev.gatewright.readers.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists what one folder of objects holds, and opens its packs. */
final class SweptFolder {
  private static final int MAX_PACKS = 10_000;

  private final Path folder;
  private final ObjectFormat format;
  private final Arena arena;
  private final GapLog gaps;
  private final List<SweptPack> packs = new ArrayList<>();
  private final Set<Path> done = new HashSet<>();
  private boolean promised;

  SweptFolder(Path folder, ObjectFormat format, Arena arena, GapLog gaps) {
    this.folder = folder;
    this.format = format;
    this.arena = arena;
    this.gaps = gaps;
  }

  /** Whether a pack came from a remote that may keep back objects (git's partial clone). */
  boolean promised() {
    return promised;
  }

  /**
   * The packs, in the order of their names. When one goes away while they are opened, another one
   * took its place: the folder is listed once more.
   */
  List<SweptPack> packs() {
    List<Path> gone = openAll(list());
    if (!gone.isEmpty()) {
      gone = openAll(list());
    }
    for (Path file : gone) {
      gaps.add(
          SweepGap.Reason.CHANGED,
          String.valueOf(file.getFileName()),
          "a pack was removed while the repository was being read");
    }
    return packs;
  }

  /** Opens what is not open yet, and gives back what was listed and is gone. */
  private List<Path> openAll(List<Path> files) {
    List<Path> gone = new ArrayList<>();
    MultiPackIndex shared = multiPackIndex();
    for (Path file : files) {
      if (done.contains(file)) {
        continue;
      }
      GitRead<SweptPack> read = open(file, shared);
      if (read instanceof GitRead.Found<SweptPack>(SweptPack pack)) {
        packs.add(pack);
        if (pack.doubt() != null) {
          gaps.add(SweepGap.Reason.CORRUPT, pack.name(), pack.doubt());
        }
      } else if (!Files.exists(file)) {
        gone.add(file);
        continue;
      } else {
        gaps.add(SweepGap.ofFailure(read), String.valueOf(file.getFileName()), read.why());
      }
      done.add(file);
    }
    return gone;
  }

  private GitRead<SweptPack> open(Path file, @Nullable MultiPackIndex shared) {
    try {
      GitRead<SweptPack> own = SweptPack.open(file, null, format, arena);
      if (own instanceof GitRead.Found<SweptPack> || shared == null) {
        boolean bare = Files.exists(file) && !Files.exists(SweptPack.indexOf(file));
        return bare ? GitRead.unsupported("a pack has no index") : own;
      }
      String index = String.valueOf(SweptPack.indexOf(file).getFileName());
      PackListing listing = shared.of(index);
      return listing == null ? own : SweptPack.open(file, listing, format, arena);
    } catch (InternalError e) {
      // How the JVM tells that a mapped file was cut short while it was being read.
      return new GitRead.Unreadable<>(GitRead.Cause.IO, "a pack changed while it was being read");
    }
  }

  private @Nullable MultiPackIndex multiPackIndex() {
    Path file = folder.resolve("pack").resolve("multi-pack-index");
    return Files.isRegularFile(file) ? MultiPackIndex.open(file, format, arena).orNull() : null;
  }

  private List<Path> list() {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("pack"))) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        promised |= name.endsWith(".promisor");
        if (name.endsWith(".pack") && found.size() == MAX_PACKS) {
          gaps.add(SweepGap.Reason.UNSUPPORTED, name, "there are more than 10000 packs");
        } else if (name.endsWith(".pack")) {
          found.add(file);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return found;
    } catch (IOException | DirectoryIteratorException e) {
      gaps.add(SweepGap.Reason.UNREADABLE, "objects/pack", "the folder of packs could not be read");
    }
    found.sort(null);
    return found;
  }

  /** The names of the objects that have a file of their own. */
  List<ObjectId> loose() {
    List<ObjectId> found = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      String first = ObjectFolder.hexByte(i);
      Path below = folder.resolve(first);
      if (Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
        loose(below, first, found);
      }
    }
    found.sort(null);
    return found;
  }

  private void loose(Path below, String first, List<ObjectId> found) {
    int digits = 2 * format.bytes();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(below)) {
      for (Path file : files) {
        String hex = first + file.getFileName();
        ObjectId id = hex.length() == digits ? ObjectId.ofHex(hex) : null;
        if (id != null) {
          found.add(id);
        }
      }
    } catch (NoSuchFileException e) {
      // git removes a folder that has become empty.
      return;
    } catch (IOException | DirectoryIteratorException e) {
      gaps.add(
          SweepGap.Reason.UNREADABLE, "objects/" + first, "a folder of objects could not be read");
    }
  }
}
