package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds comments between the nodes: in a file the engine accepts, a {@code #} outside every scalar,
 * alias, anchor and tag begins one. This is exact, and spares the engine's comment mode.
 */
final class CommentFinder {
  private final SourceText source;
  private final List<YamlComment> found = new ArrayList<>();
  private int done;

  CommentFinder(SourceText source) {
    this.source = source;
  }

  /** Looks for comments up to a node's start, and goes on after its end. */
  void skip(int start, int end) {
    look(start);
    done = Math.max(done, end);
  }

  /** Goes on after an offset without looking at what stands before it. */
  void jump(int end) {
    done = Math.max(done, end);
  }

  /** Looks through what is left and gives all comments. */
  List<YamlComment> rest() {
    look(source.text().length());
    return found;
  }

  /** The offset of the next character that is neither white space nor in a comment. */
  static int pastBlank(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' && at > 0 && " \t\r\n".indexOf(text.charAt(at - 1)) >= 0) {
        at = lineEnd(text, at);
      } else if (" \t\r\n".indexOf(c) >= 0) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private void look(int until) {
    String text = source.text();
    while (done < until) {
      int hash = text.indexOf('#', done, until);
      if (hash < 0) {
        done = until;
        return;
      }
      if (isInDirective(text, hash)) {
        done = hash + 1;
        continue;
      }
      int end = lineEnd(text, hash);
      found.add(
          new YamlComment(text.substring(hash + 1, end), source.span(hash, end), isFirst(hash)));
      done = end;
    }
  }

  /** A tag prefix of a {@code %TAG} line may hold a {@code #} that follows no white space. */
  private boolean isInDirective(String text, int hash) {
    int start = source.offset(source.lineAt(hash), 1);
    return text.charAt(start) == '%' && hash > 0 && " \t".indexOf(text.charAt(hash - 1)) < 0;
  }

  private boolean isFirst(int hash) {
    String text = source.text();
    int at = hash - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
