package dev.gatewright.secrets.context;

/** Values whose form says what they are. */
final class Shapes {
  private static final int[] UUID_DASHES = {8, 13, 18, 23};

  private static final String[] FILE_ENDINGS = {
    ".pem",
    ".key",
    ".crt",
    ".cer",
    ".json",
    ".yml",
    ".yaml",
    ".txt",
    ".p12",
    ".jks",
    ".pfx",
    ".env",
    ".html",
    ".htm",
    ".js",
    ".ts",
    ".py",
    ".php",
    ".xml",
    ".go",
    ".java",
    ".rb",
    ".md",
    ".conf",
    ".ini",
    ".cfg",
    ".properties",
    ".log",
    ".csv",
    ".png",
    ".svg",
    ".jpg",
    ".pub",
    ".sh",
    ".toml",
    ".css",
    ".kdb",
    ".keystore",
    ".asc",
    ".gpg",
    ".db",
    ".vue",
    ".tsx",
    ".jsx",
    ".sql",
    ".zip",
  };

  private static final String[] ADDRESSES = {
    "http://",
    "https://",
    "urn:",
    "mailto:",
    "ftp://",
    "//",
    "git@",
    "ws://",
    "wss://",
    "tcp://",
    "jdbc:",
    "redis://",
    "mongodb://",
    "amqp://",
    "postgres://",
    "mysql://",
    "www.",
    "app://",
  };

  private Shapes() {}

  static boolean uuid(String value) {
    int length = value.length();
    boolean braced = length == 38 && value.charAt(0) == '{' && value.charAt(37) == '}';
    if (length != 36 && !braced) {
      return false;
    }
    int from = braced ? 1 : 0;
    int dash = 0;
    for (int i = 0; i < 36; i++) {
      char c = value.charAt(from + i);
      if (dash < UUID_DASHES.length && i == UUID_DASHES[dash]) {
        dash++;
        if (c != '-') {
          return false;
        }
      } else if (!Chars.hex(c)) {
        return false;
      }
    }
    return true;
  }

  /** A number, a version, a date, a time, an address of four numbers. */
  static boolean number(String value) {
    boolean digit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      digit |= Chars.digit(c);
      if (!Chars.digit(c) && ".,:-+/ xXTZe_L".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  /** A number with a point and a unit of at most three letters, as in {@code 12.5ns}. */
  static boolean measure(String value) {
    int at = 0;
    int points = 0;
    while (at < value.length() && (Chars.digit(value.charAt(at)) || value.charAt(at) == '.')) {
      points += value.charAt(at) == '.' ? 1 : 0;
      at++;
    }
    int unit = at;
    while (at < value.length() && Chars.letter(value.charAt(at))) {
      at++;
    }
    return points == 1 && unit > 2 && at == value.length() && at - unit < 4;
  }

  /** {@code v1.2.3-rc1}, {@code 2.0.0.Final}. */
  static boolean version(String value) {
    int at = value.startsWith("v") || value.startsWith("^") || value.startsWith("~") ? 1 : 0;
    int dots = 0;
    int digits = 0;
    while (at < value.length()
        && (Chars.digit(value.charAt(at)) || (value.charAt(at) == '.' && digits > 0))) {
      dots += value.charAt(at) == '.' ? 1 : 0;
      digits++;
      at++;
    }
    return dots > 0
        && digits - dots < 9
        && (at == value.length() || (dots > 1 && value.length() - at < 20));
  }

  /** Where something stands in a file system. */
  static boolean path(String value) {
    if (value.indexOf('@') > 0 && value.contains("://")) {
      return false;
    }
    if (Chars.endsWithAny(value, FILE_ENDINGS)) {
      return true;
    }
    boolean begins =
        Chars.startsWithAny(value, "/", "./", "../", "~/", "\\\\")
            || (value.length() > 2 && value.charAt(1) == ':' && value.charAt(2) == '\\');
    return (begins || value.indexOf('/') > 0) && value.length() > 2 && WordShare.of(value) > 0.6;
  }

  /** An address without a password in it. */
  static boolean address(String value) {
    if (value.indexOf('@') < 0 && value.indexOf("://") > 0) {
      return true;
    }
    return (Chars.startsWithAny(value, ADDRESSES) && value.indexOf('@') < 0)
        || Chars.startsWithAny(value, "urn:", "mailto:", "git@");
  }

  /** {@code somebody@example.net}. */
  static boolean mail(String value) {
    int at = value.indexOf('@');
    int dot = value.lastIndexOf('.');
    if (at < 1 || dot < at + 2 || value.length() - dot < 3 || value.length() - dot > 8) {
      return false;
    }
    for (int i = at + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Chars.lower(c) && !Chars.digit(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return WordShare.of(value.substring(at + 1, dot)) > 0.6;
  }

  /** Where the sign before another parameter of a query stands; -1 for nowhere. */
  static int nextParameter(String value) {
    int and = value.indexOf('&');
    boolean named = and > 0 && and + 1 < value.length() && Chars.letter(value.charAt(and + 1));
    return named && value.indexOf('=', and) > 0 ? and : -1;
  }

  /** Two words and more with blanks between, as people write sentences. */
  static boolean sentence(String value) {
    int blank = value.indexOf(' ');
    return blank > 0 && WordShare.count(value) >= 2 && WordShare.of(value) > 0.5;
  }

  /** Words joined by signs or humps, each part a word or a short number: a name, not a secret. */
  static boolean identifier(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Chars.word(c) && "-.:/ +[]#,\\".indexOf(c) < 0) {
        return false;
      }
    }
    return WordShare.of(value) >= 0.7 && Chars.digits(value) <= 3;
  }

  /** {@code required|min:8|confirmed}: words of a rule, each behind the same sign. */
  static boolean alternatives(String value) {
    return value.indexOf('|') > 0 && Chars.digits(value) <= 3 && WordShare.of(value) > 0.7;
  }

  /** Whether signs or humps part the words. */
  static boolean parted(String value) {
    int start = Split.next(value, 0);
    return start < value.length() && Split.next(value, Split.end(value, start)) < value.length();
  }
}
