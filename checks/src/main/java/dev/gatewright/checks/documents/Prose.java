package dev.gatewright.checks.documents;

import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sections say, judged by their words. */
final class Prose {
  private static final String[] UNFINISHED = {
    "todo",
    "tbd",
    "tba",
    "fixme",
    "lorem ipsum",
    "coming soon",
    "work in progress",
    "under construction",
    "to be defined",
    "to be decided",
    "to be determined",
    "to be written",
    "to be done",
    "to be added",
    "to be completed",
    "to be filled",
    "your name",
    "john doe",
    "jane doe",
    "first last",
    "insert here"
  };

  private static final List<String> BRACKETS =
      List.of(
          "[insert", "[your", "[name", "[email", "[phone", "[role", "[date", "<your", "<name>",
          "<email", "<phone", "xxx", "_____");

  private static final String[] UNITS = {
    "minute", "min", "hour", "hr", "day", "week", "month", "year", "business day", "working day"
  };

  private Prose() {}

  /** Whether a block only keeps a place for what is to come. */
  static boolean unfinished(Block block) {
    if (block.words().has(UNFINISHED)) {
      return true;
    }
    String lower = block.text().toLowerCase(Locale.ROOT);
    for (String sign : BRACKETS) {
      if (lower.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  /** The first block of a section that only keeps a place. */
  static @Nullable Block unfinished(Section section) {
    for (Block block : section.blocks()) {
      if (unfinished(block)) {
        return block;
      }
    }
    return null;
  }

  /** The list items, table rows and numbered headings of a section: its steps or entries. */
  static List<Block> entries(Section section) {
    List<Block> entries = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block.listed() || (block.kind() == Block.Kind.HEADING && numbered(block))) {
        entries.add(block);
      }
    }
    return entries;
  }

  /** How many entries of a section hold one of some phrases. */
  static int entriesWith(Section section, String... phrases) {
    int count = 0;
    for (Block entry : entries(section)) {
      count += entry.words().has(phrases) ? 1 : 0;
    }
    return count;
  }

  /** Whether anything in a section, inner headings included, holds one of some phrases. */
  static boolean says(Section section, String... phrases) {
    for (Block block : section.blocks()) {
      if (block.words().has(phrases)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a document is about security as a whole, by its title or its path. */
  static boolean aboutSecurity(Document document) {
    return document.title().words().has("security", "incident", "emergency", "vulnerability")
        || Words.of(document.path()).has("security", "incident", "emergency");
  }

  /**
   * Whether a text names a span of time, such as {@code 15 minutes}, {@code 24h} or {@code a day}.
   */
  static boolean span(Words words) {
    List<String> list = words.list();
    for (int i = 0; i < list.size(); i++) {
      String word = list.get(i);
      int digits = digits(word);
      boolean next = i + 1 < list.size() && unit(list, i + 1);
      boolean joined =
          digits > 0 && List.of("m", "min", "h", "hr", "hrs", "d").contains(word.substring(digits));
      if (joined || (next && (digits == word.length() || number(word)))) {
        return true;
      }
    }
    return words.has("immediately", "at once", "same day");
  }

  private static boolean unit(List<String> list, int at) {
    int end = Math.min(at + 2, list.size());
    return new Words(list.subList(at, end)).has(UNITS);
  }

  private static boolean number(String word) {
    return switch (word) {
      case "a",
          "an",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "ten",
          "twelve",
          "fifteen",
          "twenty",
          "thirty",
          "sixty",
          "ninety" ->
          true;
      default -> false;
    };
  }

  private static boolean numbered(Block heading) {
    Words words = heading.words();
    return words.has("step", "phase", "stage")
        || digits(words.count() == 0 ? "" : words.list().getFirst()) > 0;
  }

  private static int digits(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    return digits;
  }
}
