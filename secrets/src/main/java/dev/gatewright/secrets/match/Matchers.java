package dev.gatewright.secrets.match;

import dev.gatewright.secrets.automaton.AutomatonBuilder;
import dev.gatewright.secrets.pattern.PatternException;
import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;
import dev.gatewright.secrets.rules.RuleTable;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The matchers of all rules, each made when its keyword is first met. */
public final class Matchers {
  /** Stands for a keyword whose whole the automaton sees. */
  private static final int ANY = 0x4000;

  /** A byte whose capitals are the same as small letters. */
  private static final int FOLDED = 0x100;

  private final RuleTable table;
  private final AtomicReferenceArray<RuleMatcher> made;

  /** The keywords that were met so far. */
  private final @Nullable String[] keywords;

  /**
   * For each keyword that was met so far the byte behind what the automaton sees of it, and whether
   * its capitals count.
   */
  private final char[] continued;

  /** Over the rules of a table. */
  public Matchers(RuleTable table) {
    this.table = table;
    made = new AtomicReferenceArray<>(table.size());
    keywords = new @Nullable String[table.triggers()];
    continued = new char[table.triggers()];
  }

  /**
   * Whether there is a secret at a keyword of a rule.
   *
   * @param end where the automaton saw the end of the keyword, or of its first bytes
   */
  public boolean match(Window window, int trigger, int end, Match match) {
    int start = end - 1;
    int behind = end;
    match.only();
    if (table.literal(trigger)) {
      String keyword = keyword(trigger);
      start = end - Math.min(keyword.length(), AutomatonBuilder.LITERAL);
      behind = start + keyword.length();
      if (!written(window, start, keyword, table.ignoresCase(trigger))) {
        return false;
      }
    } else {
      match.keyword = keyword(trigger);
    }
    return matcher(table.ruleOf(trigger)).match(window, start, behind, match);
  }

  /**
   * Whether a keyword may stand where the automaton saw its end, or that of its first bytes: the
   * next byte says it for most of those that begin alike.
   *
   * @param next the byte behind that place, or -1 at the end
   */
  public boolean mayGoOn(int trigger, int next) {
    int known = continued[trigger];
    if (known == 0) {
      known = continuation(trigger);
      continued[trigger] = (char) known;
    }
    return known >= ANY || next == known || ((known & FOLDED) != 0 && fold(next) == known);
  }

  private int continuation(int trigger) {
    String keyword = table.literal(trigger) ? keyword(trigger) : "";
    if (keyword.length() <= AutomatonBuilder.LITERAL) {
      return ANY;
    }
    int next = keyword.charAt(AutomatonBuilder.LITERAL);
    return table.ignoresCase(trigger) ? fold(next) : next == 0 ? ANY : next;
  }

  private static int fold(int c) {
    return FOLDED | (Ascii.fold(c) & 0xff);
  }

  private String keyword(int trigger) {
    String known = keywords[trigger];
    if (known == null) {
      known = table.keywordOf(trigger);
      keywords[trigger] = known;
    }
    return known;
  }

  private static boolean written(Window window, int start, String keyword, boolean ignoreCase) {
    for (int i = 0; i < keyword.length(); i++) {
      int c = window.at(start + i);
      int wanted = keyword.charAt(i);
      if (ignoreCase ? Ascii.fold(c) != Ascii.fold(wanted) : c != wanted) {
        return false;
      }
    }
    return true;
  }

  private RuleMatcher matcher(int rule) {
    RuleMatcher known = made.get(rule);
    if (known == null) {
      known = make(table.rule(rule));
      made.set(rule, known);
    }
    return known;
  }

  private static RuleMatcher make(SecretRule rule) {
    return switch (rule.kind()) {
      case TOKEN -> new TokenMatcher(rule, demand(rule), pattern(rule, rule.lead()));
      case PEM -> new PemMatcher();
      case JWT -> new JwtMatcher(new Edge(rule.before()));
      case URL -> new UrlMatcher(value(rule));
      case COMMAND -> new CommandMatcher(rule, value(rule));
      case ASSIGNMENT, GENERIC ->
          new AssignmentMatcher(words(rule), rule.names().toArray(String[]::new), value(rule));
    };
  }

  /** The keywords without the sign that may stand at the end of one. */
  private static String[] words(SecretRule rule) {
    String[] words = new String[rule.keywords().size()];
    for (int i = 0; i < words.length; i++) {
      String keyword = rule.keywords().get(i);
      int last = keyword.length() - 1;
      words[i] = Ascii.word(keyword.charAt(last)) ? keyword : keyword.substring(0, last);
    }
    return words;
  }

  private static ValuePattern demand(SecretRule rule) {
    ValuePattern value = value(rule);
    if (value == null) {
      throw new IllegalStateException("The rule " + rule.id() + " was compiled without a value.");
    }
    return value;
  }

  private static @Nullable ValuePattern value(SecretRule rule) {
    return pattern(rule, rule.value());
  }

  private static @Nullable ValuePattern pattern(SecretRule rule, String written) {
    try {
      return written.isEmpty() ? null : ValuePattern.of(written);
    } catch (PatternException e) {
      throw new IllegalStateException("The rule " + rule.id() + " was compiled wrongly.", e);
    }
  }
}
