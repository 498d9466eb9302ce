package dev.gatewright.checklist;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.Control;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The packs that come with the program: their controls, their checklists in Markdown, and the
 * checks they name that are still to be built. Each file is read when it is first asked for; an
 * error in one is a bug of ours and an {@link IllegalStateException} naming file and line. Safe for
 * use by several threads.
 */
public final class Packs {
  private static final List<String> NAMES =
      List.of("pypi-publishing", "release-readiness", "service-security", "supply-chain");

  private @Nullable Map<String, ControlTable.Entry> entries;
  private @Nullable List<Control> controls;
  private @Nullable Map<String, String> planned;

  /** The shipped packs; nothing is read yet. */
  public Packs() {}

  /** The names of the packs, in alphabetical order. */
  public List<String> names() {
    return NAMES;
  }

  /** Every control of every pack, in the order of the catalog. */
  public synchronized List<Control> controls() {
    List<Control> all = controls;
    if (all == null) {
      List<Control> made = new ArrayList<>(300);
      for (ControlTable.Entry entry : entries().values()) {
        made.add(entry.control());
      }
      all = List.copyOf(made);
      controls = all;
    }
    return all;
  }

  /** The control with an id; empty when no pack has it. */
  public Optional<Control> control(String id) {
    ControlTable.Entry entry = entries().get(id);
    return entry == null ? Optional.empty() : Optional.of(entry.control());
  }

  /** What the catalog says of a control beside what decides it; empty when no pack has the id. */
  public Optional<ControlNotes> notes(String id) {
    ControlTable.Entry entry = entries().get(id);
    return entry == null ? Optional.empty() : Optional.of(entry.notes());
  }

  /**
   * The checklist of a pack, in Markdown, each item with its explicit id.
   *
   * @throws IllegalArgumentException when {@link #names} has no such pack
   */
  public String markdown(String pack) {
    return text("packs/" + known(pack) + ".md");
  }

  private static String known(String pack) {
    if (!NAMES.contains(pack)) {
      throw new IllegalArgumentException("There is no pack " + pack + ", only " + NAMES);
    }
    return pack;
  }

  /**
   * The checklist of a pack, as {@link ChecklistReader} reads its Markdown.
   *
   * @throws IllegalArgumentException when {@link #names} has no such pack
   */
  public Checklist checklist(String pack) {
    String file = "packs/" + known(pack) + ".items.tsv";
    return PackTable.read(pack, file, text(file));
  }

  /**
   * What a check that is still to be built will prove, in one sentence; empty when the check is not
   * among those.
   *
   * @param check id of the check, {@code family/check-id}
   */
  public synchronized Optional<String> planned(String check) {
    Map<String, String> known = planned;
    if (known == null) {
      known = new HashMap<>(256);
      String file = "planned.tsv";
      TabTable table = new TabTable(file, text(file), "id", "proves", "subject");
      while (table.next()) {
        if (known.put(table.field(0), table.field(1)) != null) {
          throw table.error(table.field(0) + " is planned twice");
        }
      }
      planned = known;
    }
    return Optional.ofNullable(known.get(check));
  }

  private synchronized Map<String, ControlTable.Entry> entries() {
    Map<String, ControlTable.Entry> known = entries;
    if (known == null) {
      known = LinkedHashMap.newLinkedHashMap(300);
      for (String pack : NAMES) {
        String file = "controls/" + pack + ".tsv";
        ControlTable.read(pack, file, text(file), known);
      }
      entries = known;
    }
    return known;
  }

  private static String text(String file) {
    try (InputStream in = Packs.class.getResourceAsStream("catalog/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + ":1: is not in the program's own catalog");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own file " + file + " cannot be read", e);
    }
  }
}
