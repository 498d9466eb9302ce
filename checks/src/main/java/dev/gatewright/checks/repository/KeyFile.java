package dev.gatewright.checks.repository;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises files that are keys or hold logins, by name and by their first bytes. */
final class KeyFile {
  private static final Set<String> STORES =
      Set.of("p12", "pfx", "jks", "jceks", "bks", "keystore", "kdbx", "kdb");

  private static final String BEGIN = "-----BEGIN ";

  private static final Set<String> TEXTS =
      Set.of(
          "pem", "key", "ppk", "asc", "gpg", "pgp", "priv", "secret", "p8", "pk8", "der", "crt",
          "cer");

  private static final Set<String> LOGINS =
      Set.of(".pypirc", ".netrc", "_netrc", ".npmrc", ".git-credentials", ".pgpass", ".my.cnf");

  /** Source code and media: keys inside them are for the search for secrets. */
  private static final Set<String> OTHER =
      Set.of(
          "py", "pyi", "pyx", "js", "mjs", "cjs", "ts", "tsx", "jsx", "java", "kt", "go", "rs",
          "rb", "php", "c", "h", "cc", "cpp", "hpp", "cs", "swift", "m", "scala", "html", "htm",
          "css", "scss", "svg", "md", "rst", "adoc", "png", "jpg", "jpeg", "gif", "webp", "ico",
          "pdf", "woff", "woff2", "ttf", "eot", "mp4", "mp3", "zip", "gz", "xz", "bz2", "whl",
          "jar", "po", "mo", "pot", "csv", "ipynb", "lock", "map");

  private KeyFile() {}

  /** Whether a file is worth opening. */
  static boolean candidate(String name) {
    return !OTHER.contains(Paths.ending(name));
  }

  /** Whether the name alone says that it is a key or a login. */
  static boolean named(String name) {
    String ending = Paths.ending(name);
    boolean key = STORES.contains(ending) || (TEXTS.contains(ending) && !certificate(ending));
    return key || LOGINS.contains(name) || (name.startsWith("id_") && ending.isEmpty());
  }

  /** What the file is, or null when it is no key: never any of its content. */
  static @Nullable Kind kind(String name, byte[] bytes) {
    String ending = Paths.ending(name);
    if (bytes.length == 0) {
      return null;
    }
    if (STORES.contains(ending)) {
      return new Kind("key store (." + ending + ")", 1);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Kind account = ending.equals("json") ? account(text) : null;
    Kind key = account == null ? privateKey(text) : account;
    if (key != null) {
      return key;
    }
    boolean der = (bytes[0] & 0xff) == 0x30 && bytes.length > 100 && (bytes[1] & 0x80) != 0;
    if (der && (List.of("key", "p8", "pk8").contains(ending) || rsaOrPkcs8(bytes))) {
      return new Kind("private key in DER", 1);
    }
    return login(name, ending, text);
  }

  /** A kind of key file and the line, from 1, that shows it. */
  record Kind(String words, int line) {}

  private static @Nullable Kind privateKey(String text) {
    if (text.startsWith("PuTTY-User-Key-File-")) {
      return new Kind("PuTTY private key", 1);
    }
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int end = text.indexOf("-----", at + BEGIN.length());
      String label = end < 0 ? "" : text.substring(at + 11, Math.min(end, at + 61));
      boolean pgp = label.equals("PGP PRIVATE KEY BLOCK");
      boolean key = label.endsWith("PRIVATE KEY") || pgp;
      if (key && (alone(text, at) || quoted(text, at, end)) && body(text, end + 5) >= 40) {
        boolean encrypted =
            label.startsWith("ENCRYPTED") || text.startsWith("Proc-Type: 4,ENC", next(text, end));
        String words = label.toLowerCase(Locale.ROOT).replace("rsa", "RSA").replace("pgp", "PGP");
        return new Kind(
            words.replace("openssh", "OpenSSH") + (encrypted ? ", encrypted" : ""), line(text, at));
      }
      at = text.indexOf(BEGIN, at + BEGIN.length());
    }
    return KeyText.of(text);
  }

  /**
   * Whether DER begins as PKCS #1 or PKCS #8 do: a sequence, the version 0, and then a number of
   * many bytes or a sequence that begins with the name of an algorithm.
   */
  private static boolean rsaOrPkcs8(byte[] bytes) {
    int at = 2 + (bytes[1] & 0x7f);
    boolean version =
        at <= 6 && bytes[at] == 0x02 && bytes[at + 1] == 0x01 && bytes[at + 2] == 0x00;
    int next = at + 3;
    boolean number = bytes[next] == 0x02 && (bytes[next + 1] & 0x80) != 0;
    boolean algorithm = bytes[next] == 0x30 && bytes[next + 2] == 0x06;
    return version && (number || algorithm);
  }

  /** Whether nothing but blanks, or the mark of the encoding, stands before it on its line. */
  private static boolean alone(String text, int at) {
    for (int i = at - 1; i >= 0 && "\r\n".indexOf(text.charAt(i)) < 0; i--) {
      boolean mark = i < 3 && "\u00ef\u00bb\u00bf".indexOf(text.charAt(i)) >= 0;
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t' && !mark) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the beginning of a text in quotes with its line ends written out. */
  private static boolean quoted(String text, int at, int end) {
    return at > 0 && "\"'".indexOf(text.charAt(at - 1)) >= 0 && text.startsWith("\\n", end + 5);
  }

  /** How many characters of Base64 follow, up to the end of the block, header lines left out. */
  private static int body(String text, int from) {
    int count = 0;
    boolean oneLine = text.startsWith("\\n", from);
    int start = oneLine ? from + 2 : next(text, from);
    if (oneLine) {
      int stop = text.indexOf("\\n", start);
      return stop > 0 && base64(text.substring(start, stop)) ? stop - start : 0;
    }
    while (start < text.length() && count < 40) {
      int stop = text.indexOf('\n', start);
      String line = text.substring(start, stop < 0 ? text.length() : stop).strip();
      if (line.startsWith("-----")) {
        return count;
      }
      count += line.indexOf(':') < 0 && base64(line) ? line.length() : 0;
      start = stop < 0 ? text.length() : stop + 1;
    }
    return count;
  }

  private static boolean base64(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean fits = c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int next(String text, int from) {
    int stop = text.indexOf('\n', from);
    return stop < 0 ? text.length() : stop + 1;
  }

  private static @Nullable Kind account(String text) {
    int key = text.indexOf("\"private_key\"");
    boolean account = key >= 0 && text.indexOf("PRIVATE KEY-----\\n", key) >= 0;
    return account ? new Kind("key of a service account", line(text, key)) : null;
  }

  private static @Nullable Kind login(String name, String ending, String text) {
    if (ending.equals("json")) {
      return KeyText.json(text);
    }
    if (ending.equals("secret")) {
      String value = text.strip();
      boolean waits = value.isEmpty() || value.startsWith("<") || value.startsWith("#");
      return waits || KeyText.encrypted(value) ? null : new Kind("file of a secret", 1);
    }
    return switch (name) {
      case ".pypirc" -> after(text, "password", "login of a package index");
      case ".npmrc" -> npm(text);
      case ".netrc", "_netrc" -> after(text, "password", "login of a host");
      case ".my.cnf" -> after(text, "password", "login of a database");
      case ".git-credentials", ".pgpass" -> KeyText.lineOfLogin(name, text);
      case "credentials" -> after(text, "aws_secret_access_key", "key of an account in a cloud");
      default -> null;
    };
  }

  private static @Nullable Kind npm(String text) {
    Kind token = after(text, "_authtoken", "token of a package registry");
    token = token == null ? after(text, "_password", "login of a package registry") : token;
    return token == null ? after(text, "_auth", "login of a package registry") : token;
  }

  /** A line in which a value follows a word that is no reference to a variable. */
  private static @Nullable Kind after(String text, String word, String words) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      int stop = lower.indexOf('\n', at);
      String rest = lower.substring(at + word.length(), stop < 0 ? lower.length() : stop).strip();
      String value =
          rest.startsWith("=") || rest.startsWith(":") ? rest.substring(1).strip() : rest;
      int begin = lower.lastIndexOf('\n', at) + 1;
      boolean comment = lower.substring(begin, at).strip().startsWith("#");
      boolean whole = !word.equals("_auth") || rest.startsWith("=");
      if (!comment && whole && value.length() >= 4 && "$<%{".indexOf(value.charAt(0)) < 0) {
        return new Kind(words, line(text, at));
      }
    }
    return null;
  }

  private static boolean certificate(String ending) {
    return List.of("crt", "cer", "der", "asc", "gpg", "pgp").contains(ending);
  }

  static int line(String text, int at) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }
}
