package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;

/** Works out where each character of a scalar's text stands in the file. */
final class ScalarMapper {
  private ScalarMapper() {}

  static TextMap map(SourceText source, YamlScalar scalar) {
    int start = source.offset(scalar.span().line(), scalar.span().column());
    int end = source.offset(scalar.span().endLine(), scalar.span().endColumn());
    return switch (scalar.style()) {
      case PLAIN -> new FlowScalarWalk(source, scalar.text(), start, end, '\0').map();
      case SINGLE_QUOTED ->
          new FlowScalarWalk(source, scalar.text(), start + 1, end - 1, '\'').map();
      case DOUBLE_QUOTED ->
          new FlowScalarWalk(source, scalar.text(), start + 1, end - 1, '"').map();
      case LITERAL, FOLDED -> new BlockScalarWalk(source, scalar.text(), start, end).map();
    };
  }

  /**
   * The end of a block scalar's text: after the last character of its last line that is not blank.
   * The engine's end mark is the start of the next token. A comment in the header is noted.
   */
  static int blockEnd(String text, int start, int engineEnd, CommentFinder comments) {
    int headerEnd = start;
    while (headerEnd < engineEnd && " \t\r\n".indexOf(text.charAt(headerEnd)) < 0) {
      headerEnd++;
    }
    comments.skip(start, headerEnd);
    int body = CommentFinder.lineEnd(text, headerEnd);
    comments.skip(Math.min(body, engineEnd), body);
    int end = engineEnd;
    while (end > body && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    comments.jump(end);
    return end <= body ? headerEnd : end;
  }
}
