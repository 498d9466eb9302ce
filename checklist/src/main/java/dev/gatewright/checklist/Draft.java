package dev.gatewright.checklist;

import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * An item before it has an id.
 *
 * @param shape how it is written
 * @param line line of its first character, from 1
 * @param context what stands above it
 * @param text the requirement
 * @param tail the text its id ends in
 * @param mark what stands in its box
 * @param part its list item, or null
 * @param box the byte between the brackets, or null
 * @param blank the bytes to write over, or null
 * @param value what a field or template says, or null
 * @param ids the ids written beside it, or null
 * @param start index of its first character, for findings
 * @param end index after its last character on that line
 */
record Draft(
    ItemShape shape,
    int line,
    Context context,
    String text,
    String tail,
    Mark mark,
    @Nullable ListPart part,
    @Nullable ByteSpan box,
    @Nullable ByteSpan blank,
    @Nullable String value,
    @Nullable Title ids,
    int start,
    int end) {

  /** The id written beside it, if there is a usable one. */
  @Nullable String explicitId() {
    if (ids == null) {
      return null;
    }
    String comment = ids.comment();
    return comment != null && Title.idLike(comment) ? comment : ids.boldId();
  }

  /** The nearest group, as a part of the text's digest. */
  String group() {
    return part == null ? "" : context.group();
  }

  /** An item without a box. */
  static Draft plain(
      ItemShape shape,
      int line,
      Context context,
      String text,
      @Nullable Title ids,
      int start,
      int end) {
    return new Draft(
        shape, line, context, text, text, Mark.NONE, null, null, null, null, ids, start, end);
  }

  Draft withPart(ListPart list) {
    return new Draft(
        shape, line, context, text, tail, mark, list, box, blank, value, ids, start, end);
  }

  Draft withTail(String other) {
    return new Draft(
        shape, line, context, text, other, mark, part, box, blank, value, ids, start, end);
  }

  Draft withBox(Mark inside, ByteSpan at) {
    return new Draft(
        shape, line, context, text, tail, inside, part, at, blank, value, ids, start, end);
  }

  Draft withBlank(@Nullable ByteSpan at) {
    return new Draft(shape, line, context, text, tail, mark, part, box, at, value, ids, start, end);
  }

  Draft withValue(@Nullable String said) {
    return new Draft(
        shape, line, context, text, tail, mark, part, box, blank, said, ids, start, end);
  }
}
