package dev.gatewright.targets.outputs;

import dev.gatewright.readers.archive.ArchiveLimits;
import dev.gatewright.readers.archive.ArchiveReader;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The addresses of e-mail in what runs left behind, but for those the project shows itself. */
public final class PeopleIn {
  private static final List<String> SHOWN =
      List.of("pyproject", "setup.", "readme", "security", "authors", "codeowners", "contributing");

  private final Set<String> shown;
  private final Map<String, String> found = new TreeMap<>();

  /**
   * A search that passes over what is known.
   *
   * @param declared addresses that the project declares
   */
  public PeopleIn(RepoTree tree, List<String> declared) {
    shown = new TreeSet<>();
    declared.forEach(address -> shown.add(address.toLowerCase(Locale.ROOT)));
    for (String file : tree.files()) {
      String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (SHOWN.stream().anyMatch(name::startsWith)
          && tree.text(file) instanceof Sight.Known<SourceText>(SourceText text)) {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        shown.addAll(EmailAddresses.in(bytes, bytes.length));
      }
    }
  }

  /** Takes what an archive holds. */
  public void take(String name, byte[] bytes) {
    ArchiveReader.read(
        name,
        bytes,
        ArchiveLimits.DEFAULT,
        (path, content, length) -> {
          for (String address : EmailAddresses.in(content, length)) {
            if (!shown.contains(address)) {
              found.putIfAbsent(address, path.toString());
            }
          }
        });
  }

  /** Where each address was met first. */
  public Map<String, String> found() {
    return Map.copyOf(found);
  }
}
