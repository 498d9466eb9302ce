package dev.gatewright.secrets.rules;

import dev.gatewright.secrets.pattern.PatternException;
import dev.gatewright.secrets.pattern.ValuePattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at rules one by one and together, and makes their table when nothing is wrong. */
public final class RuleCompiler {
  /** The shortest keyword: anything shorter would end nearly everywhere. */
  public static final int SHORTEST_KEYWORD = 3;

  private RuleCompiler() {}

  /** What is wrong with a rule, each a sentence; none when it is right. */
  public static List<String> mistakes(SecretRule rule) {
    List<String> mistakes = new ArrayList<>();
    if (!kebab(rule.id())) {
      mistakes.add("The id '" + rule.id() + "' is not kebab-case.");
    }
    if (rule.keywords().isEmpty()) {
      mistakes.add("It has no keyword, and nothing is searched without one.");
    }
    for (String keyword : rule.keywords()) {
      if (keyword.length() < SHORTEST_KEYWORD || !printable(keyword)) {
        mistakes.add("The keyword '" + keyword + "' is not 3 or more bytes of printable ASCII.");
      } else if (rule.kind().named() && !word(keyword) && !signed(rule, keyword)) {
        mistakes.add("The keyword '" + keyword + "' is not only small letters and digits.");
      } else if (rule.kind() == RuleKind.PEM && !keyword.startsWith("-----BEGIN")) {
        mistakes.add("The keyword '" + keyword + "' is not the beginning of a first line.");
      }
    }
    if (rule.value().isEmpty()
        && (rule.kind() == RuleKind.TOKEN || rule.kind() == RuleKind.ASSIGNMENT)) {
      mistakes.add("A rule of the kind " + rule.kind().id() + " needs an expression 'value'.");
    }
    if (!rule.lead().isEmpty() && rule.kind() != RuleKind.TOKEN) {
      mistakes.add("Only a rule of the kind token has a 'lead'.");
    }
    expressions(rule, mistakes);
    options(rule, mistakes);
    if (!Structure.known(rule.check())) {
      mistakes.add("There is no check '" + rule.check() + "'.");
    }
    return mistakes;
  }

  /** The table of rules; whoever reads them has asked for their mistakes before. */
  public static RuleTable compile(List<SecretRule> rules) {
    demandRight(rules);
    return RuleTable.of(rules);
  }

  /** The bytes of the table of rules, for {@link RuleTable#read}. */
  public static byte[] bytes(List<SecretRule> rules) {
    demandRight(rules);
    return RuleTableWriter.bytes(rules);
  }

  private static void demandRight(List<SecretRule> rules) {
    Set<String> ids = new HashSet<>();
    for (SecretRule rule : rules) {
      List<String> mistakes = mistakes(rule);
      if (!mistakes.isEmpty()) {
        throw new IllegalArgumentException(
            "The rule " + rule.id() + " is wrong: " + String.join(" ", mistakes));
      }
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("There are two rules " + rule.id() + ".");
      }
    }
  }

  private static void options(SecretRule rule, List<String> mistakes) {
    if ((rule.kind() == RuleKind.COMMAND) == rule.options().isEmpty()) {
      mistakes.add("A rule of the kind command has 'options', and no other has.");
    }
    for (String option : rule.options()) {
      int mark = option.indexOf("{}");
      if (mark < 0 || mark != option.lastIndexOf("{}")) {
        mistakes.add("The option '" + option + "' does not have the mark {} once.");
      }
    }
  }

  private static void expressions(SecretRule rule, List<String> mistakes) {
    try {
      ValuePattern.of(rule.value());
      ValuePattern.of(rule.lead());
      if (rule.before().startsWith("[")) {
        ValuePattern.classOf(rule.before());
      }
      if (rule.after().startsWith("[")) {
        ValuePattern.classOf(rule.after());
      }
    } catch (PatternException e) {
      mistakes.add(String.valueOf(e.getMessage()));
    }
    for (String edge : List.of(rule.before(), rule.after())) {
      if (!edge.startsWith("[") && !edge.equals("word") && !edge.equals("any")) {
        mistakes.add("'" + edge + "' is neither 'word' nor 'any' nor a class in brackets.");
      }
    }
  }

  private static boolean kebab(String id) {
    boolean dash = true;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '-' ? dash : !lowerOrDigit(c)) {
        return false;
      }
      dash = c == '-';
    }
    return !dash;
  }

  /** A word of a name without its separators, in small letters. */
  static String bare(String word) {
    StringBuilder bare = new StringBuilder();
    String small = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      boolean sign = i == 2 && small.length() == 3; // the sign behind a short word, maybe a blank
      if (sign || " _-.".indexOf(c) < 0) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /** Whether a word is so short that the sign behind a name is part of the keyword. */
  private static boolean signed(SecretRule rule, String keyword) {
    int last = keyword.length() - 1;
    return rule.kind() == RuleKind.GENERIC
        && last == 2
        && ":=\"'` >,;)".indexOf(keyword.charAt(last)) >= 0
        && word(keyword.substring(0, last));
  }

  static boolean word(String keyword) {
    return keyword.chars().allMatch(c -> lowerOrDigit((char) c));
  }

  private static boolean lowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean printable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 127);
  }
}
