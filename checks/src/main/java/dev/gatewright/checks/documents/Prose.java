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
    "to be announced",
    "to be drafted",
    "to be named",
    "to be appointed",
    "to be agreed",
    "to be confirmed",
    "to be chosen",
    "tbc",
    "yet to be",
    "been defined yet",
    "been written yet",
    "been agreed yet",
    "not yet defined",
    "will write",
    "will be written",
    "not yet written",
    "not written yet",
    "yet to be written",
    "your name",
    "john doe",
    "jane doe",
    "first last",
    "insert here"
  };

  /** What says that a document holds no longer. */
  private static final String[] PAST = {
    "plan is no longer",
    "document is no longer",
    "page is no longer",
    "section is no longer",
    "procedure is no longer",
    "this is no longer",
    "superseded by",
    "is obsolete",
    "is outdated",
    "is out of date"
  };

  /** What denies a sentence near its beginning. */
  private static final String[] DENIALS = {
    "never", "nothing", "nobody", "no one", "not", "dont", "cannot", "there is no", "there are no"
  };

  private static final List<String> BRACKETS =
      List.of(
          "[insert", "[your", "[name", "[email", "[phone", "[role", "[date", "<your", "<name>",
          "<email", "<phone", "xxx", "_____");

  private static final String[] UNITS = {
    "minute", "min", "hour", "hr", "day", "week", "month", "year", "business day", "working day"
  };

  /** Words at the beginning of a sentence that may deny it. */
  private static final int NEAR = 4;

  private Prose() {}

  /** Whether a block only keeps a place for what is to come, or says that it holds no longer. */
  static boolean unfinished(Block block) {
    if (block.words().has(UNFINISHED) || block.words().has(PAST) || Blank.in(block.text())) {
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
      if ((block.listed() && !blank(block))
          || (block.kind() == Block.Kind.HEADING && numbered(block))) {
        entries.add(block);
      }
    }
    return entries;
  }

  /** Whether a row has nothing beside its first cell: a table that nobody has filled in. */
  static boolean blank(Block block) {
    if (block.kind() != Block.Kind.ROW) {
      return false;
    }
    int filled = 0;
    for (String cell : block.text().split("\\|", -1)) {
      filled += nothing(cell) ? 0 : 1;
    }
    return filled < 2;
  }

  /** Whether a cell says that there is nothing to say yet. */
  static boolean nothing(String cell) {
    Words words = Words.of(cell);
    return words.count() == 0
        || (words.count() <= 3
            && words.has(
                "none",
                "missing",
                "not yet",
                "no",
                "nothing",
                "n a",
                "na",
                "open",
                "planned",
                "gap",
                "pending",
                "unknown",
                "not implemented",
                "not met",
                "not started"));
  }

  /** Whether a text asks, or says that something is not done, instead of saying what to do. */
  static boolean denied(Block block) {
    List<String> list = block.words().list();
    Words beginning = new Words(list.subList(0, Math.min(NEAR, list.size())));
    return asks(block)
        || (!list.isEmpty() && list.getFirst().equals("how"))
        || beginning.has(DENIALS)
        || endpoint(block.text())
        || link(block.text());
  }

  /** Whether a text is a question. */
  static boolean asks(Block block) {
    return block.text().strip().endsWith("?");
  }

  /** Whether a text is about a request to a service, {@code `POST /tokens` creates a token}. */
  private static boolean endpoint(String text) {
    String plain = text.strip().replace("`", "").replace("*", "");
    for (String method : List.of("GET /", "POST /", "PUT /", "PATCH /", "DELETE /")) {
      if (plain.startsWith(method)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is one link and nothing else: a line of a table of contents. */
  private static boolean link(String text) {
    String plain = text.strip();
    int close = plain.indexOf("](");
    return plain.startsWith("[") && close > 0 && plain.indexOf(')', close) == plain.length() - 1;
  }

  /** How many entries of a section hold one of some phrases. */
  static int entriesWith(Section section, String... phrases) {
    int count = 0;
    for (Block entry : entries(section)) {
      count += entry.words().has(phrases) && !denied(entry) ? 1 : 0;
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
