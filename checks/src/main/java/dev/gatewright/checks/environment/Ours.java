package dev.gatewright.checks.environment;

import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** Tells the deployments that run our code from those that stand beside it. */
final class Ours {
  private Ours() {}

  /**
   * Those that set a variable the code reads, or of which a part could not be read; when there are
   * none, those of our own that set anything; when there are none either, all of our own.
   */
  static List<Deployment> of(List<Deployment> deployments, Sights sights) {
    List<Deployment> own = new ArrayList<>();
    List<Deployment> setting = new ArrayList<>();
    List<Deployment> running = new ArrayList<>();
    CodeLookups code =
        sights.lookups() instanceof Sight.Known<CodeLookups>(CodeLookups seen) ? seen : null;
    for (Deployment deployment : deployments) {
      if (!deployment.ours()) {
        continue;
      }
      own.add(deployment);
      boolean gap = !deployment.gaps().isEmpty();
      if (gap || !deployment.variables().isEmpty()) {
        setting.add(deployment);
      }
      if (gap || (code != null && readsAny(deployment, code))) {
        running.add(deployment);
      }
    }
    if (!running.isEmpty()) {
      return running;
    }
    return setting.isEmpty() ? own : setting;
  }

  /** Whether the code reads something a deployment of our own sets: else it may be another's. */
  static boolean runs(List<Deployment> deployments, CodeLookups code) {
    for (Deployment deployment : deployments) {
      if (deployment.ours() && readsAny(deployment, code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean readsAny(Deployment deployment, CodeLookups code) {
    for (Variable variable : deployment.variables()) {
      if (code.reads(variable.name())) {
        return true;
      }
    }
    return false;
  }
}
