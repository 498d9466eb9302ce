package dev.gatewright.secrets.rules;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.automaton.AutomatonBuilder;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the table of some rules as bytes: the same rules give the same bytes. */
final class RuleTableWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final ByteArrayOutputStream owners = new ByteArrayOutputStream();
  private final ByteArrayOutputStream flags = new ByteArrayOutputStream();
  private final AutomatonBuilder automaton = new AutomatonBuilder();
  private int triggers;

  static byte[] bytes(List<SecretRule> rules) {
    RuleTableWriter writer = new RuleTableWriter();
    try {
      writer.write(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.bytes.toByteArray();
  }

  private void write(List<SecretRule> rules) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteArrayOutputStream offsets = new ByteArrayOutputStream();
    DataOutputStream texts = new DataOutputStream(body);
    for (int rule = 0; rule < rules.size(); rule++) {
      new DataOutputStream(offsets).writeInt(body.size());
      rule(texts, rules.get(rule));
      triggers(rule, rules.get(rule));
    }
    new DataOutputStream(offsets).writeInt(body.size());
    for (String percent : RuleTable.PERCENTS) {
      trigger(RuleTable.PERCENT, RuleTable.LITERAL, percent);
    }
    for (String escape : RuleTable.ESCAPES) {
      trigger(RuleTable.ESCAPE, RuleTable.LITERAL, escape);
    }
    out.writeInt(RuleTable.FORM);
    out.writeShort(rules.size());
    out.writeShort(triggers);
    owners.writeTo(out);
    flags.writeTo(out);
    offsets.writeTo(out);
    body.writeTo(out);
    automaton.write(out);
    out.flush();
  }

  private void triggers(int number, SecretRule rule) throws IOException {
    for (String keyword : rule.keywords()) {
      boolean signed = rule.kind().named() && !RuleCompiler.word(keyword);
      int flag = rule.kind().named() && !signed ? 0 : RuleTable.LITERAL;
      flag |= rule.ignoreCase() || signed ? RuleTable.IGNORE_CASE : 0;
      flag |= sure(rule) && keyword.length() > 3 ? RuleTable.IN_BINARY : 0;
      trigger(number, flag, keyword);
    }
  }

  private void trigger(int owner, int flag, String keyword) throws IOException {
    new DataOutputStream(owners).writeShort(owner);
    flags.write(flag);
    if ((flag & RuleTable.LITERAL) == 0) {
      automaton.addWord(keyword, triggers++);
    } else {
      automaton.addLiteral(keyword, triggers++);
    }
  }

  private static boolean sure(SecretRule rule) {
    boolean shaped = rule.kind() == RuleKind.TOKEN || rule.kind() == RuleKind.PEM;
    return shaped && rule.confidence() == Confidence.HIGH;
  }

  private static void rule(DataOutputStream out, SecretRule rule) throws IOException {
    text(out, rule.id());
    text(out, rule.title());
    text(out, rule.provider());
    text(out, rule.kind().name());
    texts(out, rule.keywords());
    out.writeByte(rule.ignoreCase() ? 1 : 0);
    text(out, rule.value());
    text(out, rule.lead());
    text(out, rule.before());
    text(out, rule.after());
    texts(out, rule.names());
    texts(out, rule.options());
    out.writeShort(rule.run());
    text(out, rule.check());
    out.writeDouble(rule.entropy());
    text(out, rule.confidence().name());
    text(out, rule.severity().name());
    text(out, rule.revoke());
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > 0xffff) {
      throw new IllegalArgumentException("A text of a rule is too long: " + utf8.length);
    }
    out.writeShort(utf8.length);
    out.write(utf8);
  }
}
