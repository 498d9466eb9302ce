package dev.gatewright.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writing of the files that can be made again from the log: tiles, bundles, the resume mark. */
final class Derived {
  private final Layout layout;
  private final Disk disk;
  private final Set<Path> known = new LinkedHashSet<>();

  Derived(Layout layout, Disk disk) {
    this.layout = layout;
    this.disk = disk;
  }

  /** Writes the temporary forms of these files; their bytes are durable on return. */
  void prepare(List<Disk.NewFile> files) throws IOException {
    for (Disk.NewFile file : files) {
      Path folder = file.folder();
      if (known.add(folder)) {
        disk.makeFolders(folder);
      }
    }
    disk.writeTemporary(files);
  }

  /** Gives prepared files their names; durable on return. */
  void name(List<Disk.NewFile> files) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Disk.NewFile file : files) {
      disk.rename(file.temporary(), file.path());
      folders.add(file.folder());
    }
    disk.forceFolders(List.copyOf(folders));
  }

  /** Writes those of the files that are missing or differ; how many that were. */
  int repair(List<Disk.NewFile> files) throws IOException {
    List<Disk.NewFile> wrong = new ArrayList<>();
    for (Disk.NewFile file : files) {
      byte[] found = RealDisk.read(file.path(), file.bytes().length);
      if (found == null || !Arrays.equals(found, file.bytes())) {
        wrong.add(file);
      }
    }
    if (!wrong.isEmpty()) {
      prepare(wrong);
      name(wrong);
    }
    return wrong.size();
  }

  /**
   * Removes the unfinished forms of tiles that are now full, and of the current bundle those that
   * neither of the two newest checkpoints calls for.
   */
  void prune(List<Tile> completed, long size, long previousSize) throws IOException {
    for (Tile tile : completed) {
      Path folder = layout.folder().resolve(tile.partialFolder());
      removeAllBut(folder, Set.of());
      disk.delete(folder);
      known.remove(folder);
    }
    if ((size & 255) != 0 && size >> 8 == previousSize >> 8) {
      Tile bundle = new Tile(Tile.ENTRIES, size >> 8, (int) (size & 255));
      String now = Long.toString(size & 255);
      String before = Long.toString(previousSize & 255);
      removeAllBut(
          layout.folder().resolve(bundle.partialFolder()),
          now.equals(before) ? Set.of(now) : Set.of(now, before));
    }
  }

  private void removeAllBut(Path folder, Set<String> kept) throws IOException {
    if (!Files.isDirectory(folder)) {
      return; // A bundle that became full within one commit never had an unfinished form.
    }
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!kept.contains(file.getFileName().toString())) {
          disk.delete(file);
        }
      }
    }
  }

  /** Notes where the unfinished bundle starts in the log; a hint only, proved before it is used. */
  void markResume(State state) throws IOException {
    long first = state.size() & ~255L;
    byte[] text =
        (first + " " + state.bundleStart() + "\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    List<Disk.NewFile> file = List.of(new Disk.NewFile(layout.resume(), text));
    disk.writeTemporary(file);
    disk.rename(file.getFirst().temporary(), layout.resume());
  }
}
