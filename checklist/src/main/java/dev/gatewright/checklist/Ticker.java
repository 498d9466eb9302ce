package dev.gatewright.checklist;

import dev.gatewright.checklist.Edited.Left;
import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Item;
import dev.gatewright.model.Mark;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits boxes and blanks of a checklist so that no other byte changes, and proves it. */
public final class Ticker {
  private static final int TEXT_MAX = 200;

  private final byte[] original;
  private final Checklist before;
  private final ReadLimits limits;
  private final boolean utf8;
  private final Map<String, Item> items = new HashMap<>();

  private record Change(Edit edit, Item item, ByteSpan span, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private Ticker(byte[] original, Checklist before, ReadLimits limits) {
    this.original = original;
    this.before = before;
    this.limits = limits;
    this.utf8 = Source.of(before.file(), original).firstBadByte() < 0;
    for (Item item : before.items()) {
      items.put(item.id(), item);
    }
  }

  /**
   * Edits a checklist.
   *
   * @param original the bytes the checklist was read from
   * @param before the checklist as read from them
   */
  public static Edited edit(
      byte[] original, Checklist before, List<Edit> edits, ReadLimits limits) {
    if (!Hashes.create().of(original).equals(before.sha256())) {
      return new Edited.Refused(
          "The bytes are not those the checklist was read from; read it again");
    }
    return new Ticker(original, before, limits).apply(edits);
  }

  private Edited apply(List<Edit> edits) {
    List<Left> left = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Edit edit : edits) {
      Item item = items.get(edit.item());
      String why =
          item == null
              ? "The checklist has no such item"
              : !seen.add(edit.item()) ? "It is asked for twice" : objection(edit, item);
      Change change = item == null || why != null ? null : change(edit, item);
      if (change != null) {
        changes.add(change);
      } else {
        left.add(new Left(edit, why == null ? "There is nothing to write over" : why));
      }
    }
    changes.sort(Comparator.comparingInt(change -> change.span().start()));
    return proved(changes, left);
  }

  /** The new bytes when they prove right; without the fields that vanish by being filled in. */
  private Edited proved(List<Change> changes, List<Left> left) {
    byte[] bytes = written(changes);
    String flaw = flaw(changes, bytes);
    if (flaw != null) {
      List<Change> sound = new ArrayList<>();
      for (Change change : changes) {
        // A mark takes the place of another and cannot change what is read around it.
        boolean mark = !(change.edit() instanceof Edit.Fill);
        String alone = mark ? null : flaw(List.of(change), written(List.of(change)));
        if (alone == null) {
          sound.add(change);
        } else {
          left.add(new Left(change.edit(), alone));
        }
      }
      bytes = written(sound);
      flaw = sound.size() == changes.size() ? flaw : flaw(sound, bytes);
      changes = sound;
    }
    if (flaw != null) {
      return new Edited.Refused(flaw);
    }
    List<Edit> done = new ArrayList<>();
    for (Change change : changes) {
      done.add(change.edit());
    }
    return new Edited.Proved(bytes, done, left);
  }

  private @Nullable String objection(Edit edit, Item item) {
    return switch (edit) {
      case Edit.Tick tick ->
          switch (item.mark()) {
            case NONE -> "It has no box";
            case DONE -> "It is ticked already";
            case SKIPPED -> "A person struck it out";
            case OPEN, STARTED -> null;
          };
      case Edit.Untick untick -> item.mark() == Mark.DONE ? null : "It is not ticked";
      case Edit.Fill fill -> objection(fill.text(), item);
    };
  }

  private @Nullable String objection(String text, Item item) {
    if (item.blank() == null) {
      return "It has no blank";
    }
    String value = item.value();
    if (value != null && !Dates.date(value)) {
      return "A person wrote \"" + value + "\" there";
    }
    if (text.isBlank() || text.length() > TEXT_MAX || !text.equals(text.strip())) {
      return "The text must be 1 to 200 characters without spaces around it";
    }
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii &= c < 0x80;
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        return "The text must be one line without control characters";
      }
    }
    return ascii || utf8 ? null : "The file is not UTF-8, so only ASCII can be written into it";
  }

  private @Nullable Change change(Edit edit, Item item) {
    ByteSpan box = item.box();
    ByteSpan blank = item.blank();
    return switch (edit) {
      case Edit.Tick tick -> box == null ? null : new Change(edit, item, box, "x");
      case Edit.Untick untick -> box == null ? null : new Change(edit, item, box, " ");
      case Edit.Fill fill -> {
        if (blank == null) {
          yield null;
        }
        boolean glued =
            blank.length() == 0 && blank.start() > 0 && original[blank.start() - 1] > ' ';
        String text = glued ? " " + fill.text() : fill.text();
        yield new Change(edit, item, blank, text);
      }
    };
  }

  private byte[] written(List<Change> changes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 256);
    int from = 0;
    for (Change change : changes) {
      out.write(original, from, change.span().start() - from);
      out.writeBytes(change.bytes());
      from = change.span().end();
    }
    out.write(original, from, original.length - from);
    return out.toByteArray();
  }

  /** What the new bytes, read again, say that they should not; null when all is as intended. */
  private @Nullable String flaw(List<Change> changes, byte[] bytes) {
    if (!(ChecklistReader.read(before.file(), bytes, limits) instanceof ReadChecklist.Read after)) {
      return "With this edit the checklist could not be read any more";
    }
    List<Item> now = after.checklist().items();
    if (now.size() != before.items().size()) {
      return "With this edit the checklist would read as other items than before";
    }
    Map<String, Change> wanted = new HashMap<>();
    for (Change change : changes) {
      wanted.put(change.item().id(), change);
    }
    for (int i = 0; i < now.size(); i++) {
      Item old = before.items().get(i);
      if (!expected(old, wanted.get(old.id()), changes).equals(now.get(i))) {
        return "With this edit \"" + old.text() + "\" would read otherwise than before";
      }
    }
    return null;
  }

  private static Item expected(Item old, @Nullable Change change, List<Change> changes) {
    Mark mark = old.mark();
    String value = old.value();
    ByteSpan blank = moved(old.blank(), changes);
    if (change != null) {
      switch (change.edit()) {
        case Edit.Tick tick -> mark = Mark.DONE;
        case Edit.Untick untick -> mark = Mark.OPEN;
        case Edit.Fill fill -> {
          value = fill.text();
          int size = fill.text().getBytes(StandardCharsets.UTF_8).length;
          int end = (blank == null ? 0 : blank.start()) + change.bytes().length;
          blank = new ByteSpan(end - size, end);
        }
      }
    }
    return new Item(
        old.id(),
        old.explicitId(),
        old.shape(),
        old.line(),
        old.path(),
        old.text(),
        old.digest(),
        mark,
        old.parent(),
        moved(old.box(), changes),
        blank,
        value);
  }

  private static @Nullable ByteSpan moved(@Nullable ByteSpan span, List<Change> changes) {
    if (span == null) {
      return null;
    }
    int by = 0;
    for (Change change : changes) {
      if (change.span().end() <= span.start() && !change.span().equals(span)) {
        by += change.bytes().length - change.span().length();
      }
    }
    return new ByteSpan(span.start() + by, span.end() + by);
  }
}
