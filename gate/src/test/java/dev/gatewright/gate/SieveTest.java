package dev.gatewright.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Verdict;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.TargetOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comment on the line of a finding does to the answer of its check. */
final class SieveTest {
  private static final String CHECK = "environment/database-tls";
  private static final String ASK = "gatewright: " + "ignore[" + CHECK + "] ";
  private static final List<Looked> LOOKED = List.of(new Looked("work-tree", "files", 1));

  @TempDir private Path root;

  @Test
  void aFailureWhoseFindingsAreAllIgnoredIsWaivedUntilTheFirstDay() throws IOException {
    Sieve sieve =
        sieve(
            "A=1 # " + ASK + "because of the move until 2027-03-31",
            "B=1 # " + ASK + "because of the other until 2027-01-31");
    Sifted sifted = sieve.sift(call(), fail(at(1), at(2)));
    assertThat(sifted.verdict()).isEqualTo(Verdict.WAIVED);
    assertThat(sifted.expires()).isEqualTo("2027-01-31T00:00:00Z");
    assertThat(sifted.standing()).isEmpty();
    assertThat(sifted.ignored())
        .extracting(Ignored::because)
        .containsExactly("of the move", "of the other");
    assertThat(sifted.why())
        .contains("of the move", "a.env:2 until 2027-01-31", "says fail: it fails");
    assertThat(sifted.looked()).contains(new Looked("ignore-comments", "a.env:1", 1));
    assertThat(sieve.ignored()).hasSize(2);
    assertThat(sieve.idle()).isEmpty();
  }

  @Test
  void whatIsLeftStandingKeepsTheFailure() throws IOException {
    Sieve sieve = sieve("A=1 # " + ASK + "because of the move until 2027-03-31", "B=1");
    Sifted sifted = sieve.sift(call(), fail(at(1), at(2), at(null)));
    assertThat(sifted.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(sifted.standing()).containsExactly(at(2), at(null));
    assertThat(sifted.expires()).isNull();
    assertThat(sifted.why()).contains("it fails", "of the move");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "until 2027-03-31",
        "because of the move",
        "because of the move until 2026-11-22",
        "because of the move until 2026-11-32"
      })
  void aCommentThatDoesNotCountHidesNothing(String asked) throws IOException {
    Sieve sieve = sieve("A=1 # " + ASK + asked);
    Sifted sifted = sieve.sift(call(), fail(at(1)));
    assertThat(sifted.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(sifted.standing()).containsExactly(at(1));
    assertThat(sieve.ignored()).isEmpty();
    assertThat(sieve.idle()).isEmpty();
  }

  @Test
  void aCommentForAnotherCheckHidesNothing() throws IOException {
    String other =
        "gatewright: " + "ignore[environment/secrets-unique] because so until 2027-03-31";
    Sieve sieve = sieve("A=1 # " + other);
    assertThat(sieve.sift(call(), fail(at(1))).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(sieve.idle()).as("its check was not asked").isEmpty();
  }

  @Test
  void aCommentWhereItsCheckFoundNothingIsAFinding() throws IOException {
    Sieve sieve = sieve("A=1", "B=1 # " + ASK + "because of the move until 2027-03-31");
    Sifted sifted = sieve.sift(call(), fail(at(1)));
    assertThat(sifted.standing()).containsExactly(at(1));
    List<Finding> idle = sieve.idle();
    assertThat(idle).hasSize(1);
    assertThat(idle.getFirst().check()).isEqualTo("declarations/ignore-comment");
    assertThat(idle.getFirst().place()).extracting(Place::line).isEqualTo(2);
  }

  @Test
  void whetherACommentIsUsedIsNotSaidWhenItsCheckCouldNotSee() throws IOException {
    String line = "A=1 # " + ASK + "because of the move until 2027-03-31";
    Sieve blind = sieve(line);
    Answer unknown = new Answer.Unknown("no database", "name it", List.of());
    Sifted sifted = blind.sift(call(), unknown);
    assertThat(sifted.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(sifted.remedy()).isEqualTo("name it");
    assertThat(blind.idle()).isEmpty();
    Sieve narrow = sieve(line);
    narrow.sift(new CheckCall(CHECK, Map.of("name", "A")), new Answer.Pass("fine", LOOKED));
    assertThat(narrow.idle()).isEmpty();
    Sieve seeing = sieve(line);
    seeing.sift(call(), new Answer.Pass("fine", LOOKED));
    assertThat(seeing.idle()).hasSize(1);
  }

  @Test
  void aCandidateForAPersonCannotBeIgnored() throws IOException {
    Sieve sieve = sieve("A=1 # " + ASK + "because of the move until 2027-03-31");
    Sifted sifted = sieve.sift(call(), new Answer.Manual("look", List.of(at(1)), LOOKED));
    assertThat(sifted.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(sifted.standing()).containsExactly(at(1));
    assertThat(sieve.idle()).hasSize(1);
  }

  @Test
  void aReasonIsMaskedLikeAnyLine() throws IOException {
    Sieve sieve = sieve("A=1 # " + ASK + "because password=swordfish is old until 2027-03-31");
    Sifted sifted = sieve.sift(call(), fail(at(1)));
    assertThat(sifted.verdict()).isEqualTo(Verdict.WAIVED);
    assertThat(sifted.why()).doesNotContain("swordfish");
  }

  private Sieve sieve(String... lines) throws IOException {
    Files.writeString(root.resolve("a.env"), String.join("\n", lines) + "\n");
    Instant at = Instant.parse("2026-11-22T10:00:00Z");
    return new Sieve(new Sights(TargetOptions.of(root, at)));
  }

  private static CheckCall call() {
    return new CheckCall(CHECK, Map.of());
  }

  private static Answer fail(Finding... findings) {
    return new Answer.Fail("it fails", new ArrayList<>(List.of(findings)), LOOKED);
  }

  private static Finding at(@Nullable Integer line) {
    Place place = line == null ? null : new Place("a.env", line, 3, line, 4);
    return new Finding(CHECK, Severity.HIGH, "m", "e" + line, place, null, null, "f" + line);
  }
}
