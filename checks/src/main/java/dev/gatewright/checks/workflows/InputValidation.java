package dev.gatewright.checks.workflows;

import dev.gatewright.targets.workflows.WorkflowFile;
import org.jspecify.annotations.Nullable;

/**
 * {@code workflows/input-validation}: each input has a type that says what it may be, or is tested
 * against a pattern.
 */
final class InputValidation implements ScriptRule {
  @Override
  public String id() {
    return "workflows/input-validation";
  }

  @Override
  public String proved() {
    return "Every input of a workflow has a type that says what it may be, or is tested";
  }

  @Override
  public String message() {
    return "An input takes any text, and nothing tests it";
  }

  @Override
  public String fix() {
    return "Give it type: choice with its options, boolean or number; or put it into env: and leave"
        + " the script when it does not match a pattern: [[ \"$NAME\" =~ ^[0-9.]+$ ]] ||"
        + " exit 1.";
  }

  @Override
  public @Nullable String absent() {
    return "No workflow takes inputs";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (file.workflow() == null) {
      return;
    }
    InputUses uses = null;
    for (Input input : Input.all(file)) {
      notes.met("inputs");
      if (input.control().isFixed()) {
        continue;
      }
      uses = uses == null ? InputUses.of(file, notes) : uses;
      if (uses.isUsed(input.name()) && !uses.isTested(input.name())) {
        String type = input.type().isEmpty() ? "no type" : "type " + input.type();
        notes.found(
            input.name() + " of " + input.by() + " has " + type, input.entry().key().span());
      }
    }
  }
}
