package dev.gatewright.secrets.rules;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Severity;
import dev.gatewright.secrets.automaton.KeywordAutomaton;
import dev.gatewright.secrets.automaton.TableCursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The rules and the automaton over their keywords, as a start reads them: {@code rules.table} is
 * written by {@code ./build docs} from {@code catalog/secrets/rules}, and a test compares it. A
 * rule is taken apart when one of its keywords is first met. Safe for any number of threads.
 */
public final class RuleTable {
  /** Stands for a rule where a keyword only says that something is written in percents. */
  public static final int PERCENT = 0xffff;

  /** Stands for a rule where a keyword only says that something is written in escapes. */
  public static final int ESCAPE = 0xfffe;

  static final int FORM = 0x67775305;
  static final int LITERAL = 1;
  static final int IGNORE_CASE = 2;
  static final int IN_BINARY = 4;
  static final List<String> PERCENTS = List.of("%2", "%3", "%4", "%5", "%6", "%7");
  static final List<String> ESCAPES =
      List.of("\\u00", "\\x2", "\\x3", "\\x4", "\\x5", "\\x6", "\\x7");

  private final byte[] table;
  private final char[] owners;
  private final byte[] flags;
  private final int[] offsets;
  private final int body;
  private final AtomicReferenceArray<SecretRule> rules;
  private final KeywordAutomaton automaton;

  private RuleTable(byte[] table) {
    TableCursor in = new TableCursor(table, 0);
    if (in.four() != FORM) {
      throw new IllegalStateException("rules.table is of another form: run ./build docs");
    }
    this.table = table;
    int count = in.two();
    int triggers = in.two();
    owners = in.chars(triggers);
    flags = in.bytes(triggers);
    offsets = in.ints(count + 1);
    body = in.place();
    in.skip(offsets[count]);
    rules = new AtomicReferenceArray<>(count);
    automaton = KeywordAutomaton.read(in);
  }

  /** The rules that come with the program. */
  public static RuleTable shipped() {
    try (InputStream in = RuleTable.class.getResourceAsStream("rules.table")) {
      if (in == null) {
        throw new IllegalStateException("rules.table is missing from the program: ./build docs");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table of some rules, which {@link RuleCompiler} has found right. */
  static RuleTable of(List<SecretRule> rules) {
    return read(RuleTableWriter.bytes(rules));
  }

  /** Reads what {@link RuleTableWriter} wrote. */
  public static RuleTable read(byte[] table) {
    try {
      return new RuleTable(table);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalStateException("rules.table is cut short: run ./build docs", e);
    }
  }

  /** All rules, in the order of their numbers. */
  public List<SecretRule> rules() {
    List<SecretRule> all = new ArrayList<>(rules.length());
    for (int rule = 0; rule < rules.length(); rule++) {
      all.add(rule(rule));
    }
    return all;
  }

  /** How many rules there are. */
  public int size() {
    return rules.length();
  }

  /** How many keywords there are. */
  public int triggers() {
    return owners.length;
  }

  /** The rule of a number. */
  public SecretRule rule(int number) {
    SecretRule known = rules.get(number);
    if (known == null) {
      known = read(new TableCursor(table, body + offsets[number]));
      rules.set(number, known);
    }
    return known;
  }

  /** The automaton over all keywords. */
  public KeywordAutomaton automaton() {
    return automaton;
  }

  /** Whether a keyword belongs to a rule rather than to a way of writing. */
  public boolean hasRule(int trigger) {
    return owners[trigger] < ESCAPE;
  }

  /** The number of the rule a keyword belongs to, or {@link #PERCENT} or {@link #ESCAPE}. */
  public int ruleOf(int trigger) {
    return owners[trigger];
  }

  /** A keyword as its rule writes it. */
  public String keywordOf(int trigger) {
    int owner = owners[trigger];
    int first = trigger;
    while (first > 0 && owners[first - 1] == owner) {
      first--;
    }
    if (hasRule(trigger)) {
      return rule(owner).keywords().get(trigger - first);
    }
    return (owner == PERCENT ? PERCENTS : ESCAPES).get(trigger - first);
  }

  /** Whether a keyword is written as it stands rather than as a word of a name. */
  public boolean literal(int trigger) {
    return (flags[trigger] & LITERAL) != 0;
  }

  /** Whether capitals are the same as small letters in a keyword. */
  public boolean ignoresCase(int trigger) {
    return (flags[trigger] & IGNORE_CASE) != 0;
  }

  /** Whether a keyword is so telling that it is looked for in bytes that are no text. */
  public boolean inBinary(int trigger) {
    return (flags[trigger] & IN_BINARY) != 0;
  }

  private static SecretRule read(TableCursor in) {
    return new SecretRule(
        in.text(),
        in.text(),
        in.text(),
        RuleKind.valueOf(in.text()),
        in.texts(),
        in.one() != 0,
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.texts(),
        in.two(),
        in.text(),
        in.eight(),
        Confidence.valueOf(in.text()),
        Severity.valueOf(in.text()),
        in.text());
  }
}
