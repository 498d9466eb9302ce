package dev.gatewright.secrets.rules;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Severity;
import dev.gatewright.secrets.automaton.AutomatonBuilder;
import dev.gatewright.secrets.automaton.KeywordAutomaton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules and the automaton over their keywords, as a start reads them: {@code rules.table} is
 * written by {@code ./build docs} from {@code catalog/secrets/rules}, and a test compares it.
 */
public final class RuleTable {
  /** Stands for a rule where a keyword only says that something is written in percents. */
  public static final int PERCENT = -1;

  /** Stands for a rule where a keyword only says that something is written in escapes. */
  public static final int ESCAPE = -2;

  private static final int FORM = 0x67775301;
  private static final String[] PERCENTS = {"%2", "%3", "%4", "%5", "%6", "%7"};
  private static final String[] ESCAPES = {"\\u00", "\\x2", "\\x3", "\\x4", "\\x5", "\\x6", "\\x7"};

  private final List<SecretRule> rules;
  private final KeywordAutomaton automaton;
  private final int[] ruleOf;
  private final String[] keywordOf;

  private RuleTable(List<SecretRule> rules, KeywordAutomaton automaton) {
    this.rules = List.copyOf(rules);
    this.automaton = automaton;
    List<String> keywords = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      for (String keyword : rules.get(rule).keywords()) {
        keywords.add(keyword);
        owners.add(rule);
      }
    }
    for (String percent : PERCENTS) {
      keywords.add(percent);
      owners.add(PERCENT);
    }
    for (String escape : ESCAPES) {
      keywords.add(escape);
      owners.add(ESCAPE);
    }
    keywordOf = keywords.toArray(String[]::new);
    ruleOf = new int[owners.size()];
    for (int i = 0; i < ruleOf.length; i++) {
      ruleOf[i] = owners.get(i);
    }
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
    return read(bytes(rules));
  }

  /** Reads what {@link #bytes} wrote. */
  public static RuleTable read(byte[] table) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(table));
      if (in.readInt() != FORM) {
        throw new IllegalStateException("rules.table is of another form: run ./build docs");
      }
      int count = in.readUnsignedShort();
      List<SecretRule> rules = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        rules.add(rule(in));
      }
      return new RuleTable(rules, KeywordAutomaton.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("rules.table is cut short: run ./build docs", e);
    }
  }

  /** The table of some rules as bytes: the same rules give the same bytes. */
  static byte[] bytes(List<SecretRule> rules) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(FORM);
      out.writeShort(rules.size());
      AutomatonBuilder automaton = new AutomatonBuilder();
      int trigger = 0;
      for (SecretRule rule : rules) {
        write(out, rule);
        for (String keyword : rule.keywords()) {
          if (rule.kind().named()) {
            automaton.addWord(keyword, trigger++);
          } else {
            automaton.addLiteral(keyword, trigger++);
          }
        }
      }
      for (String percent : PERCENTS) {
        automaton.addLiteral(percent, trigger++);
      }
      for (String escape : ESCAPES) {
        automaton.addLiteral(escape, trigger++);
      }
      automaton.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** All rules, in the order of their numbers. */
  public List<SecretRule> rules() {
    return rules;
  }

  /** The automaton over all keywords. */
  public KeywordAutomaton automaton() {
    return automaton;
  }

  /** The number of the rule a keyword belongs to, or {@link #PERCENT} or {@link #ESCAPE}. */
  public int ruleOf(int trigger) {
    return ruleOf[trigger];
  }

  /** A keyword as its rule writes it. */
  public String keywordOf(int trigger) {
    return keywordOf[trigger];
  }

  /** How many keywords there are. */
  public int triggers() {
    return ruleOf.length;
  }

  private static SecretRule rule(DataInputStream in) throws IOException {
    return new SecretRule(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        RuleKind.valueOf(in.readUTF().toUpperCase(Locale.ROOT)),
        strings(in),
        in.readBoolean(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        strings(in),
        in.readUnsignedShort(),
        in.readUTF(),
        in.readDouble(),
        Confidence.valueOf(in.readUTF()),
        Severity.valueOf(in.readUTF()),
        in.readUTF());
  }

  private static void write(DataOutputStream out, SecretRule rule) throws IOException {
    out.writeUTF(rule.id());
    out.writeUTF(rule.title());
    out.writeUTF(rule.provider());
    out.writeUTF(rule.kind().id());
    strings(out, rule.keywords());
    out.writeBoolean(rule.ignoreCase());
    out.writeUTF(rule.value());
    out.writeUTF(rule.before());
    out.writeUTF(rule.after());
    strings(out, rule.names());
    out.writeShort(rule.run());
    out.writeUTF(rule.check());
    out.writeDouble(rule.entropy());
    out.writeUTF(rule.confidence().name());
    out.writeUTF(rule.severity().name());
    out.writeUTF(rule.revoke());
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeShort(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }
}
