package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Provenance;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code index/attestations-present}: each file of the newest release is attested, by the declared
 * publisher and for its own bytes. No signature is verified.
 */
final class AttestationsPresent extends IndexCheck {
  @Override
  public String id() {
    return "index/attestations-present";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    NewestRelease release = NewestRelease.of(judge, project);
    if (release == null) {
      return judge.answer("");
    }
    DeclaredPublisher publisher = expected == null ? null : expected.publisher();
    Map<String, Sight<Provenance>> provenances = project.provenances(release.files());
    for (IndexFile file : release.files()) {
      judge(judge, file, provenances.get(file.name()), publisher);
    }
    FileProvenance.declared(judge, publisher);
    return judge.answer(
        "Each of the "
            + release.files().size()
            + " files of "
            + project.project()
            + " "
            + release.version()
            + " has an attestation that names the declared publisher; signatures were not"
            + " verified");
  }

  private static void judge(
      IndexJudge judge,
      IndexFile file,
      @Nullable Sight<Provenance> sight,
      @Nullable DeclaredPublisher publisher) {
    Provenance provenance = FileProvenance.of(judge, file, sight);
    if (provenance == null) {
      return;
    }
    String name = IndexJudge.shown(file.name());
    for (Provenance.Group bundle : provenance.bundles()) {
      publisher(judge, name, bundle.publisher(), publisher);
      subjects(judge, file, bundle.attestations());
    }
  }

  private static void publisher(
      IndexJudge judge,
      String name,
      Provenance.Publisher seen,
      @Nullable DeclaredPublisher declared) {
    if (declared != null && !PublisherNames.same(seen, declared)) {
      judge.breaks(
          "An attestation names another publisher than the declared one",
          name + " by " + IndexJudge.shown(PublisherNames.told(seen)),
          declared.place(),
          "Find out who published it; if the publisher moved, declare it anew.");
    }
  }

  private static void subjects(
      IndexJudge judge, IndexFile file, List<Provenance.Attestation> attestations) {
    for (Provenance.Attestation one : attestations) {
      if (file.sha256() == null) {
        judge.doubt(
            judge.index() + " does not give the SHA-256 of " + IndexJudge.shown(file.name()),
            "Name an index that gives it: --index.");
      } else if (!one.sha256().equals(file.sha256())
          || !PublisherNames.sameFile(one.file(), file)) {
        judge.breaks(
            "An attestation speaks of other bytes than the file has",
            IndexJudge.shown(file.name())
                + ": it speaks of "
                + IndexJudge.shown(one.file())
                + " sha256:"
                + one.sha256(),
            null,
            "Do not install it; report it to the index.");
      }
    }
  }
}
