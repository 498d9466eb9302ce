package dev.gatewright.checks.github;

import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.readers.packaging.DistributionName;
import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Listing;
import dev.gatewright.targets.index.ProjectFile;
import dev.gatewright.targets.index.ReleaseManifests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The releases that are known beside GitHub's deployments: those on the index where the project is
 * named, and those of the manifests that are declared.
 */
final class ReleasesMade {
  private static final String INDEX = KnownIndex.PYPI.id();

  private final Ruling ruling;
  private final Sights sights;
  private final Map<PackageVersion, List<Instant>> uploaded = new TreeMap<>();
  private final List<String> sources = new ArrayList<>();
  private @Nullable String project;
  private boolean timed;
  private boolean whole = true;

  private ReleasesMade(Ruling ruling, Sights sights) {
    this.ruling = ruling;
    this.sights = sights;
  }

  /** Gathers them; what was not seen whole is noted. */
  static ReleasesMade of(Ruling ruling, Sights sights) {
    ReleasesMade made = new ReleasesMade(ruling, sights);
    if (sights.indexes().wanted().contains(INDEX)) {
      made.ofIndex();
    }
    DeclaredIndex expected = sights.indexes().expected(INDEX);
    if (expected != null && !expected.releases().isEmpty()) {
      made.ofManifests(expected.releases());
    }
    return made;
  }

  private void ofIndex() {
    sources.add("the index");
    IndexProject found = ruling.see(sights.indexes().of(INDEX));
    Listing listing = found == null ? null : ruling.see(found.listing());
    whole &= listing != null;
    if (found == null || listing == null) {
      return;
    }
    project = found.project();
    timed = true;
    ruling.looked("files on the index", listing.files().size());
    if ("quarantined".equals(listing.status())) {
      ruling.doubt("The index holds the project in quarantine and hides files", "Ask it why.");
    }
    for (IndexFile file : listing.files()) {
      PackageVersion version = file.version().orElse(null);
      if (version == null) {
        ruling.doubt(
            "The index has a file whose name tells no version: " + Ruling.shown(file.name()),
            "Look at it by hand.");
        continue;
      }
      List<Instant> times = uploaded.computeIfAbsent(version, _ -> new ArrayList<>());
      timed &= file.uploaded() != null;
      if (file.uploaded() != null) {
        times.add(file.uploaded());
      }
    }
  }

  private void ofManifests(List<String> paths) {
    sources.add("the manifests");
    ReleaseManifests manifests = ruling.see(ReleaseManifests.read(sights.tree(), paths));
    String name = project;
    if (name == null) {
      name =
          ruling.see(
              ProjectFile.name(
                  sights.tree(), "Name the project: pypi: below targets: in gate.yaml."));
    }
    whole &= manifests != null && name != null;
    if (manifests == null || name == null) {
      return;
    }
    ruling.looked("files in manifests", manifests.digests().size());
    project = name;
    for (String file : manifests.digests().keySet()) {
      PackageVersion version =
          DistributionName.of(file, name).map(DistributionName::version).orElse(null);
      if (version != null) {
        uploaded.computeIfAbsent(version, _ -> new ArrayList<>());
      }
    }
  }

  /** Their versions, from the oldest. */
  List<PackageVersion> versions() {
    return List.copyOf(uploaded.keySet());
  }

  boolean has(PackageVersion version) {
    return uploaded.containsKey(version);
  }

  /** When its first file came to the index; null when that is not known. */
  @Nullable Instant first(PackageVersion version) {
    return uploaded.getOrDefault(version, List.of()).stream().min(Instant::compareTo).orElse(null);
  }

  /** The release of which a file came to the index within a time; null when none did. */
  @Nullable PackageVersion within(Instant from, Instant to) {
    for (Map.Entry<PackageVersion, List<Instant>> one : uploaded.entrySet()) {
      for (Instant at : one.getValue()) {
        if (!at.isBefore(from) && !at.isAfter(to)) {
          return one.getKey();
        }
      }
    }
    return null;
  }

  /** Whether an index or a manifest tells of releases at all. */
  boolean recorded() {
    return !sources.isEmpty();
  }

  /** Whether all that is recorded was read. */
  boolean whole() {
    return whole;
  }

  /** Whether the index told of every file when it came. */
  boolean timed() {
    return timed;
  }

  /** What the project is called; null when nothing says it. */
  @Nullable String project() {
    return project;
  }

  /** Where they are known from. */
  String sources() {
    return String.join(" and ", sources);
  }
}
