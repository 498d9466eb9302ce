package dev.gatewright.targets.index;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.packaging.DistributionName;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an index lists for installers (PEP 691 and what was added to it since). */
final class ListingReader {
  private static final int SHOWN = 80;

  private final String project;

  private ListingReader(String project) {
    this.project = project;
  }

  /**
   * The listing of a project.
   *
   * @param project its normalised name
   */
  static Sight<Listing> read(JsonValue root, String project) {
    JsonValue meta = root.member("meta");
    String version = meta == null ? null : meta.text("api-version");
    if (version == null) {
      return unseen("does not say in which form it is written (meta.api-version)");
    }
    if (!version.equals("1") && !version.startsWith("1.")) {
      return Sight.unseen(
          "The index answers in the form "
              + Visible.of(version, SHOWN)
              + ", and only 1 is known here",
          "Use a newer Gatewright.");
    }
    String name = root.text("name");
    if (name == null || !ProjectName.normalised(name).equals(project)) {
      return unseen("is not said to be that of " + project);
    }
    List<JsonValue> items = root.items("files");
    return items == null
        ? unseen("has no list of files")
        : new ListingReader(project).files(version, items, status(root));
  }

  private Sight<Listing> files(String version, List<JsonValue> items, @Nullable String status) {
    List<IndexFile> files = new ArrayList<>(items.size());
    Set<String> names = new HashSet<>();
    for (JsonValue item : items) {
      String name = item.text("filename");
      if (name == null || name.isBlank()) {
        return unseen("has a file without a name (the " + (files.size() + 1) + ". of the list)");
      }
      if (!names.add(name)) {
        return unseen("names the file " + Visible.of(name, SHOWN) + " twice");
      }
      files.add(file(name, item));
    }
    return Sight.known(new Listing(version, files, status));
  }

  private IndexFile file(String name, JsonValue item) {
    JsonValue yanked = item.member("yanked");
    String reason = yanked instanceof JsonValue.Text(String why) && !why.isBlank() ? why : null;
    JsonValue provenance = item.member("provenance");
    String address = provenance instanceof JsonValue.Text(String at) ? at : null;
    JsonValue hashes = item.member("hashes");
    return new IndexFile(
        name,
        DistributionName.of(name, project).orElse(null),
        Digests.sha256(hashes == null ? null : hashes.text("sha256")),
        item.number("size"),
        time(item.text("upload-time")),
        yanked(yanked),
        reason,
        address != null ? Boolean.TRUE : provenance instanceof JsonValue.Nothing ? false : null,
        address);
  }

  /**
   * A reason or a truth (PEP 691); anything else says nothing. So does an empty reason: it is
   * yanked by the older form of the list (PEP 592), and not by what installers make of this one.
   */
  private static @Nullable Boolean yanked(@Nullable JsonValue value) {
    if (value instanceof JsonValue.Text(String why)) {
      return why.isEmpty() ? null : Boolean.TRUE;
    }
    return value instanceof JsonValue.Truth(boolean truth) ? Boolean.valueOf(truth) : null;
  }

  private static @Nullable String status(JsonValue root) {
    JsonValue status = root.member("project-status");
    return status == null ? null : status.text("status");
  }

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Sight<Listing> unseen(String what) {
    return Sight.unseen(
        "The list of files that the index gave " + what,
        "See whether the address is that of a package index, and ask whoever runs it.");
  }
}
