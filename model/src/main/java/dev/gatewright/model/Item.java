package dev.gatewright.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of a checklist, as it is written.
 *
 * @param id permanent name within the checklist: letters, digits, {@code . - _}
 * @param explicitId whether the checklist itself names the id
 * @param shape how it is written
 * @param line line of its first character, from 1
 * @param path the headings and groups above it, outermost first, the document's own title left out
 * @param text the requirement without its box, id and bold marks
 * @param digest SHA-256 of the normalised text, 64 hexadecimal digits
 * @param mark what stands in its box
 * @param parent id of the group it belongs to, or null
 * @param box the one byte between the brackets, or null when there is no box
 * @param blank the bytes a sign-off is written over, or null when there are none
 * @param value what a field or template says, or null
 */
public record Item(
    String id,
    boolean explicitId,
    ItemShape shape,
    int line,
    List<String> path,
    String text,
    String digest,
    Mark mark,
    @Nullable String parent,
    @Nullable ByteSpan box,
    @Nullable ByteSpan blank,
    @Nullable String value) {
  public Item {
    path = List.copyOf(path);
  }

  /** The same requirement under another id and in other words. */
  public Item with(String otherId, String otherText) {
    return new Item(
        otherId, explicitId, shape, line, path, otherText, digest, mark, parent, box, blank, value);
  }

  /** Whether this is a roll-up of other items. */
  public boolean group() {
    return shape == ItemShape.GROUP;
  }
}
