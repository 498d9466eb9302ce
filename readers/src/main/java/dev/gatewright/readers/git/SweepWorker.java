package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through trees of deltas, each from its root: a base is rebuilt once and kept only while
 * deltas of it are still to come.
 *
 * @param <S> what the visitor keeps of an object
 */
final class SweepWorker<S> implements AutoCloseable {
  /** An object whose deltas are being gone through; without content when it was let go. */
  private static final class Open<S> {
    private final int number;
    private final int length;
    private final @Nullable S state;
    private byte @Nullable [] content;
    private int next;

    Open(int number, byte[] content, int length, @Nullable S state, int next) {
      this.number = number;
      this.content = content;
      this.length = length;
      this.state = state;
      this.next = next;
    }
  }

  private final SweepWork work;
  private final SweepPlan plan;
  private final SweepTable table;
  private final ObjectVisitor<S> visitor;
  private final ObjectBuilder builder;
  private final @Nullable MessageDigest digest;
  private final List<Open<S>> open = new ArrayList<>();
  private long seen;
  private long bytes;

  SweepWorker(SweepWork work, ObjectVisitor<S> visitor) {
    this.work = work;
    this.plan = work.plan();
    this.table = plan.table();
    this.visitor = visitor;
    this.builder = new ObjectBuilder(table, plan.options(), this::letGoOldest);
    this.digest = ObjectStore.digest(table.format());
  }

  long seen() {
    return seen;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    builder.close();
  }

  /** Shows a whole object and all that is built out of it. */
  void sweep(int root) {
    open.clear();
    enter(root, builder.root(root), null);
    while (!open.isEmpty()) {
      Open<S> base = open.getLast();
      int child = base.next;
      base.next = plan.nextChild(child);
      BuiltObject built = rebuild(base) ? delta(base, child) : builder.failure();
      if (base.next < 0) {
        open.removeLast();
        close(base);
      }
      enter(child, built, base.state);
    }
  }

  /** Shows what no chain leads to, if another copy of it can be read. */
  void sweepUnreadable(int number) {
    String why =
        switch (table.kind(number)) {
          case SweepTable.ROUND -> "a chain of deltas goes round";
          case SweepTable.NO_BASE -> "the base of a delta is not in the repository";
          default -> "an entry of a pack is broken";
        };
    boolean missing = table.kind(number) == SweepTable.NO_BASE;
    showAnother(number, missing ? SweepGap.Reason.MISSING : SweepGap.Reason.CORRUPT, why);
  }

  private BuiltObject delta(Open<S> base, int child) {
    byte[] content = base.content;
    return content == null
        ? builder.failure()
        : builder.delta(child, content, base.length, base.state != null);
  }

  private void enter(int number, BuiltObject read, @Nullable S base) {
    BuiltObject built = read;
    if (built.content() == null) {
      if (built.reason() == SweepGap.Reason.TOO_LARGE) {
        tooLarge(number, built.why());
        return;
      }
      if (!(work.readOtherwise(number) instanceof GitRead.Found<GitObject>(GitObject object))) {
        missBelow(number, built.reason(), built.why());
        return;
      }
      built = builder.adopted(object);
    }
    byte[] content = built.content();
    if (content == null) {
      return;
    }
    ObjectType type = built.type();
    int[] copies = built.copies();
    S state = show(number, type, content, built.length(), copies, copies == null ? null : base);
    Open<S> here = new Open<>(number, content, built.length(), state, plan.firstChild(number));
    if (here.next < 0) {
      close(here);
    } else {
      open.add(here);
    }
  }

  private @Nullable S show(
      int number,
      ObjectType type,
      byte[] content,
      int length,
      int @Nullable [] copies,
      @Nullable S base) {
    if (!plan.isWanted(number) || !plan.options().types().contains(type)) {
      return null;
    }
    ObjectId id = table.name(number);
    if (builder.mustProve(number) && !isNamed(id, type, content, length)) {
      showAnother(number, SweepGap.Reason.CORRUPT, "an object does not hash to its name");
      return null;
    }
    seen++;
    bytes += length;
    return visitor.visit(id, type, content, length, copies, base);
  }

  private boolean isNamed(ObjectId id, ObjectType type, byte[] content, int length) {
    return digest != null && id.sameAs(ObjectStore.hash(digest, type, content, length));
  }

  private void close(Open<S> done) {
    byte[] content = done.content;
    if (content != null) {
      done.content = null;
      builder.give(content);
    }
  }

  /** Lets go of the content that is farthest from the work; false when there is nothing left. */
  private boolean letGoOldest() {
    for (int i = 0; i < open.size() - 1; i++) {
      if (open.get(i).content != null) {
        close(open.get(i));
        return true;
      }
    }
    return false;
  }

  /** Has the content of an object whose deltas come next, made again when it was let go. */
  private boolean rebuild(Open<S> wanted) {
    if (wanted.content != null) {
      return true;
    }
    List<Integer> chain = new ArrayList<>();
    int at = wanted.number;
    while (table.base(at) >= 0) {
      chain.add(at);
      at = table.base(at);
    }
    BuiltObject built = builder.root(at);
    for (int i = chain.size() - 1; i >= 0 && built.content() != null; i--) {
      byte[] base = built.content();
      built = builder.delta(chain.get(i), base, built.length(), false);
      builder.give(base);
    }
    if (built.content() == null
        && work.readOtherwise(wanted.number) instanceof GitRead.Found<GitObject>(GitObject o)) {
      built = builder.adopted(o);
    }
    wanted.content = built.content();
    return wanted.content != null && built.length() == wanted.length;
  }

  private void tooLarge(int number, String why) {
    if (plan.isWanted(number) && table.base(number) < 0 && showLarge(number)) {
      seen++;
    } else {
      miss(number, SweepGap.Reason.TOO_LARGE, why);
    }
    for (int i = plan.firstChild(number); i >= 0; i = plan.nextChild(i)) {
      missBelow(i, SweepGap.Reason.TOO_LARGE, "an object is built out of one above the limit");
    }
  }

  private boolean showLarge(int number) {
    ObjectId id = table.name(number);
    if (table.isLoose(number)) {
      try {
        LooseObjects.Content content = table.loose(number).folder().open(id);
        try (InputStream in = content.stream()) {
          return visitor.visitLarge(id, content.type(), content.size(), in);
        }
      } catch (IOException e) {
        return false;
      }
    }
    ObjectType type = ObjectType.ofPackNumber(table.kind(number));
    long size = table.pack(number).size(number);
    try (InputStream in = builder.stream(number, size)) {
      return type != null && visitor.visitLarge(id, type, size, in);
    } catch (IOException e) {
      return false;
    }
  }

  private void missBelow(int root, SweepGap.Reason reason, String why) {
    List<Integer> waiting = new ArrayList<>(List.of(root));
    while (!waiting.isEmpty()) {
      int number = waiting.removeLast();
      miss(number, reason, why);
      for (int i = plan.firstChild(number); i >= 0; i = plan.nextChild(i)) {
        waiting.add(i);
      }
    }
  }

  private void miss(int number, SweepGap.Reason reason, String why) {
    if (!plan.isWanted(number)) {
      return;
    }
    if (reason == SweepGap.Reason.TOO_LARGE) {
      work.missed(number, reason, why);
    } else {
      showAnother(number, reason, why);
    }
  }

  /** Shows another copy of an object, which the store proves against its name; or tells of it. */
  private void showAnother(int number, SweepGap.Reason reason, String why) {
    if (!(work.readOtherwise(number) instanceof GitRead.Found<GitObject>(GitObject object))) {
      work.missed(number, reason, why);
    } else if (plan.options().types().contains(object.type())) {
      seen++;
      bytes += object.data().length;
      visitor.visit(
          table.name(number), object.type(), object.data(), object.data().length, null, null);
    }
  }
}
