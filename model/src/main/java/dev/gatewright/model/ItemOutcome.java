package dev.gatewright.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one item.
 *
 * @param item the requirement
 * @param kind who or what decides it
 * @param control id of the control it is bound to, or null when it is unbound
 * @param severity how much harm its absence can do
 * @param verdict what is known of it
 * @param why one or two sentences
 * @param remedy what would settle it, or null when nothing is open
 * @param checks ids of the checks that were asked, in the control's order
 * @param by who vouched or accepted, or owns the task; null for nobody
 * @param expires when the verdict stops counting, or null
 * @param due when something must be done next, or null
 * @param findings what speaks against it, or candidates to look at
 * @param looked what was looked at
 */
public record ItemOutcome(
    Item item,
    ItemKind kind,
    @Nullable String control,
    Severity severity,
    Verdict verdict,
    String why,
    @Nullable String remedy,
    List<String> checks,
    @Nullable String by,
    @Nullable Instant expires,
    @Nullable Instant due,
    List<Finding> findings,
    List<Looked> looked) {
  public ItemOutcome {
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
    looked = List.copyOf(looked);
  }
}
