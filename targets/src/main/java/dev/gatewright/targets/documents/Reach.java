package dev.gatewright.targets.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ways to reach somebody, found in a text: mail addresses, telephone numbers, links, channels. */
public final class Reach {
  private static final List<String> MADE_UP =
      List.of(
          "example.com",
          "example.org",
          "example.net",
          "yourcompany",
          "your-company",
          "yourdomain",
          "your-domain",
          "yourorg",
          "your-org",
          "mycompany",
          "company.com",
          "domain.com",
          "domain.tld",
          "acme.com",
          "email.com",
          "test.com");

  /** Who stands in addresses that only show what one looks like. */
  private static final Set<String> NOBODY =
      Set.of(
          "foo",
          "first.last",
          "firstname.lastname",
          "jane.doe",
          "jdoe",
          "john.doe",
          "name",
          "someone",
          "user",
          "username",
          "you",
          "your-email",
          "your.name",
          "youremail",
          "yourname");

  private static final Set<String> NOWHERE = Set.of("bar.com", "foo.com", "foo.bar", "corp.com");

  private Reach() {}

  /** Whether the text holds a way to reach somebody that is not plainly made up. */
  public static boolean in(String text) {
    return mail(text) || telephone(text) || link(text) || channel(text);
  }

  /** A mail address. */
  static boolean mail(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int from = at;
      while (from > 0 && local(text.charAt(from - 1))) {
        from--;
      }
      int to = at + 1;
      while (to < text.length() && domain(text.charAt(to))) {
        to++;
      }
      String host = text.substring(at + 1, to).toLowerCase(Locale.ROOT);
      while (host.endsWith(".") || host.endsWith("-")) {
        host = host.substring(0, host.length() - 1);
      }
      String local = text.substring(from, at).toLowerCase(Locale.ROOT);
      boolean nobody = NOBODY.contains(local) || NOWHERE.contains(host);
      if (from < at && host.indexOf('.') > 0 && !nobody && !madeUp(host)) {
        return true;
      }
    }
    return false;
  }

  /** Nine digits or more with only the signs between them that telephone numbers have. */
  static boolean telephone(String text) {
    int i = 0;
    while (i < text.length()) {
      int digits = 0;
      int groups = 0;
      StringBuilder dialled = new StringBuilder();
      int from = i;
      boolean plus = text.charAt(i) == '+';
      while (i < text.length() && (digit(text, i) || "+()-. /".indexOf(text.charAt(i)) >= 0)) {
        digits += digit(text, i) ? 1 : 0;
        dialled.append(digit(text, i) ? text.substring(i, i + 1) : "");
        groups += digit(text, i) && (i == from || !digit(text, i - 1)) ? 1 : 0;
        i++;
      }
      boolean date = !plus && digits <= 8;
      if (!date && digits >= 9 && digits <= 15 && (plus || groups >= 2) && !drawn(dialled)) {
        return true;
      }
      i = Math.max(i, from + 1);
    }
    return false;
  }

  /** A number that only shows what one looks like: {@code 000 000 000}, {@code 123-456-7890}. */
  private static boolean drawn(CharSequence digits) {
    String number = digits.toString();
    String last = number.substring(Math.max(0, number.length() - 7));
    return last.chars().distinct().count() == 1 || number.contains("123456789");
  }

  private static boolean link(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String scheme : List.of("https://", "http://", "tel:", "sms:")) {
      int at = lower.indexOf(scheme);
      if (at >= 0 && at + scheme.length() < lower.length() && !madeUp(lower.substring(at))) {
        return true;
      }
    }
    return lower.contains("](") && !lower.contains("](#") && !madeUp(lower);
  }

  /** A chat channel or an account, such as {@code #security} or {@code @mara}. */
  private static boolean channel(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      boolean sign = text.charAt(i) == '@' || text.charAt(i) == '#';
      boolean first = i == 0 || " |(`".indexOf(text.charAt(i - 1)) >= 0;
      if (sign
          && first
          && Character.isLetter(text.charAt(i + 1))
          && Character.isLetterOrDigit(text.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean madeUp(String host) {
    for (String name : MADE_UP) {
      if (host.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean digit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean local(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean domain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
