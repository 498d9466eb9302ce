package dev.gatewright.checklist;

import dev.gatewright.model.Control;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Binds items to controls: by an id in the checklist, by a person's review, by the exact words of a
 * control, then by where they stand. A likeness never binds.
 */
public final class Binder {
  private final Map<String, Control> byId = new HashMap<>();
  private final Map<String, List<Candidate>> byPhrase = new HashMap<>();

  /** What a control's words are, and the heading they stand under as it is written. */
  private record Candidate(Control control, String heading) {
    String under() {
      return Phrases.normalise(heading);
    }
  }

  /**
   * @param controls those of all loaded packs; where two have the same id the first counts
   */
  public Binder(List<Control> controls) {
    for (Control control : controls) {
      byId.putIfAbsent(control.id(), control);
      for (Phrase phrase : control.phrases()) {
        String text = Phrases.normalise(phrase.text());
        if (!text.isEmpty()) {
          byPhrase
              .computeIfAbsent(text, words -> new ArrayList<>(1))
              .add(new Candidate(control, phrase.under()));
        }
      }
    }
  }

  /**
   * What an item is bound to.
   *
   * @param reviewedBindings item id to control id, as a person wrote them down
   */
  public Binding bind(Item item, Map<String, String> reviewedBindings) {
    if (item.group()) {
      return new Binding.Unbound("A group follows from the items below it");
    }
    Control named = item.explicitId() ? byId.get(item.id()) : null;
    if (named != null) {
      return new Binding.Explicit(named);
    }
    String reviewed = reviewedBindings.get(item.id());
    if (reviewed != null) {
      Control control = byId.get(reviewed);
      return control != null
          ? new Binding.Reviewed(control)
          : new Binding.Unbound(
              "Its reviewed binding names the control \"" + reviewed + "\", which no pack has");
    }
    List<Candidate> candidates = byPhrase.get(Phrases.normalise(item.text()));
    List<Control> exact = candidates == null ? List.of() : matching(candidates, item.path());
    if (!exact.isEmpty()) {
      return new Binding.Phrase(exact);
    }
    Binding shaped = shaped(item);
    return shaped != null ? shaped : new Binding.Unbound(why(candidates));
  }

  private static @Nullable Binding shaped(Item item) {
    return switch (item.shape()) {
      case TEMPLATE -> template(item);
      case BOX, BULLET -> Structure.of(item.path(), item.text());
      case GROUP, CHOICE, COMMAND, FIELD, STATEMENT -> null;
    };
  }

  private static @Nullable Binding template(Item item) {
    String value = item.value();
    if (value == null) {
      return null;
    }
    int equals = item.text().indexOf('=');
    return equals < 0
        ? new Binding.ExternalSecret(value)
        : new Binding.Template(item.text().substring(0, equals), value);
  }

  /**
   * The controls whose phrase names the deepest part of the path; without one, those that name
   * none; without those, the only control that has the words at all, wherever they stand.
   */
  private static List<Control> matching(List<Candidate> candidates, List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      List<Control> found = under(candidates, Phrases.normalise(path.get(i)));
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Control> anywhere = under(candidates, "");
    return anywhere.isEmpty() ? onlyOne(candidates) : anywhere;
  }

  private static List<Control> onlyOne(List<Candidate> candidates) {
    Control first = candidates.getFirst().control();
    for (Candidate candidate : candidates) {
      if (!candidate.control().equals(first)) {
        return List.of();
      }
    }
    return List.of(first);
  }

  private static List<Control> under(List<Candidate> candidates, String under) {
    List<Control> found = new ArrayList<>(1);
    for (Candidate candidate : candidates) {
      if (candidate.under().equals(under) && !found.contains(candidate.control())) {
        found.add(candidate.control());
      }
    }
    return found;
  }

  private static String why(@Nullable List<Candidate> candidates) {
    if (candidates == null) {
      return "No control has these words";
    }
    TreeSet<String> places = new TreeSet<>();
    for (Candidate candidate : candidates) {
      places.add(candidate.control().id() + " under \"" + candidate.under() + "\"");
    }
    return "The words are those of " + String.join(", ", places) + ", and it stands elsewhere";
  }

  /** Whether a candidate sentence is an item: bound by an id or by exact words. */
  public boolean counts(Item item, Map<String, String> reviewedBindings) {
    if (item.shape() != ItemShape.STATEMENT) {
      return true;
    }
    return switch (bind(item, reviewedBindings)) {
      case Binding.Explicit bound -> true;
      case Binding.Reviewed bound -> true;
      case Binding.Phrase bound -> true;
      case Binding.Template none -> false;
      case Binding.ExternalSecret none -> false;
      case Binding.Structure none -> false;
      case Binding.Unbound none -> false;
    };
  }
}
