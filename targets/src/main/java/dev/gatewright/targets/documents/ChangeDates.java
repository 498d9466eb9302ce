package dev.gatewright.targets.documents;

import dev.gatewright.targets.known.ChangeState;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.known.StatePlace;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** When files were last changed in a commit: asked of the history once, and then remembered. */
public final class ChangeDates {
  private final Supplier<Sight<Repository>> repository;
  private final TargetOptions options;
  private final Map<String, Sight<Optional<Instant>>> changes = new HashMap<>();
  private final Lazy<Optional<ChangeState>> state = new Lazy<>(this::open);

  /** Dates of a repository that is looked at when the first one is asked for. */
  public ChangeDates(TargetOptions options, Supplier<Sight<Repository>> repository) {
    this.options = options;
    this.repository = repository;
  }

  private Optional<ChangeState> open() {
    StatePlace place = options.search().state();
    return place != null && repository.get() instanceof Sight.Known<Repository>(Repository git)
        ? Optional.of(ChangeState.open(place, git.git(), git.prefix(), options.root()))
        : Optional.empty();
  }

  /** When each of some files was last changed in a commit; one walk for those not yet known. */
  public synchronized Map<String, Sight<Optional<Instant>>> of(List<String> paths) {
    List<String> open = new ArrayList<>(paths);
    open.removeAll(changes.keySet());
    if (!open.isEmpty()) {
      state
          .get()
          .ifPresent(
              known ->
                  known.of(open).forEach((path, when) -> changes.put(path, Sight.known(when))));
      open.removeAll(changes.keySet());
    }
    if (!open.isEmpty()) {
      ask(open);
    }
    Map<String, Sight<Optional<Instant>>> answers = new LinkedHashMap<>();
    for (String path : paths) {
      answers.put(path, Objects.requireNonNull(changes.get(path)));
    }
    return answers;
  }

  private void ask(List<String> paths) {
    switch (repository.get()) {
      case Sight.Known<Repository>(Repository git) -> {
        Map<String, Optional<Instant>> certain = new TreeMap<>();
        git.lastChanges(paths)
            .forEach(
                (path, change) -> {
                  changes.put(path, change);
                  if (change instanceof Sight.Known<Optional<Instant>>(Optional<Instant> when)) {
                    certain.put(path, when);
                  }
                });
        state.get().ifPresent(known -> known.keep(certain));
      }
      case Sight.Unseen<Repository> unseen -> paths.forEach(path -> changes.put(path, unseen.as()));
    }
  }

  /** Why what earlier runs found out was not used, or that of this one not kept. */
  public List<StateNote> notes() {
    return state.made() ? state.get().map(ChangeState::notes).orElse(List.of()) : List.of();
  }
}
