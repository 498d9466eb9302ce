package dev.gatewright.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a repository declares in {@code .gatewright/gate.yaml}.
 *
 * @param checklists files and {@code pack:NAME}s; empty when none are named
 * @param environmentFiles dotenv files that hold what the service runs with
 * @param frontends origins the service is used from
 * @param exclude directories that are not looked into
 * @param people who may vouch, accept or own
 * @param failOn verdicts that shut the gate; null for the default
 * @param items settings by item id or control id
 * @param schedule tasks that come round
 * @param tokens the register of tokens, empty when it states that there are none; null when there
 *     is no register
 * @param githubTarget the repository on GitHub that is looked at; null when none is named
 * @param github how that repository should be set up; null when nothing is declared
 * @param index what is expected of the package indexes
 */
public record GateSettings(
    List<String> checklists,
    List<String> environmentFiles,
    List<String> frontends,
    List<String> exclude,
    List<Person> people,
    @Nullable Set<Verdict> failOn,
    Map<String, ItemSetting> items,
    List<ScheduleEntry> schedule,
    @Nullable List<RegisteredToken> tokens,
    @Nullable GithubTarget githubTarget,
    @Nullable GithubSettings github,
    IndexSettings index) {
  /** Nothing declared. */
  public static final GateSettings NONE =
      new GateSettings(
          List.of(), List.of(), List.of(), List.of(), List.of(), null, Map.of(), List.of());

  public GateSettings {
    checklists = List.copyOf(checklists);
    environmentFiles = List.copyOf(environmentFiles);
    frontends = List.copyOf(frontends);
    exclude = List.copyOf(exclude);
    people = List.copyOf(people);
    failOn = failOn == null ? null : Set.copyOf(failOn);
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    schedule = List.copyOf(schedule);
    tokens = tokens == null ? null : List.copyOf(tokens);
  }

  /** Settings without a register of tokens, a repository on GitHub or an index. */
  public GateSettings(
      List<String> checklists,
      List<String> environmentFiles,
      List<String> frontends,
      List<String> exclude,
      List<Person> people,
      @Nullable Set<Verdict> failOn,
      Map<String, ItemSetting> items,
      List<ScheduleEntry> schedule) {
    this(
        checklists,
        environmentFiles,
        frontends,
        exclude,
        people,
        failOn,
        items,
        schedule,
        null,
        null,
        null,
        IndexSettings.NONE);
  }
}
