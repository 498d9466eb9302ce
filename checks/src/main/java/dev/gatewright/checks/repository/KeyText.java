package dev.gatewright.checks.repository;

import dev.gatewright.checks.repository.KeyFile.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises private keys and logins in other forms than PEM, by their own marks. */
final class KeyText {
  /** Base64 of the first ten characters of PEM, and of its eleventh in part. */
  private static final String PEM_IN_BASE64 = "LS0tLS1CRUdJTi";

  private static final String AGE = "AGE-SECRET-KEY-1";
  private static final String SSH2 = "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----";
  private static final String WIREGUARD = "PrivateKey";
  private static final String MINISIGN = "untrusted comment: ";

  private KeyText() {}

  /** The first private key in a text; null when there is none. */
  static @Nullable Kind of(String text) {
    int age = text.indexOf(AGE);
    if (age >= 0 && run(text, age + AGE.length(), "") >= 50) {
      return new Kind("age private key", KeyFile.line(text, age));
    }
    int ssh = text.indexOf(SSH2);
    if (ssh >= 0) {
      return new Kind("SSH2 private key", KeyFile.line(text, ssh));
    }
    boolean minisign =
        text.startsWith(MINISIGN) && text.substring(0, next(text, 0)).contains("secret key");
    if (minisign && run(text, next(text, 0), "+/=") >= 100) {
      return new Kind("minisign private key", 1);
    }
    Kind encoded = encoded(text);
    return encoded == null ? wireguard(text) : encoded;
  }

  /** A private key as JSON (RFC 7517), or logins that a container engine keeps. */
  static @Nullable Kind json(String text) {
    int kind = text.indexOf("\"kty\"");
    int secret = kind < 0 ? -1 : member(text, "d", 20);
    secret = kind >= 0 && secret < 0 && text.contains("\"oct\"") ? member(text, "k", 20) : secret;
    if (secret >= 0) {
      return new Kind("private key in JSON", KeyFile.line(text, secret));
    }
    int login = text.contains("\"auths\"") ? member(text, "auth", 8) : -1;
    return login < 0 ? null : new Kind("login of a registry", KeyFile.line(text, login));
  }

  /** A line with a login in a file that has nothing else. */
  static @Nullable Kind lineOfLogin(String name, String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String here = line.strip();
      if (here.isEmpty() || here.startsWith("#")) {
        continue;
      }
      boolean pgpass = name.equals(".pgpass");
      List<String> parts = parts(here, pgpass);
      String secret = parts.isEmpty() ? "" : parts.getLast();
      if (secret.length() >= 4 && "$<%{*".indexOf(secret.charAt(0)) < 0) {
        return new Kind(pgpass ? "login of a database" : "login of a host", number);
      }
    }
    return null;
  }

  /** Whether a text was encrypted by a tool whose files are meant to be committed. */
  static boolean encrypted(String text) {
    return text.startsWith("$ANSIBLE_VAULT;")
        || text.startsWith("-----BEGIN AGE ENCRYPTED FILE-----")
        || text.startsWith("-----BEGIN PGP MESSAGE-----")
        || text.startsWith("age-encryption.org/v1")
        || (text.contains("ENC[AES256_GCM,data:") && text.contains("sops"));
  }

  private static List<String> parts(String line, boolean pgpass) {
    if (pgpass) {
      List<String> parts = List.of(line.split(":", -1));
      return parts.size() >= 5 ? parts : List.of();
    }
    int scheme = line.indexOf("://");
    int at = line.lastIndexOf('@');
    int colon = scheme < 0 ? -1 : line.indexOf(':', scheme + 3);
    List<String> parts = new ArrayList<>();
    if (colon > 0 && colon < at) {
      parts.add(line.substring(colon + 1, at));
    }
    return parts;
  }

  /** PEM that was written as base64 once more, as Kubernetes keeps it. */
  private static @Nullable Kind encoded(String text) {
    for (int at = text.indexOf(PEM_IN_BASE64); at >= 0; at = text.indexOf(PEM_IN_BASE64, at + 1)) {
      int length = run(text, at, "+/");
      int most = Math.min(length, 64) / 4 * 4;
      String head =
          new String(
              Base64.getDecoder().decode(text.substring(at, at + most)),
              StandardCharsets.ISO_8859_1);
      int end = head.indexOf("-----", 11);
      if (length >= 100 && end > 0 && head.substring(0, end).endsWith("PRIVATE KEY")) {
        return new Kind("private key in base64", KeyFile.line(text, at));
      }
    }
    return null;
  }

  private static @Nullable Kind wireguard(String text) {
    int section = text.indexOf("[Interface]");
    int at = section < 0 ? -1 : text.indexOf(WIREGUARD, section);
    int sign = at < 0 ? -1 : text.indexOf('=', at);
    if (sign < 0 || sign > next(text, at)) {
      return null;
    }
    String value = text.substring(sign + 1, next(text, at)).strip();
    boolean key = value.length() == 44 && run(value, 0, "+/") == 43;
    return key ? new Kind("WireGuard private key", KeyFile.line(text, at)) : null;
  }

  /** Where a member of this name has a text at least this long; -1 when none has. */
  private static int member(String text, String name, int least) {
    String quoted = '"' + name + '"';
    for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
      int from = blanks(text, at + quoted.length());
      from = from < text.length() && text.charAt(from) == ':' ? blanks(text, from + 1) : -1;
      boolean string = from > 0 && from < text.length() && text.charAt(from) == '"';
      if (string && run(text, from + 1, "+/=-_") >= least) {
        return at;
      }
    }
    return -1;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** How many letters, digits or other signs follow one another. */
  private static int run(String text, int from, String others) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean fits = c < 0x80 && (Character.isLetterOrDigit(c) || others.indexOf(c) >= 0);
      if (!fits) {
        break;
      }
      at++;
    }
    return at - from;
  }

  private static int next(String text, int from) {
    int stop = text.indexOf('\n', from);
    return stop < 0 ? text.length() : stop + 1;
  }
}
