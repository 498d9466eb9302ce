package dev.gatewright.targets.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of the gate, as the record has it.
 *
 * @param at the instant it judged as of
 * @param open whether it left the gate open
 * @param commit the commit it judged; null when it was none
 */
public record GateRun(Instant at, boolean open, @Nullable String commit) {}
