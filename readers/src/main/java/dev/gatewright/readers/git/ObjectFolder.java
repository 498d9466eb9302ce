package dev.gatewright.readers.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** One folder of objects: its packs and its loose files. */
final class ObjectFolder {
  private static final int MAX_PACKS = 10_000;

  private final Path folder;
  private final ObjectFormat format;
  private final Arena arena;
  private final LooseObjects loose;
  private final List<PackFile> packs = new ArrayList<>();
  private @Nullable List<Path> unopened;
  private @Nullable String trouble;

  ObjectFolder(Path folder, ObjectFormat format, Arena arena) {
    this.folder = folder;
    this.format = format;
    this.arena = arena;
    this.loose = new LooseObjects(folder);
  }

  /** The name of the folder for objects whose name begins with a byte. */
  static String hexByte(int value) {
    return "" + Character.forDigit(value >> 4, 16) + Character.forDigit(value & 15, 16);
  }

  Path folder() {
    return folder;
  }

  /** Why a part of this folder could not be looked into; null while nothing went wrong. */
  @Nullable String trouble() {
    return trouble;
  }

  GitRead<GitObject> readLoose(ObjectId id, long limit, Inflater inflater) {
    return loose.read(id, limit, inflater);
  }

  /** Reads from each pack that has the object until one copy is whole. */
  GitRead<GitObject> readPacked(ObjectId id, ObjectReading reading) {
    GitRead<GitObject> answer = new GitRead.Missing<>(id.hex());
    for (int i = 0; ; i++) {
      PackFile pack = i < packs.size() ? packs.get(i) : openNext();
      if (pack == null) {
        return answer;
      }
      long offset = pack.index().offset(id);
      if (offset == -1) {
        continue;
      }
      answer = reading.read(pack, offset, id);
      if (answer instanceof GitRead.Found<GitObject>) {
        // The next object is most likely in the same pack.
        packs.set(i, packs.getFirst());
        packs.set(0, pack);
        return answer;
      }
    }
  }

  /** Whether a pack lists the object, or it lies in a file of its own. */
  boolean contains(ObjectId id) {
    for (int i = 0; ; i++) {
      PackFile pack = i < packs.size() ? packs.get(i) : openNext();
      if (pack == null) {
        return loose.contains(id);
      }
      if (pack.index().offset(id) != -1) {
        return true;
      }
    }
  }

  /** Notes which of many names stand in the lists of the packs: sooner than to ask for each. */
  void note(IdTable names, BitSet here) {
    for (int i = 0; ; i++) {
      PackFile pack = i < packs.size() ? packs.get(i) : openNext();
      if (pack == null) {
        return;
      }
      for (int position = 0; position < pack.index().count(); position++) {
        int number = names.find(pack.index().name(position));
        if (number >= 0) {
          here.set(number);
        }
      }
    }
  }

  /** How an object is read and proved once its place is known. */
  interface ObjectReading {
    GitRead<GitObject> read(PackFile pack, long offset, ObjectId id);
  }

  private @Nullable PackFile openNext() {
    List<Path> rest = unopened == null ? list() : unopened;
    unopened = rest;
    while (!rest.isEmpty()) {
      Path idx = rest.removeLast();
      String name = idx.getFileName().toString();
      Path file = idx.resolveSibling(name.substring(0, name.length() - 4) + ".pack");
      if (!Files.isRegularFile(file) || !Files.isRegularFile(idx)) {
        continue;
      }
      GitRead<PackFile> read = PackFile.open(idx, file, format, arena);
      if (read instanceof GitRead.Found<PackFile>(PackFile pack)) {
        packs.add(pack);
        return pack;
      }
      trouble = read.why();
    }
    return null;
  }

  private List<Path> list() {
    List<Path> found = new ArrayList<>();
    Path packFolder = folder.resolve("pack");
    if (!Files.isDirectory(packFolder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(packFolder, "pack-*.idx")) {
      for (Path file : files) {
        if (found.size() == MAX_PACKS) {
          trouble = "there are more than " + MAX_PACKS + " packs";
          break;
        }
        found.add(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      trouble = "the folder of packs could not be read";
    }
    found.sort(null);
    return found;
  }
}
