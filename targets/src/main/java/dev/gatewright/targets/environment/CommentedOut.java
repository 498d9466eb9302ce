package dev.gatewright.targets.environment;

import dev.gatewright.readers.dotenv.Assignment;
import dev.gatewright.readers.dotenv.DotenvFile;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comments hold that is or may be a value: {@code # NAME=value}, {@code NAME= # value}. */
final class CommentedOut {
  /** Shorter words behind a value are words. */
  private static final int LONG_WORD = 16;

  private CommentedOut() {}

  static List<Variable> of(String path, DotenvFile file, Carrier carrier) {
    List<Variable> variables = new ArrayList<>();
    Map<Integer, String> names = new HashMap<>();
    for (Assignment assignment : file.assignments()) {
      names.put(assignment.nameSpan().line(), assignment.name());
    }
    for (DotenvFile.Comment comment : file.comments()) {
      String text = comment.text();
      int start = skip(text, 0);
      int sign = start;
      while (sign < text.length() && Fallbacks.nameCharacter(text.charAt(sign))) {
        sign++;
      }
      String beside = names.get(comment.span().line());
      if (beside != null) {
        behind(path, file, comment, beside, carrier, variables);
        continue;
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

  /** A long word in the comment behind an assignment may be what was meant for its value. */
  private static void behind(
      String path,
      DotenvFile file,
      DotenvFile.Comment comment,
      String name,
      Carrier carrier,
      List<Variable> into) {
    String text = comment.text();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && " \t\"'`(),;".indexOf(text.charAt(i)) < 0) {
        continue;
      }
      if (i - start >= LONG_WORD) {
        int from = file.source().offset(comment.span().line(), comment.span().column()) + 1;
        Span span = file.source().span(from + start, from + i);
        into.add(
            new Variable(
                name,
                new Value.Literal(text.substring(start, i)),
                carrier,
                Source.place(path, span),
                Source.maskedExcerpt(file.source(), span)));
      }
      start = i + 1;
    }
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
