package dev.gatewright.targets.environment;

import dev.gatewright.readers.dotenv.DotenvFile;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.List;

/** Assignments that stand in comments: {@code # NAME=value}. */
final class CommentedOut {
  private CommentedOut() {}

  static List<Variable> of(String path, DotenvFile file, Carrier carrier) {
    List<Variable> variables = new ArrayList<>();
    for (DotenvFile.Comment comment : file.comments()) {
      String text = comment.text();
      int start = skip(text, 0);
      int sign = start;
      while (sign < text.length() && Fallbacks.nameCharacter(text.charAt(sign))) {
        sign++;
      }
      boolean name = sign > start && Character.isUpperCase(text.charAt(start));
      if (!name || sign >= text.length() || text.charAt(sign) != '=') {
        continue;
      }
      String value = text.substring(sign + 1).strip();
      Span span = valueSpan(file.source(), comment.span(), sign + 2);
      variables.add(
          new Variable(
              text.substring(start, sign),
              new Value.Literal(unquoted(value)),
              carrier,
              Source.place(path, span),
              Source.maskedExcerpt(file.source(), span)));
    }
    return variables;
  }

  /** The rest of the comment from this many characters after its {@code #}; names are ASCII. */
  private static Span valueSpan(SourceText source, Span comment, int from) {
    int offset = source.offset(comment.line(), comment.column()) + from;
    return source.span(offset, source.offset(comment.endLine(), comment.endColumn()));
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0 && value.charAt(0) == value.charAt(last) && "\"'".indexOf(value.charAt(0)) >= 0;
    return quoted ? value.substring(1, last) : value;
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '#')) {
      i++;
    }
    return i;
  }
}
