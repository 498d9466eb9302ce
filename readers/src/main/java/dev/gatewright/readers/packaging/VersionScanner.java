package dev.gatewright.readers.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a version apart (PEP 440, appendix B), in one pass from left to right. */
final class VersionScanner {
  private static final int LONGEST = 200;

  /** Longer words before those they begin with. */
  private static final List<String> PRE =
      List.of("alpha", "beta", "preview", "pre", "rc", "a", "b", "c");

  private static final List<String> POST = List.of("post", "rev", "r");

  private final String text;
  private int at;

  String epoch = "0";
  final List<String> release = new ArrayList<>();
  @Nullable String pre;
  String preNumber = "0";
  @Nullable String post;
  @Nullable String dev;
  final List<String> local = new ArrayList<>();

  VersionScanner(String text) {
    this.text = text.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the whole text is a version. */
  boolean scan() {
    if (text.length() > LONGEST || text.isEmpty()) {
      return false;
    }
    if (peek() == 'v') {
      at++;
    }
    if (!numbers()) {
      return false;
    }
    String stage = word(PRE);
    if (stage != null) {
      pre = normal(stage);
      preNumber = numberBehind();
    }
    after();
    if (word(List.of("dev")) != null) {
      dev = numberBehind();
    }
    return (peek() != '+' || locals()) && at == text.length();
  }

  private boolean numbers() {
    String first = digits();
    if (first.isEmpty()) {
      return false;
    }
    if (peek() == '!') {
      epoch = first;
      at++;
      first = digits();
      if (first.isEmpty()) {
        return false;
      }
    }
    release.add(first);
    while (peek() == '.' && isDigit(at + 1)) {
      at++;
      release.add(digits());
    }
    return true;
  }

  private void after() {
    if (peek() == '-' && isDigit(at + 1)) {
      at++;
      post = digits();
    } else if (word(POST) != null) {
      post = numberBehind();
    }
  }

  private boolean locals() {
    do {
      at++;
      int start = at;
      while (isDigit(at) || (peek() >= 'a' && peek() <= 'z')) {
        at++;
      }
      if (at == start) {
        return false;
      }
      local.add(withoutZeros(text.substring(start, at)));
    } while (joint(at));
    return true;
  }

  private static String normal(String stage) {
    return switch (stage) {
      case "a", "alpha" -> "a";
      case "b", "beta" -> "b";
      default -> "rc";
    };
  }

  /** A word that stands here, perhaps behind a joint; null, and nothing taken, when none does. */
  private @Nullable String word(List<String> words) {
    int start = joint(at) ? at + 1 : at;
    for (String word : words) {
      if (text.startsWith(word, start)) {
        at = start + word.length();
        return word;
      }
    }
    return null;
  }

  /** The number behind a word, perhaps behind a joint; none counts as 0. */
  private String numberBehind() {
    if (joint(at) && isDigit(at + 1)) {
      at++;
    }
    String number = digits();
    return number.isEmpty() ? "0" : number;
  }

  private String digits() {
    int start = at;
    while (isDigit(at)) {
      at++;
    }
    return withoutZeros(text.substring(start, at));
  }

  /** Numbers alone lose the zeros before them. */
  private static String withoutZeros(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return part;
      }
    }
    int zeros = 0;
    while (zeros + 1 < part.length() && part.charAt(zeros) == '0') {
      zeros++;
    }
    return part.substring(zeros);
  }

  private boolean joint(int index) {
    return index < text.length() && "-_.".indexOf(text.charAt(index)) >= 0;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }
}
