package dev.gatewright.targets.environment;

import dev.gatewright.model.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One environment that something runs with.
 *
 * @param name how to call it: a service, a workload, or what the user gave
 * @param ours whether it runs what this repository builds; false for a database or a proxy beside
 *     it
 * @param variables every variable, those of all layers; a name set in two layers is there twice, so
 *     that each value is judged
 * @param secrets what the platform hands over beside the variables
 * @param gaps what could not be read, so that a variable not listed may be set all the same
 * @param place where the deployment is described, or null when it is in no file
 */
public record Deployment(
    String name,
    boolean ours,
    List<Variable> variables,
    List<MountedSecret> secrets,
    List<Gap> gaps,
    @Nullable Place place) {
  public Deployment {
    variables = List.copyOf(variables);
    secrets = List.copyOf(secrets);
    gaps = List.copyOf(gaps);
  }

  /** The variables with this name that are not empty. */
  public List<Variable> named(String name) {
    List<Variable> found = new ArrayList<>(1);
    for (Variable variable : variables) {
      if (variable.name().equals(name) && !variable.empty()) {
        found.add(variable);
      }
    }
    return found;
  }

  /** Whether a variable with this name is there and not empty. */
  public boolean sets(String name) {
    return !named(name).isEmpty();
  }
}
