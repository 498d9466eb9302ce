package dev.gatewright.checklist;

import dev.gatewright.model.Control;

/**
 * A control that may be meant, for a person to review; never a binding.
 *
 * @param control the control
 * @param score how alike the words are: BM25 plus a bonus for each shared topic; only comparable
 *     between suggestions for one item
 * @param reason the shared words and topics
 */
public record Suggestion(Control control, double score, String reason) {}
