package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.targets.github.GithubTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays deployments and releases side by side. */
final class ReleaseMatch {
  private static final String NO_DEPLOYMENT = "A release was made without a deployment";
  private static final String NO_RELEASE = "A deployment belongs to no release";
  private static final String MOVED = "A tag no longer stands for what was deployed";

  private final Ruling ruling;
  private final Instant since;
  private final ReleasesMade made;
  private final List<GithubTag> tags;
  private final List<Deployed> deployed;
  private final Map<Deployed, PackageVersion> released = new HashMap<>();
  private final @Nullable PackageVersion from;

  ReleaseMatch(
      Ruling ruling,
      Instant since,
      ReleasesMade made,
      List<GithubTag> tags,
      List<Deployed> deployed) {
    this.ruling = ruling;
    this.since = since;
    this.made = made;
    this.tags = tags;
    this.deployed = deployed;
    this.from = DeploymentHistory.from(ruling);
  }

  Answer answer(PublishPlaces places) {
    if (places.releasing().isEmpty() && made.recorded() && places.outside().isEmpty()) {
      ruling.doubt(
          "No environment is known from which releases go out",
          "Declare it under github: environments: in .gatewright/gate.yaml, or publish by a"
              + " workflow of this repository.");
    }
    deployed.forEach(this::assign);
    return made.recorded() ? beside(places) : tagged(places);
  }

  /** Which release a deployment made: that of its tag, else the one that came meanwhile. */
  private void assign(Deployed one) {
    Set<PackageVersion> versions = one.versions(tags);
    PackageVersion meanwhile = made.within(one.deployment().created(), one.end());
    for (PackageVersion version : versions) {
      if (made.has(version) || !made.recorded()) {
        released.put(one, version);
      }
    }
    if (!released.containsKey(one) && meanwhile != null) {
      released.put(one, meanwhile);
    }
    PackageVersion version = released.get(one);
    DeployedAddress.judge(ruling, one, false, made.project(), version);
  }

  private Answer beside(PublishPlaces places) {
    List<PackageVersion> wanted =
        made.versions().stream().filter(this::recent).filter(this::compared).toList();
    for (PackageVersion version : wanted) {
      missing(version);
    }
    for (Deployed one : deployed) {
      if (one.succeeded() && !released.containsKey(one)) {
        stray(one);
      }
    }
    moved();
    ruling.looked("releases compared", wanted.size());
    return wanted.isEmpty() && deployed.isEmpty() && !ruling.refuted()
        ? ruling.notApplicable("Nothing was released or deployed since " + since)
        : ruling.answer(agreed(wanted.size() + " releases of " + made.sources(), places));
  }

  private boolean recent(PackageVersion version) {
    Instant first = made.first(version);
    return first == null || !first.isBefore(since);
  }

  private boolean compared(PackageVersion version) {
    return from == null || version.compareTo(from) >= 0;
  }

  private void missing(PackageVersion version) {
    boolean tried = false;
    for (Deployed one : deployed) {
      if (version.equals(released.get(one))) {
        if (one.succeeded()) {
          return;
        }
        tried = true;
        if (one.underWay()) {
          ruling.doubt("The deployment of " + version + " is still under way", "Run again.");
          return;
        }
      }
    }
    Instant first = made.first(version);
    ruling.against(
        NO_DEPLOYMENT,
        version
            + (first == null ? ", in the manifests" : ", on the index since " + first)
            + (tried ? "; a deployment of it failed" : ""),
        "Find out who uploaded it and how; releases before deployments were kept are left out with"
            + " from: VERSION under parameters of the item.");
  }

  private void stray(Deployed one) {
    if (one.versions(tags).isEmpty() && !made.timed()) {
      ruling.doubt(
          "What " + one.told() + " released cannot be told: it has no version tag",
          "Tag what is released, or name an index that tells when files came.");
      return;
    }
    ruling.against(
        NO_RELEASE,
        one.told() + ": no release of its tag, and none that came meanwhile",
        "Find out what was deployed, and whether a release was taken away since.");
  }

  /** A tag that stood for another commit when it was released. */
  private void moved() {
    for (GithubTag tag : tags) {
      Deployed other = null;
      boolean same = false;
      for (Deployed one : deployed) {
        boolean ours = one.succeeded() && tag.name().equals(one.ref());
        same |= ours && tag.commit().equals(one.deployment().commit());
        other = ours ? one : other;
      }
      if (other != null && !same) {
        ruling.against(
            MOVED,
            Ruling.shown(tag.name()) + " is another commit than in " + other.told(),
            "Find out who moved the tag, and protect tags with a ruleset.");
      }
    }
  }

  /** Without a record of releases the tags stand in: they may name what was never released. */
  private Answer tagged(PublishPlaces places) {
    Set<PackageVersion> reached = new TreeSet<>();
    for (Deployed one : deployed) {
      PackageVersion version = released.get(one);
      if (one.succeeded() && version != null) {
        reached.add(version);
      } else if (one.succeeded()) {
        untagged(one);
      }
    }
    moved();
    Set<PackageVersion> open = new TreeSet<>();
    for (GithubTag tag : tags) {
      TagVersion.of(tag.name()).filter(version -> later(version, reached)).ifPresent(open::add);
    }
    open.removeAll(reached);
    ruling.looked("version tags without a deployment", open.size());
    if (reached.isEmpty() && open.isEmpty() && deployed.isEmpty() && !ruling.refuted()) {
      return ruling.notApplicable("Nothing was tagged or deployed since " + since);
    }
    if (!open.isEmpty() && !ruling.refuted() && !ruling.doubts()) {
      List<String> names = new ArrayList<>();
      open.stream().limit(10).forEach(version -> names.add(version.toString()));
      return ruling.manual(
          "Whether these tags were released is not known, and no deployment belongs to them: "
              + String.join(", ", names)
              + (open.size() > 10 ? " and " + (open.size() - 10) + " more" : ""));
    }
    return ruling.answer(agreed(reached.size() + " version tags", places));
  }

  /** Tags of the time before deployments were kept are not asked about. */
  private boolean later(PackageVersion version, Set<PackageVersion> reached) {
    PackageVersion first = from;
    if (first == null) {
      first = reached.isEmpty() ? null : reached.iterator().next();
    }
    return first == null || version.compareTo(first) >= 0;
  }

  private void untagged(Deployed one) {
    if (TagVersion.of(one.ref()).isPresent()) {
      ruling.against(
          NO_RELEASE,
          one.told() + ": that tag is not there any more",
          "Find out who took the tag away, and protect tags with a ruleset.");
    } else {
      ruling.doubt(
          "What " + one.told() + " released cannot be told: it has no version tag",
          "Name the project on the index with --pypi, or tag what is released.");
    }
  }

  private String agreed(String releases, PublishPlaces places) {
    String rehearsed =
        places.rehearsing().isEmpty()
            ? ""
            : "; what went to "
                + Names.in(places.rehearsing())
                + " is for trying out and only counted";
    return releases
        + " and "
        + deployed.size()
        + " deployments to "
        + Names.in(places.releasing())
        + " since "
        + since
        + " agree"
        + rehearsed;
  }
}
