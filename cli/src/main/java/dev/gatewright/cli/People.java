package dev.gatewright.cli;

import dev.gatewright.checklist.Binder;
import dev.gatewright.checklist.Binding;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Control;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.Item;
import dev.gatewright.model.Person;
import dev.gatewright.record.Entry;
import dev.gatewright.reports.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's word on an item: written below {@code .gatewright/} and into the record. */
final class People {
  static final List<Flag> FLAGS =
      List.of(
          Flag.valued("by", "NAME", "who says so; one of people: when gate.yaml lists any"),
          Flag.valued("because", "REASON", "why they may say so"),
          Flag.repeated("evidence", "LINK", "where others can see it"),
          Flag.valued("expires", "DATE", "when it stops counting"),
          Flag.repeated("checklist", "FILE|PACK", "look for the item in this checklist"),
          Flag.valued("at", "INSTANT", "when it was said (default: now)"),
          Recording.FLAG);

  private final Invocation invocation;
  private final Project project;

  People(Invocation invocation) {
    this.invocation = invocation;
    if (invocation.arguments().isEmpty()) {
      throw CommandException.usage(
          "No item is named", "The ids of items are in: gatewright check --format json");
    }
    this.project = Project.open(invocation, 1);
  }

  /** Writes the word of a person and records it. Returns where it was written. */
  String write(Entry.Kind kind, String folder, boolean mustExpire) {
    Item item = item(invocation.arguments().getFirst());
    String by = person(project, invocation.required("by", "Say who: --by NAME."));
    String because = invocation.required("because", "Say why: --because REASON.");
    Instant at = invocation.at();
    Instant expires = expires(invocation, at, mustExpire);
    String file = ".gatewright/" + folder + "/" + fileName(item.id()) + ".yaml";
    String yaml = yaml(item, by, because, at, expires);
    Output.write(project.root().resolve(file), yaml.getBytes(StandardCharsets.UTF_8));
    new Recording(invocation, project.root()).note(kind, at, entry(item, by, because, file, yaml));
    return file;
  }

  /** When a word of this instant ends, or null when it need not and does not. */
  static @Nullable Instant expires(Invocation invocation, Instant at, boolean mustExpire) {
    String typed = invocation.value("expires").orElse(null);
    if (typed == null && mustExpire) {
      throw CommandException.usage("--expires is missing", "A waiver must end: --expires DATE.");
    }
    Instant expires = typed == null ? null : invocation.instant("expires", typed);
    if (expires != null && !expires.isAfter(at)) {
      throw CommandException.usage("--expires is not after the day it is said: " + typed, null);
    }
    return expires;
  }

  private Item item(String id) {
    List<String> ids = new ArrayList<>();
    for (Checklist checklist : project.checklists()) {
      for (Item item : checklist.items()) {
        if (item.id().equals(id)) {
          if (item.group()) {
            throw CommandException.usage(
                id + " is a group: it follows from its items", "Name one of its items.");
          }
          return whole(item);
        }
        Item part = part(item, id);
        if (part != null) {
          return part;
        }
        ids.add(item.id());
      }
    }
    String near = Nearest.of(id, ids);
    throw CommandException.usage(
        "No checklist here has the item " + id, near == null ? null : "Did you mean: " + near);
  }

  /** Refuses an item that several controls share: a word on it would answer none of them. */
  private Item whole(Item item) {
    List<String> parts = new ArrayList<>();
    for (Control control : controls(item)) {
      parts.add(item.id() + "." + control.id());
    }
    if (parts.size() > 1) {
      throw CommandException.usage(
          item.id() + " holds several requirements", "Name one of: " + String.join(", ", parts));
    }
    return item;
  }

  /** The requirement with this id on the line of an item that holds several, or null. */
  private @Nullable Item part(Item item, String id) {
    if (!id.startsWith(item.id() + ".")) {
      return null;
    }
    List<Control> controls = controls(item);
    for (Control control : controls) {
      if (controls.size() > 1 && id.equals(item.id() + "." + control.id())) {
        return item.with(id, control.title());
      }
    }
    return null;
  }

  private List<Control> controls(Item item) {
    Binder binder = new Binder(project.packs().controls());
    return binder.bind(item, project.declarations().bindings()) instanceof Binding.Phrase bound
        ? bound.controls()
        : List.of();
  }

  /** The id of a person, who must be one of people where the repository lists them. */
  static String person(Project project, String by) {
    List<Person> people = project.declarations().settings().people();
    List<String> ids = new ArrayList<>();
    for (Person person : people) {
      if (person.id().equals(by) || person.name().equals(by)) {
        return person.id();
      }
      ids.add(person.id());
    }
    if (people.isEmpty()) {
      return by;
    }
    throw CommandException.usage(
        by + " is not one of people: in .gatewright/gate.yaml",
        "People: " + String.join(", ", ids));
  }

  /** Ids are safe as file names but for their length. */
  private static String fileName(String id) {
    return id.length() <= 150 ? id : id.substring(0, 130) + "-" + Fingerprints.of(id);
  }

  private String yaml(Item item, String by, String because, Instant at, @Nullable Instant expires) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(oneLine(item.text())).append('\n');
    line(out, "item", item.id());
    line(out, "text", "sha256:" + item.digest());
    line(out, "by", by);
    line(out, "because", because);
    end(invocation, out, at, expires);
    return out.toString();
  }

  /** Writes the evidence and the days. */
  static void end(Invocation invocation, StringBuilder out, Instant at, @Nullable Instant expires) {
    List<String> evidence = invocation.values("evidence");
    if (!evidence.isEmpty()) {
      out.append("evidence:\n");
      evidence.forEach(link -> out.append("  - ").append(quoted(link)).append('\n'));
    }
    line(out, "at", at.toString());
    if (expires != null) {
      line(out, "expires", expires.toString());
    }
  }

  /** Writes one member. */
  static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(quoted(value)).append('\n');
  }

  /** A double-quoted scalar (YAML 1.2.2 §7.3.1); JSON's escapes are among YAML's. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    JsonWriter.compact(out).value(text).end();
    return out.toString().strip();
  }

  /** The text as a comment can hold it: YAML 1.2.2 §5.1 refuses whole files for one character. */
  private static String oneLine(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean plain =
          switch (Character.getType(c)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.SURROGATE,
                Character.UNASSIGNED,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
          };
      out.appendCodePoint(plain ? c : ' ');
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String entry(Item item, String by, String because, String file, String yaml) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out).beginObject();
    json.field("item", item.id());
    json.field("text", "sha256:" + item.digest());
    json.field("by", by);
    json.field("because", because);
    json.field("file", file);
    json.field("sha256", Fingerprints.sha256Hex(yaml.getBytes(StandardCharsets.UTF_8)));
    json.endObject().end();
    return out.toString().strip();
  }
}
