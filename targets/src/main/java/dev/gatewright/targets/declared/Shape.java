package dev.gatewright.targets.declared;

import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.declared.ReadDeclarations.Mistake;
import dev.gatewright.targets.sight.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads YAML nodes as what they should be, and keeps a list of what they are not. */
final class Shape {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final String file;
  private final List<Mistake> mistakes;

  Shape(String file, List<Mistake> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  void wrong(Span span, String message) {
    mistakes.add(new Mistake(file, span.line(), span.column(), message));
  }

  Place place(YamlNode node) {
    return Source.place(file, node.span());
  }

  /**
   * Refuses keys nobody reads: most are typing mistakes, and a setting must not be lost silently. A
   * key that is given twice the reader of YAML has told of.
   */
  void only(YamlMapping mapping, String... allowed) {
    for (YamlEntry entry : mapping.entries()) {
      String name = entry.name().orElse(null);
      if (name == null || !List.of(allowed).contains(name)) {
        wrong(
            entry.key().span(),
            "unknown key "
                + (name == null ? "" : "\"" + name + "\"; ")
                + "expected one of: "
                + String.join(", ", allowed));
      }
    }
  }

  @Nullable YamlMapping mapping(@Nullable YamlNode node, String what) {
    if (node == null || isNothing(node)) {
      return null;
    }
    YamlMapping mapping = node.asMapping();
    if (mapping == null) {
      wrong(node.span(), what + " must be a mapping of keys to values");
    }
    return mapping;
  }

  List<YamlNode> list(@Nullable YamlNode node, String what) {
    if (node == null || isNothing(node)) {
      return List.of();
    }
    YamlSequence sequence = node.asSequence();
    if (sequence == null) {
      wrong(node.span(), what + " must be a list");
      return List.of();
    }
    return sequence.items();
  }

  List<String> texts(@Nullable YamlNode node, String what) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : list(node, what)) {
      String text = text(item, "each of " + what);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  @Nullable String text(@Nullable YamlNode node, String what) {
    if (node == null) {
      return null;
    }
    YamlScalar scalar = node.asScalar();
    if (scalar == null || scalar.isNull() || scalar.text().isBlank()) {
      wrong(node.span(), what + " must be text");
      return null;
    }
    return scalar.text().strip();
  }

  @Nullable String required(YamlMapping mapping, String key, String what) {
    YamlNode node = mapping.get(key).orElse(null);
    if (node == null) {
      wrong(mapping.span(), what + " must have \"" + key + "\"");
      return null;
    }
    return text(node, "\"" + key + "\"");
  }

  @Nullable Instant instant(@Nullable YamlNode node, String what) {
    String text = text(node, what);
    if (text == null || node == null) {
      return null;
    }
    try {
      Instant instant =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text);
      if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeException e) {
      // Said below, together with years that no calendar can count on from.
    }
    wrong(node.span(), what + " must be a date such as 2026-11-22 or 2026-11-22T10:00:00Z");
    return null;
  }

  /** A length of time: {@code 30}, {@code 30 days}, {@code 2 weeks}, {@code monthly} …, in days. */
  @Nullable Integer days(@Nullable YamlNode node, String what) {
    String text = text(node, what);
    if (text == null || node == null) {
      return null;
    }
    Integer days = Terms.days(text.toLowerCase(Locale.ROOT));
    if (days == null) {
      wrong(
          node.span(),
          what + " must be a number of days, or one of: daily, weekly, monthly, quarterly, yearly");
    }
    return days;
  }

  private static boolean isNothing(YamlNode node) {
    YamlScalar scalar = node.asScalar();
    return scalar != null && scalar.isNull();
  }
}
