package dev.gatewright.cli;

import dev.gatewright.checks.Change;
import dev.gatewright.cli.UnifiedDiff.Block;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of one file, put together. */
final class Patch {
  private final String path;
  private final SourceText source;
  private final List<Change> changes;
  private final String text;

  private Patch(String path, SourceText source, List<Change> changes, String text) {
    this.path = path;
    this.source = source;
    this.changes = changes;
    this.text = text;
  }

  /** The changes of one file that do not touch one another, the first of those that do. */
  static Patch of(String path, SourceText source, List<Change> wanted) {
    List<Change> sorted = new ArrayList<>(wanted);
    sorted.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
    List<Change> kept = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Change change : sorted) {
      boolean again = !kept.isEmpty() && kept.getLast().from() == change.from();
      if (change.from() >= at && !again) {
        text.append(source.text(), at, change.from()).append(change.text());
        at = change.to();
        kept.add(change);
      }
    }
    text.append(source.text(), at, source.text().length());
    return new Patch(path, source, kept, text.toString());
  }

  String path() {
    return path;
  }

  List<Change> changes() {
    return changes;
  }

  /** The bytes the file has now. */
  byte[] before() {
    return bytes(source.text());
  }

  /** The bytes it will have. */
  byte[] after() {
    return bytes(text);
  }

  private byte[] bytes(String content) {
    return ((source.hasByteOrderMark() ? "\uFEFF" : "") + content).getBytes(StandardCharsets.UTF_8);
  }

  /** Why it must not be written; null when the file is YAML as it was. */
  @Nullable String broken() {
    return switch (YamlReader.read(after())) {
      case Parsed.Ok<YamlFile> ok ->
          ok.diagnostics().size() > YamlReader.read(before()).diagnostics().size()
              ? ok.diagnostics().getLast().toString()
              : null;
      case Parsed.Broken<YamlFile>(var first) -> first.toString();
    };
  }

  /** The difference, for a person to read first. */
  String diff() {
    List<String> before = UnifiedDiff.lines(source.text());
    List<String> after = UnifiedDiff.lines(text);
    List<Block> blocks = new ArrayList<>();
    int shift = 0;
    for (Change change : changes) {
      String removed = source.text().substring(change.from(), change.to());
      int line = source.lineAt(change.from()) - 1;
      int extra = breaks(change.text()) - breaks(removed);
      boolean whole = removed.isEmpty() && change.text().endsWith("\n");
      int old = whole ? 0 : breaks(removed) + 1;
      Block block = new Block(line, line + old, line + shift, line + shift + old + extra);
      Block last = blocks.isEmpty() ? null : blocks.getLast();
      if (last != null && block.oldFrom() < last.oldTo()) {
        blocks.removeLast();
        block = new Block(last.oldFrom(), block.oldTo(), last.newFrom(), block.newTo());
      }
      blocks.add(block);
      shift += extra;
    }
    return UnifiedDiff.of(path, before, after, blocks);
  }

  private static int breaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
