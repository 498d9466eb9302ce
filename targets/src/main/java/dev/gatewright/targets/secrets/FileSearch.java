package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.archive.ArchiveKind;
import dev.gatewright.readers.archive.ArchiveLimits;
import dev.gatewright.readers.archive.ArchiveRead;
import dev.gatewright.readers.archive.ArchiveReader;
import dev.gatewright.readers.archive.Told;
import dev.gatewright.secrets.SearchGaps;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import java.util.Arrays;
import java.util.List;

/** Searches the bytes of one file, and what lies in it when it is an archive. */
final class FileSearch {
  private final SecretScanner scanner;
  private final Sightings sightings;

  FileSearch(SecretScanner scanner, Sightings sightings) {
    this.scanner = scanner;
    this.sightings = sightings;
  }

  /** Adds what is found, and what could not be looked into. */
  void search(String path, byte[] bytes, List<SecretSighting> found, List<Skipped> skipped) {
    SearchGaps gaps = new SearchGaps();
    search(scanner.noting(gaps), path, bytes, found, skipped);
    gaps.told().forEach(why -> skipped.add(new Skipped(path, why)));
  }

  private void search(
      SecretScanner scanner,
      String path,
      byte[] bytes,
      List<SecretSighting> found,
      List<Skipped> skipped) {
    if (ArchiveReader.kind(bytes) != ArchiveKind.NONE
        && unpack(scanner, path, bytes, found, skipped)) {
      return;
    }
    Sightings.File file = new Sightings.File(path, path, "", null, true);
    found.addAll(sightings.of(file, bytes, bytes.length, scanner.scan(bytes, new Subject(path))));
  }

  /** Whether every byte of the archive was searched, so that nothing is left for another look. */
  private boolean unpack(
      SecretScanner scanner,
      String path,
      byte[] bytes,
      List<SecretSighting> found,
      List<Skipped> skipped) {
    ArchiveRead read =
        ArchiveReader.read(
            path,
            bytes,
            ArchiveLimits.DEFAULT,
            (entry, content, length) -> {
              String inner = entry.name();
              byte[] exact = Arrays.copyOf(content, length);
              Sightings.File file = new Sightings.File(path, inner, "in " + entry, null, false);
              found.addAll(
                  sightings.of(file, exact, length, scanner.scan(exact, new Subject(inner))));
            });
    read.skipped().forEach(told -> skipped.add(new Skipped(path, why(path, told))));
    return read.whole();
  }

  /** The archive is named beside it, so only the entry is named here. */
  private static String why(String path, Told told) {
    String where = told.where();
    if (where.equals(path)) {
      return told.what();
    }
    return (where.startsWith(path + "!/") ? where.substring(path.length() + 2) : where)
        + ": "
        + told.what();
  }
}
