package dev.gatewright.targets.secrets;

import dev.gatewright.readers.git.BlobHistory;
import dev.gatewright.readers.git.ObjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When a secret came and went. */
record SecretStory(String told, @Nullable String commit) {
  static SecretStory of(Set<ObjectId> blobs, Map<ObjectId, BlobHistory> histories) {
    BlobHistory.@Nullable Moment first = null;
    BlobHistory.@Nullable Moment last = null;
    boolean inHead = false;
    String tag = null;
    for (ObjectId blob : new TreeSet<>(blobs)) {
      BlobHistory history = histories.get(blob);
      if (history == null || !history.referenced()) {
        continue;
      }
      BlobHistory.Moment begin = history.first();
      BlobHistory.Moment end = history.last();
      if (begin != null && (first == null || begin.authoredSeconds() < first.authoredSeconds())) {
        first = begin;
      }
      if (end != null && (last == null || end.authoredSeconds() > last.authoredSeconds())) {
        last = end;
      }
      inHead |= history.inHead();
      tag = tag == null ? history.earliestTag().orElse(null) : tag;
    }
    StringBuilder told = new StringBuilder();
    if (first != null) {
      told.append("since commit ").append(moment(first));
    }
    told.append(inHead ? ", still in HEAD" : ", gone from HEAD");
    if (!inHead && last != null) {
      told.append(", last in ").append(moment(last));
    }
    if (tag != null) {
      told.append(", in ").append(tag.replace("refs/tags/", "tag "));
    }
    return new SecretStory(told.toString(), first == null ? null : first.commit().hex());
  }

  private static String moment(BlobHistory.Moment moment) {
    return moment.commit().hex().substring(0, 12)
        + " of "
        + Instant.ofEpochSecond(moment.authoredSeconds()).atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
