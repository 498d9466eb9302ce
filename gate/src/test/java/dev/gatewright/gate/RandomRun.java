package dev.gatewright.gate;

import dev.gatewright.checklist.ChecklistReader;
import dev.gatewright.checklist.Packs;
import dev.gatewright.checklist.ReadChecklist;
import dev.gatewright.model.Attestation;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Control;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.GateSettings;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemSetting;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Person;
import dev.gatewright.model.Place;
import dev.gatewright.model.ScheduleEntry;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Tool;
import dev.gatewright.model.Verdict;
import dev.gatewright.model.Waiver;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** One run on checklists, settings and words of people that a seed makes up. */
final class RandomRun {
  static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final Packs PACKS = new Packs();
  private static final String[] PEOPLE = {"mara", "jon", "eve"};

  private final Random random;
  private final Path root;
  private final List<Checklist> checklists = new ArrayList<>();
  private final Declarations declarations;
  private final Set<Verdict> failOn;

  RandomRun(long seed, Path root) {
    this.random = new Random(seed);
    this.root = root;
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      checklists.add(read("LIST" + i + ".md", markdown(i)));
    }
    this.declarations = declare();
    this.failOn = policy();
  }

  Outcome judge(int threads) {
    return judge(threads, declarations);
  }

  /** The same run as if nobody had written a word. */
  Outcome withoutPeople() {
    return judge(
        1,
        new Declarations(declarations.settings(), declarations.bindings(), List.of(), List.of()));
  }

  private Outcome judge(int threads, Declarations said) {
    Sights sights =
        new Sights(new TargetOptions(root, AT, said, List.of(), Map.of(), TreeLimits.DEFAULT));
    Tool tool = new Tool("gatewright", "0");
    return Gate.run(new GateRequest(tool, ".", checklists, sights, PACKS, failOn, threads));
  }

  Declarations declarations() {
    return declarations;
  }

  Set<Verdict> failOn() {
    return failOn;
  }

  private Set<Verdict> policy() {
    if (random.nextBoolean()) {
      return GateRequest.DEFAULT_FAIL_ON;
    }
    Set<Verdict> some = EnumSet.of(Verdict.FAIL);
    for (Verdict verdict : Verdict.values()) {
      if (random.nextInt(3) == 0) {
        some.add(verdict);
      }
    }
    return some;
  }

  private static Checklist read(String name, String markdown) {
    if (ChecklistReader.read(name, markdown.getBytes(StandardCharsets.UTF_8))
        instanceof ReadChecklist.Read(Checklist checklist)) {
      return checklist;
    }
    throw new AssertionError("not read: " + markdown);
  }

  private String markdown(int list) {
    StringBuilder out = new StringBuilder("# List " + list + "\n\n");
    String[] headings = {"Before", "Monthly", "Rollback", "Notes & follow-ups", "Sign-off"};
    int parts = random.nextInt(5);
    for (int part = 0; part < parts; part++) {
      out.append("## ").append(headings[random.nextInt(headings.length)]).append("\n\n");
      int items = random.nextInt(6);
      for (int i = 0; i < items; i++) {
        item(out, list * 100 + part * 10 + i);
      }
      out.append(random.nextInt(3) == 0 ? "\n**Reviewer**: ______\n\n" : "\n");
      out.append(
          random.nextInt(4) == 0
              ? "\n**Next Review:** 2026-1" + random.nextInt(3) + "-01\n\n"
              : "");
    }
    return out.toString();
  }

  private void item(StringBuilder out, int number) {
    String indent = random.nextInt(3) == 0 ? "  " : "";
    out.append(indent).append(random.nextInt(3) == 0 ? "- [x] " : "- [ ] ");
    List<Control> controls = PACKS.controls();
    Control control = controls.get(random.nextInt(controls.size()));
    switch (random.nextInt(4)) {
      case 0 -> out.append(control.title()).append(" <!-- gw:").append(control.id()).append(" -->");
      case 1 -> out.append(control.phrases().getFirst().text());
      case 2 ->
          out.append("Something ")
              .append(number)
              .append(" <!-- gw:own-")
              .append(number)
              .append(" -->");
      default -> out.append("Words of one's own ").append(number);
    }
    out.append('\n');
  }

  private Declarations declare() {
    List<Attestation> attestations = new ArrayList<>();
    List<Waiver> waivers = new ArrayList<>();
    List<ScheduleEntry> schedule = new ArrayList<>();
    Map<String, ItemSetting> items = new TreeMap<>();
    Map<String, String> bindings = new TreeMap<>();
    for (Checklist checklist : checklists) {
      for (Item item : checklist.items()) {
        String digest = random.nextInt(5) == 0 ? "0".repeat(64) : item.digest();
        String by = PEOPLE[random.nextInt(PEOPLE.length)];
        Place place = Place.line(".gatewright/gate.yaml", 1);
        if (random.nextInt(2) == 0) {
          Instant until = random.nextBoolean() ? null : around(60);
          attestations.add(
              new Attestation(
                  item.id(), digest, by, "seen", List.of(), around(50), until, "a.yaml"));
        }
        if (random.nextInt(3) == 0) {
          waivers.add(
              new Waiver(
                  item.id(), digest, by, "later", List.of(), around(50), around(60), "w.yaml"));
        }
        if (random.nextInt(4) == 0) {
          LocalDate from = LocalDate.parse("2026-11-01").plusDays(random.nextInt(60) - 30);
          schedule.add(new ScheduleEntry(item.id(), by, 1 + random.nextInt(40), from, place));
        }
        if (random.nextInt(8) == 0) {
          String reason = random.nextBoolean() ? null : "none of it here";
          items.put(
              item.id(), new ItemSetting(null, Severity.HIGH, 10, by, reason, Map.of(), place));
        }
        if (random.nextInt(8) == 0) {
          bindings.put(
              item.id(), PACKS.controls().get(random.nextInt(PACKS.controls().size())).id());
        }
      }
    }
    List<Person> people =
        random.nextBoolean()
            ? List.of()
            : List.of(new Person("mara", "Mara", List.of()), new Person("jon", "Jon", List.of()));
    GateSettings settings =
        new GateSettings(List.of(), List.of(), List.of(), List.of(), people, null, items, schedule);
    return new Declarations(settings, bindings, attestations, waivers);
  }

  private Instant around(int days) {
    return AT.plus(random.nextInt(2 * days) - days, ChronoUnit.DAYS);
  }
}
