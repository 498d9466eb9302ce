package dev.gatewright.targets.environment;

import dev.gatewright.readers.compose.Reference;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value of a compose file is, as far as the file itself says. */
final class ComposeValues {
  private ComposeValues() {}

  static Value of(String name, @Nullable String written) {
    if (written == null) {
      String reason = name + " is passed on from whoever starts the service";
      return new Value.Unresolved(Value.Whence.ELSEWHERE, reason, null);
    }
    if (written.indexOf('$') < 0) {
      return Fallbacks.value(name, written);
    }
    SourceText text = SourceText.of(written);
    List<Reference> references = Reference.in(written, TextMap.whole(text));
    if (references.isEmpty()) {
      return Fallbacks.value(name, written.replace("$$", "$"));
    }
    String reason = name + " takes ${" + references.getFirst().name() + "}, which is set elsewhere";
    return new Value.Unresolved(
        neverEmpty(written, text, references) ? Value.Whence.PROMISED : Value.Whence.ELSEWHERE,
        reason,
        fallback(written, text, references));
  }

  /**
   * Whether the value holds something whatever is set elsewhere: text of its own, or a reference
   * that Compose refuses to start without (Compose specification, "Interpolation").
   */
  private static boolean neverEmpty(String written, SourceText text, List<Reference> references) {
    int from = 0;
    for (Reference reference : references) {
      int start = text.offset(reference.span().line(), reference.span().column());
      boolean filled =
          switch (reference.operator()) {
            case ":?" -> true;
            case ":-" -> !reference.word().isBlank() && reference.word().indexOf('$') < 0;
            default -> false;
          };
      if (filled || !written.substring(from, start).isBlank()) {
        return true;
      }
      from = text.offset(reference.span().endLine(), reference.span().endColumn());
    }
    return !written.substring(from).isBlank();
  }

  /**
   * The text with {@link Variable#UNSEEN} for each reference, when there is text of its own around
   * them; else null.
   */
  static @Nullable String partly(@Nullable String written) {
    if (written == null || written.indexOf('$') < 0) {
      return null;
    }
    SourceText text = SourceText.of(written);
    List<Reference> references = Reference.in(written, TextMap.whole(text));
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Reference reference : references) {
      int start = text.offset(reference.span().line(), reference.span().column());
      out.append(written.substring(from, start).replace("$$", "$")).append(Variable.UNSEEN);
      from = text.offset(reference.span().endLine(), reference.span().endColumn());
    }
    out.append(written.substring(from).replace("$$", "$"));
    return references.isEmpty() || out.length() == references.size() ? null : out.toString();
  }

  /** The value when none of its references is set elsewhere; null when it is nothing then. */
  private static @Nullable String fallback(
      String written, SourceText text, List<Reference> references) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Reference reference : references) {
      int start = text.offset(reference.span().line(), reference.span().column());
      int end = text.offset(reference.span().endLine(), reference.span().endColumn());
      out.append(written.substring(from, start).replace("$$", "$"));
      switch (reference.operator()) {
        case ":-", "-" -> {
          if (reference.word().indexOf('$') >= 0) {
            return null;
          }
          out.append(reference.word());
        }
        case ":+", "+" -> {}
        default -> {
          return null;
        }
      }
      from = end;
    }
    return out.append(written.substring(from).replace("$$", "$")).toString();
  }
}
