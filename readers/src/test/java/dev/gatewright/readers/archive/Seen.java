package dev.gatewright.readers.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is shown, as lines {@code PART path=content}. */
class Seen implements EntryVisitor {
  final List<String> lines = new ArrayList<>();
  long bytes;

  @Override
  public void visit(EntryPath path, byte[] content, int length) {
    bytes += length;
    lines.add(path.part() + " " + path + "=" + new String(content, 0, length, ISO_8859_1));
  }

  static Seen of(byte[] archive) {
    Seen seen = new Seen();
    ArchiveReader.read("a", archive, ArchiveLimits.DEFAULT, seen);
    return seen;
  }

  /** What is told of an archive: the causes of all that was skipped and is odd, in that order. */
  static List<Told.Cause> causes(ArchiveRead read) {
    List<Told.Cause> causes = new ArrayList<>();
    read.skipped().forEach(told -> causes.add(told.cause()));
    read.remarks().forEach(told -> causes.add(told.cause()));
    return causes;
  }

  static ArchiveRead read(byte[] archive) {
    return ArchiveReader.read("a", archive, ArchiveLimits.DEFAULT, (_, _, _) -> {});
  }
}
