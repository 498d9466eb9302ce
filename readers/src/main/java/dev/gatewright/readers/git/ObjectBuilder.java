package dev.gatewright.readers.git;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.zip.Inflater;

/** Makes the content of objects out of entries, for one worker. */
final class ObjectBuilder implements AutoCloseable {
  private final SweepTable table;
  private final SweepOptions options;
  private final BooleanSupplier letGo;
  private final Buffers buffers;
  private final EntryInflater entries = new EntryInflater();
  private final Inflater loose = new Inflater();
  private final CopyList copies = new CopyList();

  /**
   * For one worker.
   *
   * @param letGo gives back an array when there are too many; false when it has none to give
   */
  ObjectBuilder(SweepTable table, SweepOptions options, BooleanSupplier letGo) {
    this.table = table;
    this.options = options;
    this.letGo = letGo;
    this.buffers = new Buffers(options.openBytes());
  }

  @Override
  public void close() {
    entries.close();
    loose.end();
  }

  void give(byte[] content) {
    buffers.give(content);
  }

  BuiltObject adopted(GitObject object) {
    byte[] data = buffers.adopt(object.data());
    return new BuiltObject(data, data.length, object.type(), null);
  }

  BuiltObject failure() {
    return BuiltObject.failed(
        SweepGap.Reason.CORRUPT, "the base of a delta could not be read again");
  }

  /** Whether the content of an entry is to be proved against its name. */
  boolean mustProve(int number) {
    return options.verify()
        || (!table.isLoose(number) && table.pack(number).pack().doubt() != null);
  }

  /** An object that is no delta. */
  BuiltObject root(int number) {
    if (table.isLoose(number)) {
      return loose(number);
    }
    int size = table.size(number);
    if (size > options.objectLimit()) {
      return tooLarge();
    }
    byte[] content = take(size + EntryInflater.ROOM);
    if (!inflate(number, content)) {
      buffers.give(content);
      return broken("the data of a pack entry is broken");
    }
    ObjectType type = Objects.requireNonNull(ObjectType.ofPackNumber(table.kind(number)));
    return new BuiltObject(content, size, type, null);
  }

  /** An object that is a delta of a base. */
  BuiltObject delta(int number, byte[] base, int baseLength, boolean wantsCopies) {
    int codeLength = table.size(number);
    if (codeLength > options.objectLimit()) {
      return tooLarge();
    }
    byte[] code = take(codeLength + EntryInflater.ROOM);
    try {
      if (!inflate(number, code)) {
        return broken("the data of a pack entry is broken");
      }
      long size = Delta.resultSize(code, codeLength);
      if (size > options.objectLimit()) {
        return tooLarge();
      }
      return size < 0
          ? broken("a delta of a pack has no size")
          : apply(number, base, baseLength, code, codeLength, (int) size, wantsCopies);
    } finally {
      buffers.give(code);
    }
  }

  private BuiltObject apply(
      int number,
      byte[] base,
      int baseLength,
      byte[] code,
      int codeLength,
      int size,
      boolean wantsCopies) {
    byte[] content = take(size);
    copies.clear();
    CopyList noted = wantsCopies ? copies : null;
    if (!Delta.apply(base, baseLength, code, codeLength, content, size, noted)) {
      buffers.give(content);
      return broken("a delta of a pack does not fit its base");
    }
    ObjectType type = Objects.requireNonNull(ObjectType.ofPackNumber(table.kind(number)));
    int[] parts = wantsCopies ? copies.toArray() : null;
    return new BuiltObject(content, size, type, parts);
  }

  /** The content of an entry that is no delta, of any size. */
  InputStream stream(int number, long size) {
    PackEntries pack = table.pack(number);
    return entries.stream(
        pack.pack().pack(), pack.begin(number) + table.header(number), pack.end(number), size);
  }

  private BuiltObject loose(int number) {
    SweepSources.Loose file = table.loose(number);
    GitRead<GitObject> read = file.folder().read(file.id(), options.objectLimit(), loose);
    if (read instanceof GitRead.Found<GitObject>(GitObject object)) {
      return adopted(object);
    }
    return read instanceof GitRead.Missing<GitObject>
        ? BuiltObject.failed(
            SweepGap.Reason.CHANGED, "an object was removed while the repository was being read")
        : BuiltObject.failed(SweepGap.ofFailure(read), read.why());
  }

  private boolean inflate(int number, byte[] out) {
    PackEntries pack = table.pack(number);
    long begin = pack.begin(number) + table.header(number);
    return entries.read(pack.pack().pack(), begin, pack.end(number), out, table.size(number));
  }

  private byte[] take(int size) {
    boolean gotBack = true;
    while (gotBack && buffers.wouldExceed(size)) {
      gotBack = letGo.getAsBoolean();
    }
    return buffers.take(size);
  }

  private BuiltObject broken(String why) {
    return entries.changed()
        ? BuiltObject.failed(SweepGap.Reason.CHANGED, "a pack changed while it was being read")
        : BuiltObject.failed(SweepGap.Reason.CORRUPT, why);
  }

  private BuiltObject tooLarge() {
    return BuiltObject.failed(
        SweepGap.Reason.TOO_LARGE,
        "an object is larger than the limit of " + options.objectLimit() + " bytes");
  }
}
