package dev.gatewright.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Person;
import dev.gatewright.model.Status;
import dev.gatewright.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The laws of the contract, on runs that seeds make up. */
final class GateLawsTest {
  private static final int SEEDS = Integer.getInteger("gatewright.seeds", 300);

  @TempDir private Path root;

  @BeforeEach
  void setUp() throws IOException {
    Files.writeString(root.resolve(".gitignore"), ".env\n");
    Files.writeString(root.resolve(".env.example"), "API_KEY=\n");
    Files.writeString(root.resolve("Dockerfile"), "FROM scratch\n");
  }

  private void each(BiConsumer<RandomRun, Outcome> law) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomRun run = new RandomRun(seed, root);
      try {
        law.accept(run, run.judge(1));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static List<ItemOutcome> items(Outcome outcome) {
    List<ItemOutcome> items = new ArrayList<>();
    outcome.checklists().forEach(checklist -> items.addAll(checklist.items()));
    return items;
  }

  private static boolean requirement(ItemOutcome outcome) {
    return outcome.item().shape() != ItemShape.GROUP && outcome.item().shape() != ItemShape.CHOICE;
  }

  @Test
  void nothingPassesOrFallsAwayWithoutSomethingLookedAt() {
    each(
        (run, outcome) -> {
          for (ItemOutcome item : items(outcome)) {
            boolean settled =
                item.verdict() == Verdict.PASS
                    || item.verdict() == Verdict.NOT_APPLICABLE
                    || item.verdict() == Verdict.ATTESTED
                    || item.verdict() == Verdict.WAIVED;
            assertThat(settled && item.looked().isEmpty()).as(item.toString()).isFalse();
            assertThat(item.why()).as(item.toString()).isNotBlank();
          }
        });
  }

  @Test
  void everyKindOfVerdictComesUpSoThatTheLawsSaySomething() {
    Set<Verdict> seen = new TreeSet<>();
    Set<ItemKind> kinds = new TreeSet<>();
    Set<Boolean> gates = new TreeSet<>();
    Set<Status> statuses = new TreeSet<>();
    each(
        (run, outcome) -> {
          gates.add(outcome.open());
          for (ChecklistOutcome checklist : outcome.checklists()) {
            statuses.add(checklist.status());
          }
          for (ItemOutcome item : items(outcome)) {
            seen.add(item.verdict());
            kinds.add(item.kind());
          }
        });
    assertThat(seen).containsExactly(Verdict.values());
    assertThat(kinds).containsExactly(ItemKind.values());
    assertThat(gates).hasSize(2);
    assertThat(statuses).containsExactly(Status.values());
  }

  @Test
  void theGateIsOpenExactlyWhenEveryListAsksForSomethingAndNothingInItShuts() {
    each(
        (run, outcome) -> {
          boolean open = !outcome.checklists().isEmpty();
          for (ChecklistOutcome checklist : outcome.checklists()) {
            open &= checklist.items().stream().anyMatch(GateLawsTest::requirement);
            open &=
                checklist.items().stream().noneMatch(item -> run.failOn().contains(item.verdict()));
          }
          assertThat(outcome.open()).isEqualTo(open);
        });
  }

  @Test
  void byDefaultFailExpiredUnknownAndManualShut() {
    assertThat(GateRequest.DEFAULT_FAIL_ON)
        .containsExactlyInAnyOrder(Verdict.FAIL, Verdict.EXPIRED, Verdict.UNKNOWN, Verdict.MANUAL);
  }

  @Test
  void aGroupIsTheWorstOfItsChildren() {
    each(
        (run, outcome) -> {
          for (ChecklistOutcome checklist : outcome.checklists()) {
            for (ItemOutcome group : checklist.items()) {
              if (group.item().group()) {
                Verdict worst =
                    checklist.items().stream()
                        .filter(child -> group.item().id().equals(child.item().parent()))
                        .map(ItemOutcome::verdict)
                        .reduce(Verdict::worse)
                        .orElse(Verdict.UNKNOWN);
                assertThat(group.verdict()).isEqualTo(worst);
                assertThat(group.kind()).isEqualTo(ItemKind.COMPUTED);
              }
            }
          }
        });
  }

  @Test
  void theStatusFollowsFromTheVerdictsAlone() {
    each(
        (run, outcome) -> {
          Status all = Status.MET;
          for (ChecklistOutcome checklist : outcome.checklists()) {
            Status status = status(checklist);
            assertThat(checklist.status()).isEqualTo(status);
            all = all.worse(status);
          }
          assertThat(outcome.status()).isEqualTo(all);
        });
  }

  private static Status status(ChecklistOutcome checklist) {
    List<ItemOutcome> items = checklist.items().stream().filter(GateLawsTest::requirement).toList();
    Set<Verdict> shut = GateRequest.DEFAULT_FAIL_ON;
    if (items.isEmpty() || items.stream().anyMatch(item -> shut.contains(item.verdict()))) {
      return Status.NOT_MET;
    }
    return items.stream().anyMatch(item -> item.verdict() == Verdict.WAIVED)
        ? Status.CONDITIONAL
        : Status.MET;
  }

  @Test
  void theCountsAreThoseOfTheLeaves() {
    each(
        (run, outcome) -> {
          Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
          for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
          }
          for (ItemOutcome item : items(outcome)) {
            if (!item.item().group()) {
              counts.merge(item.verdict(), 1, Integer::sum);
            }
          }
          assertThat(outcome.counts()).isEqualTo(counts);
        });
  }

  @Test
  void nobodysWordTurnsAFailingCheckIntoAnythingButAWaiver() {
    each(
        (run, outcome) -> {
          Map<String, Verdict> alone = verdicts(run.withoutPeople());
          verdicts(outcome)
              .forEach(
                  (id, verdict) -> {
                    boolean computed = id.endsWith(" computed");
                    if (alone.get(id) == Verdict.FAIL && !computed) {
                      assertThat(verdict).as(id).isIn(Verdict.FAIL, Verdict.WAIVED);
                    }
                    if (alone.get(id) == Verdict.PASS && !computed && !id.endsWith("schedule")) {
                      assertThat(verdict).as(id).isEqualTo(Verdict.PASS);
                    }
                  });
        });
  }

  private static Map<String, Verdict> verdicts(Outcome outcome) {
    Map<String, Verdict> verdicts = new java.util.TreeMap<>();
    int list = 0;
    for (ChecklistOutcome checklist : outcome.checklists()) {
      list++;
      for (ItemOutcome item : checklist.items()) {
        verdicts.put(list + " " + item.item().id() + " " + item.kind().id(), item.verdict());
      }
    }
    return verdicts;
  }

  @Test
  void aWordCountsOnlyFromTheListedPeopleOnTheTextItWasGivenOnAndInItsTime() {
    each(
        (run, outcome) -> {
          List<Person> people = run.declarations().settings().people();
          for (ItemOutcome item : items(outcome)) {
            boolean said = item.verdict() == Verdict.ATTESTED || item.verdict() == Verdict.WAIVED;
            if (!said || item.kind() == ItemKind.COMPUTED) {
              continue;
            }
            assertThat(people.isEmpty() || !"eve".equals(item.by())).as(item.toString()).isTrue();
            assertThat(item.expires() == null || !item.expires().isBefore(RandomRun.AT))
                .as(item.toString())
                .isTrue();
            assertThat(backed(run, item)).as(item.toString()).isTrue();
          }
        });
  }

  private static boolean backed(RandomRun run, ItemOutcome item) {
    if (item.verdict() == Verdict.WAIVED) {
      return run.declarations().waivers().stream()
          .anyMatch(
              waiver ->
                  waiver.textDigest().equals(item.item().digest())
                      && waiver.by().equals(item.by())
                      && !waiver.expires().isBefore(RandomRun.AT));
    }
    return run.declarations().attestations().stream()
        .anyMatch(
            word ->
                word.textDigest().equals(item.item().digest())
                    && word.by().equals(item.by())
                    && !word.at().isAfter(RandomRun.AT.plusSeconds(86_400)));
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    for (long seed = 0; seed < 40; seed++) {
      RandomRun run = new RandomRun(seed, root);
      Outcome one = run.judge(1);
      assertThat(run.judge(2)).as("seed " + seed).isEqualTo(one);
      assertThat(run.judge(8)).as("seed " + seed).isEqualTo(one);
    }
  }
}
