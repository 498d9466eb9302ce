package dev.gatewright.record;

import java.util.List;

/**
 * Where a writer stands.
 *
 * @param frontier the right edge of the tree; not changed once it is here
 * @param bundle the entries of the unfinished bundle
 * @param bundleStart the offset in the log of the first of them
 * @param end the offset in the log behind the last entry
 */
record State(Frontier frontier, List<byte[]> bundle, long bundleStart, long end) {
  static State empty(TreeHash hash) {
    int start = EntriesLog.HEADER.length;
    return new State(new Frontier(hash), List.of(), start, start);
  }

  long size() {
    return frontier.size();
  }
}
