package dev.gatewright.secrets.context;

/** Values that are fetched from elsewhere when the program runs. */
final class References {
  /** Beginnings of lookups, whether in quotes or not. */
  private static final String[] LOOKUPS = {
    "process.env",
    "os.environ",
    "os.getenv",
    "getenv",
    "env.",
    "env[",
    "secrets.",
    "var.",
    "local.",
    "data.",
    "module.",
    "vault:",
    "ref+",
    "!vault",
    "!ref",
    "!sub",
    "!secret",
    "!env",
    "arn:",
    "ssm:",
    "secretsmanager:",
    "op://",
    "vault://",
    "keyring:",
    "enc[",
    "enc(",
    "@microsoft.keyvault",
    "system.getenv",
    "config.",
    "settings.",
    "self.",
    "this.",
    "request.",
    "params.",
    "args.",
    "options.",
    "props.",
    "func(",
    "function",
    "lambda",
    "new ",
    "await ",
    "return ",
    "!!",
    "import ",
    "credentials(",
    "lookup(",
    "fetch(",
    "file://",
    "file:",
    "env:",
    "envvar:",
    "valuefrom",
    "steps.",
    "inputs.",
    "github.",
    "parameters.",
    "context.",
    "state.",
    "user.",
    "input.",
    "account.",
    "aws.",
  };

  private References() {}

  /** Why this value is fetched from elsewhere; empty where it stands here. */
  static String reason(Candidate candidate) {
    String value = candidate.value();
    if (template(value)) {
      return "a template or variable is put in here when the program runs";
    }
    if (!candidate.quoted() && bareReference(candidate)) {
      return "a variable, a call or an expression, not the value itself";
    }
    if (Chars.startsWithAny(value, LOOKUPS) && lookup(value)) {
      return "looked up elsewhere when the program runs";
    }
    if (within(candidate, "arn:")) {
      return "a part of the name of a resource";
    }
    if (candidate.quoted() && joined(value)) {
      return "texts and variables put together";
    }
    return candidate.quoted() && call(value) ? "a call, not the value itself" : "";
  }

  /** Whether a value goes on what begins with a mark, without a blank between. */
  private static boolean within(Candidate candidate, String mark) {
    int start = candidate.start();
    int at = start;
    while (at > 0 && (Chars.word(at(candidate, at)) || ":/-.".indexOf(at(candidate, at)) >= 0)) {
      at--;
    }
    return start > 0 && candidate.line().startsWith(mark, at) && start - at > mark.length();
  }

  private static char at(Candidate candidate, int behind) {
    return candidate.line().charAt(behind - 1);
  }

  /** Whether a marker that is filled in later stands in a text. */
  static boolean template(String value) {
    if (wrapped(value, '<', '>') || wrapped(value, '%', '%') || wrapped(value, '[', ']')) {
      return true;
    }
    if (wrapped(value, '{', '}') && named(value, 1, value.length() - 1)) {
      return true;
    }
    if (value.startsWith("${") && value.indexOf('}') == value.length() - 1) {
      return true;
    }
    for (int i = 0; i + 1 < value.length(); i++) {
      char c = value.charAt(i);
      char next = value.charAt(i + 1);
      if ((c == '$' || c == '#' || c == '@') && (next == '{' || next == '(')) {
        int end = value.indexOf(next == '{' ? '}' : ')', i + 2);
        if (end < 0 || named(value, i + 2, end)) {
          return true;
        }
      }
      if (block(value, i, "{{", "}}")
          || block(value, i, "{%", "%}")
          || block(value, i, "<%", "%>")) {
        return true;
      }
      if (c == '$' && shouted(value, i + 1)) {
        return true;
      }
    }
    return (format(value) && !drawn(value)) || formats(value) || variable(value);
  }

  /** Nothing but formats of times and numbers, as in {@code %yY%mM%dDT%hH}. */
  private static boolean formats(String value) {
    int signs = 0;
    for (int i = 0; i + 1 < value.length(); i++) {
      signs += value.charAt(i) == '%' && Chars.letter(value.charAt(i + 1)) ? 1 : 0;
    }
    return signs >= 3 && signs * 5 >= value.length();
  }

  private static boolean block(String value, int at, String open, String close) {
    if (!value.startsWith(open, at)) {
      return false;
    }
    int end = value.indexOf(close, at + 2);
    return end >= 0 && named(value, at + 2, end);
  }

  /** A variable of the environment within a text: four capitals and more, or one of PHP's own. */
  private static boolean shouted(String value, int start) {
    int at = start;
    while (at < value.length() && (Chars.upper(value.charAt(at)) || value.charAt(at) == '_')) {
      at++;
    }
    return at - start >= 4
        && (value.indexOf('_', start) < at || WordShare.of(value.substring(start, at)) > 0.5);
  }

  /** {@code $NAME}, {@code %NAME%}, {@code @name@}, {@code :name}, {@code &name}, {@code *name}. */
  private static boolean variable(String value) {
    if (value.length() < 2) {
      return false;
    }
    char first = value.charAt(0);
    if ("$@:&%*".indexOf(first) < 0) {
      return false;
    }
    char second = value.charAt(1);
    if (!Chars.letter(second) && second != '_') {
      return false;
    }
    for (int i = 2; i < value.length(); i++) {
      if (!Chars.word(value.charAt(i)) && "@:.->[]'\"()".indexOf(value.charAt(i)) < 0) {
        return false;
      }
    }
    return first == '$' || (WordShare.of(value) > 0.85 && Chars.digits(value) < 2);
  }

  /** {@code %s}, {@code {}}, {@code {0}}, {@code {name}}, {@code %(name)s}, {@code \1}. */
  private static boolean format(String value) {
    for (int i = 0; i + 1 < value.length(); i++) {
      char c = value.charAt(i);
      char next = value.charAt(i + 1);
      boolean last = i + 2 == value.length() || !Chars.alnum(value.charAt(i + 2));
      if (c == '%' && "sdvrqxi@".indexOf(next) >= 0 && last) {
        return true;
      }
      if (c == '%' && next == '(') {
        return value.indexOf(')', i) > 0;
      }
      if (c == '{' && closes(value, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(String value, int open) {
    int at = open + 1;
    while (at < value.length()
        && (Chars.word(value.charAt(at)) || ".:!".indexOf(value.charAt(at)) >= 0)) {
      at++;
    }
    return at < value.length() && value.charAt(at) == '}';
  }

  private static boolean wrapped(String value, char open, char close) {
    int last = value.length() - 1;
    return last > 1
        && value.charAt(0) == open
        && value.charAt(last) == close
        && named(value, 1, last);
  }

  /** Whether a part reads as a name or an expression: signs of names, and not drawn at random. */
  private static boolean named(String value, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = value.charAt(i);
      if (!Chars.word(c) && " .:-|/?'\"()[]$,=".indexOf(c) < 0) {
        return false;
      }
    }
    return end - start < Strength.LONG || !random(value.substring(start, end));
  }

  private static boolean random(String text) {
    return Strength.of(text) == Strength.RANDOM;
  }

  private static boolean drawn(String text) {
    Strength strength = Strength.of(text);
    return strength == Strength.RANDOM || strength == Strength.SHORT_RANDOM;
  }

  /** Without quotes: whatever has the form of an expression, and in code every name. */
  private static boolean bareReference(Candidate candidate) {
    String value = candidate.value();
    if (call(value) || value.startsWith("(") || value.contains("->") || value.contains("::")) {
      return true;
    }
    if (candidate.behind() == '(') {
      return true;
    }
    // IDENTIFIED BY takes a password as it stands.
    boolean named = candidate.code() && !candidate.named().equalsIgnoreCase("identified");
    return named && !digitsOnly(value) && !random(value);
  }

  /** What stands between two texts that are put together was taken for a text. */
  private static boolean joined(String value) {
    return Chars.startsWithAny(value, " + ", "+ ", " . ", ". $", " || ", " & ")
        || Chars.endsWithAny(value, " +", " + ", " .", " . ", " || ");
  }

  private static boolean digitsOnly(String value) {
    return Chars.digits(value) == value.length();
  }

  /** {@code name(…)} or {@code name[…]}. */
  private static boolean call(String value) {
    int at = 0;
    while (at < value.length()
        && (Chars.word(value.charAt(at)) || ".:$->".indexOf(value.charAt(at)) >= 0)) {
      at++;
    }
    if (at < 2 || at == value.length()) {
      return false;
    }
    char open = value.charAt(at);
    char last = value.charAt(value.length() - 1);
    if (open == '(') {
      return last == ')' || value.indexOf(')') < 0 || last == ';' || last == ',';
    }
    return open == '[' && (last == ']' || last == ')' || last == ';');
  }

  private static boolean lookup(String value) {
    return Strength.of(value) != Strength.RANDOM
        || value.indexOf(':') > 0
        || value.indexOf('[') > 0;
  }
}
