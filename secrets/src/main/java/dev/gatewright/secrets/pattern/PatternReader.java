package dev.gatewright.secrets.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the subset of expressions that rules may use: classes, bounded repeats, groups without a
 * number, alternatives; ASCII. Nothing that looks around, back, or without end.
 */
final class PatternReader {
  private static final int MOST = 4096;

  private final String text;
  private int at;

  private PatternReader(String text) {
    this.text = text;
  }

  static Node read(String text) throws PatternException {
    PatternReader reader = new PatternReader(text);
    Node node = reader.either();
    if (reader.at < text.length()) {
      throw reader.error("a bracket that was not opened");
    }
    return node;
  }

  private Node either() throws PatternException {
    List<Node> parts = new ArrayList<>();
    parts.add(sequence());
    while (next('|')) {
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Either(List.copyOf(parts));
  }

  private Node sequence() throws PatternException {
    List<Node> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      parts.add(repeat(atom()));
    }
    return new Node.Sequence(List.copyOf(parts));
  }

  private Node atom() throws PatternException {
    char c = text.charAt(at);
    if (c > 126 || c < ' ') {
      throw error("a character that is not printable ASCII");
    }
    at++;
    return switch (c) {
      case '(' -> group();
      case '[' -> new Node.One(bracket());
      case '\\' -> new Node.One(escape());
      case '.' -> new Node.One(ByteClass.of('\n').inverted());
      case '*', '+', '?', '{', '}', '^', '$' ->
          throw error("'" + c + "' where a character or class is expected");
      default -> new Node.One(ByteClass.of(c));
    };
  }

  private Node group() throws PatternException {
    if (!next('?') || !next(':')) {
      throw error("a group that is not (?:...)");
    }
    Node inner = either();
    if (!next(')')) {
      throw error("a group that is not closed");
    }
    return inner;
  }

  private Node repeat(Node part) throws PatternException {
    int least;
    int most;
    if (next('?')) {
      least = 0;
      most = 1;
    } else if (next('{')) {
      least = number();
      most = next(',') ? number() : least;
      if (!next('}')) {
        throw error("a repeat that is not {m} or {m,n}");
      }
    } else if (at < text.length() && "*+".indexOf(text.charAt(at)) >= 0) {
      throw error("a repeat without an upper bound");
    } else {
      return part;
    }
    if (least > most || most > MOST) {
      throw error("a repeat of more than " + MOST + " or less than its least");
    }
    if (at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0) {
      throw error("a repeat of a repeat");
    }
    return new Node.Repeat(part, least, most);
  }

  private int number() throws PatternException {
    int from = at;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    if (from == at || at - from > 5) {
      throw error("a repeat without a number");
    }
    return Integer.parseInt(text.substring(from, at));
  }

  private ByteClass bracket() throws PatternException {
    boolean inverted = next('^');
    ByteClass.Builder bytes = new ByteClass.Builder();
    boolean first = true;
    while (first || at >= text.length() || text.charAt(at) != ']') {
      first = false;
      if (at >= text.length() || text.charAt(at) == '[' || text.charAt(at) == '&') {
        throw error("a class that is not closed, or holds another");
      }
      member(bytes);
    }
    at++;
    ByteClass built = bytes.build();
    return inverted ? built.inverted() : built;
  }

  private void member(ByteClass.Builder bytes) throws PatternException {
    char c = text.charAt(at++);
    if (c == '\\') {
      char escaped = at < text.length() ? text.charAt(at) : '\\';
      ByteClass one = escape();
      if ("wdsntr".indexOf(escaped) >= 0) {
        bytes.addAll(one);
        return;
      }
      c = escaped;
    }
    boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
    int last = c;
    if (range) {
      at++;
      last = text.charAt(at++);
      if (last == '\\' && at < text.length()) {
        last = text.charAt(at++);
      }
    }
    if (c > 126 || last > 126 || last < c) {
      throw error("a range that is no range of ASCII");
    }
    bytes.addRange(c, last);
  }

  private ByteClass escape() throws PatternException {
    if (at >= text.length()) {
      throw error("a backslash at the end");
    }
    char c = text.charAt(at++);
    ByteClass.Builder bytes = new ByteClass.Builder();
    switch (c) {
      case 'd' -> bytes.addRange('0', '9');
      case 'w' -> bytes.addRange('0', '9').addRange('A', 'Z').addRange('a', 'z').add('_');
      case 's' -> bytes.add(' ').addRange('\t', '\r');
      case 'n' -> bytes.add('\n');
      case 'r' -> bytes.add('\r');
      case 't' -> bytes.add('\t');
      default -> {
        if (c > 126 || Character.isLetterOrDigit(c)) {
          throw error("the escape \\" + c);
        }
        bytes.add(c);
      }
    }
    return bytes.build();
  }

  private boolean next(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private PatternException error(String what) {
    return new PatternException("At character " + (at + 1) + " of the expression: " + what + ".");
  }
}
