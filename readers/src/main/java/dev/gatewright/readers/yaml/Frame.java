package dev.gatewright.readers.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection being read: what is known of it before its end. */
final class Frame {
  final boolean mapping;
  final boolean flow;
  final int start;
  final @Nullable String anchor;
  final @Nullable String tag;
  final List<YamlNode> items = new ArrayList<>();
  final List<YamlEntry> entries = new ArrayList<>();
  @Nullable YamlNode key;

  /** The offset just after the last child, so that a block ends where its text ends. */
  int end;

  /** How many nodes there are so far with aliases replaced by what they name. */
  long expanded = 1;

  Frame(boolean mapping, boolean flow, int start, @Nullable String anchor, @Nullable String tag) {
    this.mapping = mapping;
    this.flow = flow;
    this.start = start;
    this.end = start;
    this.anchor = anchor;
    this.tag = tag;
  }

  void add(YamlNode node, int nodeEnd, long size) {
    end = Math.max(end, nodeEnd);
    expanded += size;
    if (!mapping) {
      items.add(node);
      return;
    }
    YamlNode waiting = key;
    if (waiting == null) {
      key = node;
    } else {
      entries.add(new YamlEntry(waiting, node));
      key = null;
    }
  }
}
