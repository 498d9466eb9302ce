package dev.gatewright.secrets.rules;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.zip.CRC32;

/** What a value says of itself, proved from its own bytes; nobody is asked. */
public final class Structure {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String JSON = "base64-json:";
  private static final Set<String> KNOWN =
      Set.of("", "crc32-base62", "pypi-macaroon", "jwt-header", "pem-der", "aws-account", "luhn");

  private Structure() {}

  /** Whether there is a check of this name. */
  static boolean known(String check) {
    return KNOWN.contains(check) || check.startsWith(JSON);
  }

  /**
   * Whether a value is built as it says.
   *
   * @param value the whole secret
   * @param behind the part behind the keyword
   */
  public static boolean right(String check, String value, String behind) {
    return switch (check) {
      case "crc32-base62" -> checksum(behind);
      case "pypi-macaroon" -> macaroon(behind);
      case "jwt-header" -> header(value);
      case "pem-der" -> der(value);
      case "aws-account" -> behind.chars().allMatch(c -> base32((char) c));
      case "luhn" -> luhn(behind);
      case "" -> true;
      default ->
          check.startsWith(JSON) && decoded(behind).startsWith(check.substring(JSON.length()));
    };
  }

  private static boolean checksum(String behind) {
    int body = behind.length() - 6;
    if (body < 1) {
      return false;
    }
    CRC32 crc = new CRC32();
    crc.update(behind.substring(0, body).getBytes(StandardCharsets.ISO_8859_1));
    long rest = crc.getValue();
    for (int i = behind.length() - 1; i >= body; i--) {
      if (behind.charAt(i) != DIGITS.charAt((int) (rest % 62))) {
        return false;
      }
      rest /= 62;
    }
    return rest == 0;
  }

  private static boolean macaroon(String behind) {
    String bytes = decoded(behind);
    return bytes.startsWith("\u0002\u0001") && bytes.length() > 40;
  }

  private static boolean header(String value) {
    int dot = value.indexOf('.');
    String header = decoded(dot < 0 ? value : value.substring(0, dot));
    return header.startsWith("{") && header.contains("\"alg\"");
  }

  private static boolean der(String value) {
    int begin = value.indexOf("-----", 11) + 5;
    int end = value.lastIndexOf("-----END");
    if (begin < 5 || end < begin) {
      return false;
    }
    StringBuilder body = new StringBuilder();
    String text = value.substring(begin, end).replace("\\r", "").replace("\\n", "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=') {
        body.append(c);
      }
    }
    String bytes = decoded(body.toString());
    return bytes.startsWith("0") || bytes.startsWith("openssh-key-v1");
  }

  private static boolean base32(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    boolean twice = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = Character.digit(digits.charAt(i), 10);
      int doubled = twice ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
      twice = !twice;
    }
    return sum % 10 == 0;
  }

  /** Base64 of either alphabet as Latin-1, or nothing. */
  private static String decoded(String text) {
    String bare = text.replace('-', '+').replace('_', '/');
    int end = bare.length();
    while (end > 0 && bare.charAt(end - 1) == '=') {
      end--;
    }
    if (end % 4 == 1) {
      end--;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(bare.substring(0, end));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
