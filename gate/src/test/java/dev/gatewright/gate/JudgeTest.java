package dev.gatewright.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Mark;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Verdict;
import dev.gatewright.model.Waiver;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person's word does to each verdict that checks can give. */
final class JudgeTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final String DIGEST = "a".repeat(64);

  private static PlannedItem item(Mark mark) {
    Item item =
        new Item(
            "one", true, ItemShape.BOX, 1, List.of(), "One", DIGEST, mark, null, null, null, null);
    return new PlannedItem(
        item, ItemKind.AUTOMATED, null, Severity.HIGH, 0, List.of(), List.of(), null, "made up");
  }

  private static Draft draft(Verdict verdict) {
    Finding finding = new Finding("x/y", Severity.HIGH, "m", "e", null, null, null, "f");
    List<Finding> findings = verdict == Verdict.FAIL ? List.of(finding) : List.of();
    List<Looked> looked = List.of(new Looked("work-tree", "files", 1));
    return new Draft(verdict, "seen by a check", null, null, null, null, findings, looked);
  }

  private static Attestation attestation(String digest, @Nullable Instant expires) {
    Instant said = AT.minus(1, ChronoUnit.DAYS);
    return new Attestation("one", digest, "mara", "seen", List.of(), said, expires, "a.yaml");
  }

  private static Waiver waiver(String digest, Instant expires) {
    Instant said = AT.minus(9, ChronoUnit.DAYS);
    return new Waiver("one", digest, "jon", "later", List.of(), said, expires, "w.yaml");
  }

  private static ItemOutcome judge(
      Verdict verdict, @Nullable Attestation attestation, @Nullable Waiver waiver) {
    return new Judge(AT)
        .judge(item(Mark.OPEN), draft(verdict), new Words(attestation, waiver, null, null));
  }

  @ParameterizedTest
  @EnumSource
  void anAttestationStandsInForWhatNoCheckSawAndForNothingElse(Verdict verdict) {
    Verdict after = judge(verdict, attestation(DIGEST, null), null).verdict();
    switch (verdict) {
      case UNKNOWN, MANUAL, EXPIRED -> assertThat(after).isEqualTo(Verdict.ATTESTED);
      case FAIL, WAIVED, ATTESTED, PASS, NOT_APPLICABLE -> assertThat(after).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAttestationOfOtherWordsChangesNoVerdict(Verdict verdict) {
    assertThat(judge(verdict, attestation("b".repeat(64), null), null).verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource
  void aLiveWaiverAcceptsWhatIsOpenOrFails(Verdict verdict) {
    Verdict after = judge(verdict, null, waiver(DIGEST, AT.plusSeconds(1))).verdict();
    switch (verdict) {
      case FAIL, UNKNOWN, MANUAL, EXPIRED -> assertThat(after).isEqualTo(Verdict.WAIVED);
      case WAIVED, ATTESTED, PASS, NOT_APPLICABLE -> assertThat(after).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEndedWaiverIsExpiredButAFailingCheckStaysAFailure(Verdict verdict) {
    Verdict after = judge(verdict, null, waiver(DIGEST, AT.minusSeconds(1))).verdict();
    switch (verdict) {
      case UNKNOWN, MANUAL, EXPIRED -> assertThat(after).isEqualTo(Verdict.EXPIRED);
      case FAIL, WAIVED, ATTESTED, PASS, NOT_APPLICABLE -> assertThat(after).isEqualTo(verdict);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWaiverOfOtherWordsChangesNoVerdict(Verdict verdict) {
    assertThat(judge(verdict, null, waiver("b".repeat(64), AT.plusSeconds(1))).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void aFailureKeepsItsFindingsWhoeverSpeaks() {
    Attestation attestation = attestation(DIGEST, null);
    Waiver waiver = waiver(DIGEST, AT.plusSeconds(1));
    assertThat(judge(Verdict.FAIL, attestation, null).findings()).hasSize(1);
    ItemOutcome waived = judge(Verdict.FAIL, attestation, waiver);
    assertThat(waived.findings()).hasSize(1);
    assertThat(waived.why()).contains("later", "fail: seen by a check");
  }

  @Test
  void anAttestationEndsAfterItsLastSecond() {
    assertThat(judge(Verdict.MANUAL, attestation(DIGEST, AT), null).verdict())
        .isEqualTo(Verdict.ATTESTED);
    assertThat(judge(Verdict.MANUAL, attestation(DIGEST, AT.minusSeconds(1)), null).verdict())
        .isEqualTo(Verdict.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource
  void aTickedBoxIsNamedAsUnprovedExactlyWhereItIsOpen(Verdict verdict) {
    Words nobody = new Words(null, null, null, null);
    ItemOutcome outcome = new Judge(AT).judge(item(Mark.DONE), draft(verdict), nobody);
    boolean open = GateRequest.DEFAULT_FAIL_ON.contains(verdict);
    assertThat(outcome.verdict()).isEqualTo(verdict);
    assertThat(outcome.why().startsWith("Ticked, not proved.")).isEqualTo(open);
  }
}
