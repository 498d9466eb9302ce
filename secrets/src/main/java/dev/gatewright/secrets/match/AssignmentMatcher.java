package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;
import org.jspecify.annotations.Nullable;

/** A name that contains certain words, a sign, and a value. */
final class AssignmentMatcher implements RuleMatcher {
  private static final int LONGEST_NAME = 96;
  private static final int LONGEST_VALUE = 512;
  private static final int SHORTEST_VALUE = 5;
  private static final int SHORTEST_ALONE = 8;
  private static final SignSet SENTENCE = new SignSet("()[]{}<>;,`");

  private final String[] keywords;
  private final String[] names;
  private final @Nullable ValuePattern value;
  private final boolean general;

  AssignmentMatcher(String[] keywords, String[] names, @Nullable ValuePattern value) {
    this.keywords = keywords;
    this.names = names;
    this.value = value;
    general = general(names);
  }

  @Override
  public boolean match(Window window, int start, int behind, Match match) {
    if (!Ascii.word(window.at(behind - 1))) {
      // The keyword has the sign behind the name.
      // Of two letters that a comma parts from a text, most are the name of a country.
      return further(window, start, behind - 1, match)
          || (assigned(window, start, behind - 1, match)
              && (!Signs.listed(window, match.nameEnd)
                  || drawn(window, match.assignment().values())));
    }
    int word = Words.behind(window, behind, match.keyword);
    if (word < 0) {
      return false;
    }
    if (value == null && further(window, start, behind, match)) {
      return true;
    }
    return assigned(window, start, behind, match)
        || (value != null
            && general
            && Words.plain(match.keyword)
            && phrased(window, start, word, value, match));
  }

  /** Whether a name heads a column, or is that of several, and values stand below it. */
  private boolean further(Window window, int start, int behind, Match match) {
    match.only();
    match.assignment().read(window, behind);
    int end = match.assignment().nameEnd();
    boolean several = end >= 0 && Several.may(window, end);
    boolean table = end >= 0 && Table.may(window, end);
    int name = several || table ? nameStart(window, start) : -1;
    if (name < 0) {
      return false;
    }
    if (several) {
      Several.read(window, name, end, match);
    }
    Rows rows = table && !match.more() ? Table.rows(window, name, end) : null;
    match.from(rows);
    if (!match.more()
        || !Words.any(window, name, end, keywords)
        || !Words.any(window, name, end, names)) {
      match.only();
      return false;
    }
    match.nameStart = name;
    match.nameEnd = end;
    boolean any = match.next();
    if (any && rows != null) {
      rows.look();
    }
    return any;
  }

  /** Whether a value stands behind a provider's word and words for a secret. */
  private static boolean phrased(
      Window window, int start, int word, ValuePattern wanted, Match match) {
    if (!Phrase.match(window, word, wanted, match)) {
      return false;
    }
    int name = nameStart(window, start);
    match.nameStart = name < 0 ? start : name;
    return true;
  }

  /** Whether a rule takes any word for a secret, so that a provider has no second value. */
  private static boolean general(String[] names) {
    for (String name : names) {
      if (name.equals("key") || name.equals("token")) {
        return true;
      }
    }
    return false;
  }

  private boolean assigned(Window window, int start, int behind, Match match) {
    Assignment read = match.assignment();
    if (!read.read(window, behind)) {
      return false;
    }
    int end = read.nameEnd();
    int from = read.from();
    Values values = read.values();
    int size = values.end() - values.start();
    if (value == null) {
      if (size < SHORTEST_VALUE || size > LONGEST_VALUE || code(window, values)) {
        return false;
      }
    } else if (!value.matches(window, values.start(), values.end())) {
      return false;
    }
    int name = nameStart(window, start);
    if (name < 0
        || !(fits(window, name, end, from, values.quoted()) || loose(window, name, end, values))
        || !Words.any(window, name, end, keywords)
        || !Words.any(window, name, end, names)) {
      return false;
    }
    match.set(values.start(), values.end());
    match.nameStart = name;
    match.nameEnd = end;
    return true;
  }

  /** Whether a bare value can only be a piece of program: a.b, a call, a reference. */
  private static boolean code(Window window, Values values) {
    if (values.quoted()) {
      return false;
    }
    int first = window.at(values.start());
    if (first == '$' || first == '*' || first == '&' || first == '@' || first == '=') {
      return true;
    }
    for (int at = values.start(); at < values.end(); at++) {
      int c = window.at(at);
      if (!Ascii.letter(c) && c != '_' && c != '.') {
        return false;
      }
    }
    // Letters and dots between names: settings.token, self.key
    return contains(window, values, '.');
  }

  private static boolean contains(Window window, Values values, int wanted) {
    for (int at = values.start(); at < values.end(); at++) {
      if (window.at(at) == wanted) {
        return true;
      }
    }
    return false;
  }

  private static int nameStart(Window window, int from) {
    int at = from;
    while (at > from - LONGEST_NAME) {
      int c = window.at(at - 1);
      if (!Ascii.word(c) && c != '-' && c != '.') {
        while (at < from && !Ascii.word(window.at(at))) {
          at++;
        }
        return at;
      }
      at--;
    }
    return -1;
  }

  /** Whether sign and surroundings agree: an element has its bracket, an option its dashes. */
  private static boolean fits(Window window, int name, int end, int value, boolean quoted) {
    int before = window.at(name - 1);
    if (window.at(end) == '>') {
      return before == '<' || before == ':';
    }
    if (Signs.listed(window, end)) {
      // The name is all there is in its quotes: not "/etc/passwd", "another text".
      int open = before == '-' && window.at(name - 2) == '-' ? name - 3 : name - 1;
      return Ascii.quote(window.at(open))
          && !Listed.file(window, name, end)
          && !(value == Signs.listedNext(window, end) && Signs.isValue(window, open));
    }
    if (Signs.written(window, end, value)) {
      return true;
    }
    boolean option = before == '-' && window.at(name - 2) == '-';
    return option
        || environment(window, name)
        || alone(window, name, end, value)
        || (quoted && (Ascii.upper(window.at(name)) || before == ':' || declared(window, name)));
  }

  /** Whether any name of a secret has a value behind it that cannot be a word of a sentence. */
  private boolean loose(Window window, int name, int end, Values values) {
    int before = window.at(name - 1);
    boolean variable = before == '$' || before == '{' || before == '%';
    boolean program = end - name > 6 && Signs.word(window, end - 6, "passwd");
    return value == null
        && !variable
        && !program
        && window.at(end) != '>'
        && !Signs.listed(window, end)
        && drawn(window, values);
  }

  /** Whether a value is long and mixed, so that it may stand behind its name without a sign. */
  private static boolean drawn(Window window, Values values) {
    for (int at = values.start(); at < values.end(); at++) {
      int c = window.at(at);
      boolean inner = c == '=' && Ascii.word(window.at(at + 1));
      if (inner || c <= ' ' || c == ':' || c == '/' || c == '.') {
        return false;
      }
    }
    return Drawn.mixed(window, values.start(), values.end());
  }

  /** Whether a word that sets something, or nothing, stands before a name on its line. */
  private static boolean declared(Window window, int name) {
    return statement(window, name) || first(window, name) || behind(window, name, "{ ");
  }

  /** Whether a name and a value with a digit in it are all that stands on a line of settings. */
  private static boolean alone(Window window, int name, int end, int value) {
    if (!Ascii.digit(window.at(value)) && !Ascii.letter(window.at(value))) {
      return false;
    }
    int at = value;
    int digits = 0;
    int words = 0;
    while (at < value + LONGEST_NAME && window.at(at) > ' ' && !SENTENCE.has(window.at(at))) {
      digits += Ascii.digit(window.at(at)) ? 1 : 0;
      words += Ascii.lower(window.at(at)) ? 1 : 0;
      at++;
    }
    int line = Signs.spaces(window, at);
    int c = window.at(line);
    return digits > 0
        && digits + words < at - value
        && at - value >= SHORTEST_ALONE
        && (c < 0 || c == '\n' || c == '\r')
        && end - name >= SHORTEST_VALUE
        && first(window, name);
  }

  /** Whether only space stands before a name on its line, as in blocks of settings. */
  private static boolean first(Window window, int name) {
    int at = name - 1;
    while (at > name - LONGEST_NAME && Ascii.space(window.at(at))) {
      at--;
    }
    return window.at(at) == '\n' || window.at(at) < 0;
  }

  /** Whether "with " or "encrypted " stands before a name, as in a statement of SQL. */
  private static boolean statement(Window window, int name) {
    return behind(window, name, "with ")
        || behind(window, name, "(def ")
        || behind(window, name, "define ")
        || behind(window, name, "encrypted ");
  }

  private static boolean behind(Window window, int place, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Ascii.fold(window.at(place - word.length() + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether "ENV " stands before a name, as in a Dockerfile. */
  private static boolean environment(Window window, int name) {
    return window.at(name - 1) == ' '
        && window.at(name - 2) == 'V'
        && window.at(name - 3) == 'N'
        && window.at(name - 4) == 'E';
  }
}
