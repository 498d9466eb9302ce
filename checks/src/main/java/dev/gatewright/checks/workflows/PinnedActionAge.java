package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.checks.Recorded;
import dev.gatewright.model.Answer;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.Pin;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code workflows/pinned-action-age}: no action is pinned to an old commit while a newer release
 * exists, as GitHub tells of the repository that the action comes from.
 */
final class PinnedActionAge implements WorkflowRule {
  /** The parameter, and what holds without it. */
  static final String PARAMETER = "max-days";

  private static final int DAYS = 365;

  @Override
  public String id() {
    return "workflows/pinned-action-age";
  }

  @Override
  public String proved() {
    return "No action from elsewhere is older than it may be while a newer release exists";
  }

  @Override
  public String message() {
    return "An action is older than it may be, and a newer release exists";
  }

  @Override
  public String fix() {
    return "Take the commit of the latest release, after reading what changed, and let an update"
        + " bot watch it.";
  }

  @Override
  public String absent() {
    return "No workflow uses an action from elsewhere";
  }

  @Override
  public void announce(Question question, Sights sights) {
    sights.expect(github -> PinAges.ahead(github.elsewhere(), pins(sights)));
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    List<Pin> pins = pins(sights);
    PinAges ages =
        pins.isEmpty() ? PinAges.NONE : PinAges.of(sights, pins, question.number(PARAMETER, DAYS));
    Notes notes = new Notes(this, question, sights);
    for (WorkflowFile file : sights.workflows().files()) {
      notes.enter(file);
      for (YamlScalar uses : elsewhere(file)) {
        look(file, uses, ages, notes);
      }
    }
    ages.counts().forEach(notes::met);
    Answer answer = ages.doubted(notes.answer());
    return pins.isEmpty() ? answer : Recorded.told(answer, sights);
  }

  private static int inOrder(Pin one, Pin other) {
    int repositories = one.repository().compareTo(other.repository());
    return repositories != 0 ? repositories : one.reference().compareTo(other.reference());
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    throw new IllegalStateException("This rule looks at all files together");
  }

  private void look(WorkflowFile file, YamlScalar uses, PinAges ages, Notes notes) {
    notes.met("actions and workflows from elsewhere");
    Pin pin = pin(file, uses);
    if (pin == null) {
      notes.unseen(uses.span(), "it names no repository with a commit, a tag or a branch");
      return;
    }
    String old = ages.old(pin);
    if (old != null) {
      notes.found(uses.text().strip() + old, uses.span());
    }
  }

  /** What all files use from elsewhere, each once, in an order of its own. */
  private static List<Pin> pins(Sights sights) {
    TreeSet<Pin> pins = new TreeSet<>(PinnedActionAge::inOrder);
    for (WorkflowFile file : sights.workflows().files()) {
      for (YamlScalar uses : elsewhere(file)) {
        Pin pin = pin(file, uses);
        if (pin != null) {
          pins.add(pin);
        }
      }
    }
    return List.copyOf(pins);
  }

  private static List<YamlScalar> elsewhere(WorkflowFile file) {
    List<YamlScalar> all = new ArrayList<>();
    for (YamlScalar uses : PinnedActions.references(file)) {
      String text = uses.text().strip();
      if (!LocalUse.is(text) && !text.startsWith("docker://")) {
        all.add(uses);
      }
    }
    return all;
  }

  private static @Nullable Pin pin(WorkflowFile file, YamlScalar uses) {
    UsedAction used = UsedAction.of(file, uses).orElse(null);
    if (used == null) {
      return null;
    }
    String reference =
        used.isCommit() ? used.reference().toLowerCase(Locale.ROOT) : used.reference();
    Pin pin = new Pin(used.repository(), reference);
    return pin.sound() ? pin : null;
  }
}
