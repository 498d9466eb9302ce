package dev.gatewright.targets.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.IndexPeer;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.targets.index.Ownership.Role;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.WebKeeping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index tells is read, and whatever it does wrong is a reason and no exception. */
final class IndexProjectTest {
  private static final String SDIST = "tide_api-1.2.0.tar.gz";
  private static final String WHEEL = "tide_api-1.2.0-py3-none-any.whl";
  private static final String PUBLISHER =
      "{\"kind\": \"GitHub\", \"repository\": \"tides/tide-api\", \"workflow\": \"release.yml\","
          + " \"environment\": \"\", \"claims\": null}";

  private static IndexPeer index() {
    return new IndexPeer("tide-api")
        .with(file("tide_api-1.1.0.tar.gz", "1.1.0", "11", "\"broken\"", ""))
        .with(file("tide-api-2.0rc1.zip", "2.0rc1", "22", "false", ""))
        .with(file("tide_api-1.2.0.exe", "1.2.0", "33", "false", ""))
        .with(file(SDIST, "1.2.0", "AA", "false", PUBLISHER))
        .with(file(WHEEL, "1.2.0", "bb", "false", PUBLISHER))
        .role("mara-l", "Owner")
        .role("Tomas", "Maintainer");
  }

  private static IndexPeer.File file(
      String name, String version, String digest, String yanked, String publisher) {
    String sha256 = digest.repeat(32);
    return new IndexPeer.File(name, version, sha256, yanked, publisher, sha256);
  }

  private static IndexProject project(Peer peer) {
    IndexAddress address = Objects.requireNonNull(IndexAddress.of(peer.base().toString()));
    return new IndexProject("pypi", "tide-api", address, WebKeeping.NONE);
  }

  private static <T> T known(Sight<T> sight) {
    if (sight instanceof Sight.Known<T>(T value)) {
      return value;
    }
    throw new AssertionError("Not seen: " + sight);
  }

  private static String why(Sight<?> sight) {
    if (sight instanceof Sight.Unseen<?>(String why, String remedy)) {
      assertThat(remedy).isNotBlank();
      return why;
    }
    throw new AssertionError("Seen: " + sight);
  }

  @Test
  void filesAndPeopleAreReadAtOnceAndOnce() {
    try (Peer peer = Peer.start(index())) {
      IndexProject project = project(peer);
      assertThat(project.asked()).isFalse();
      Listing listing = known(project.listing());
      Ownership ownership = known(project.ownership());
      assertThat(known(project.listing())).isSameAs(listing);
      assertThat(peer.targets())
          .containsExactlyInAnyOrder("/simple/tide-api/", "/pypi/tide-api/json");
      assertThat(listing.version()).isEqualTo("1.4");
      assertThat(listing.status()).isEqualTo("active");
      IndexFile first = listing.files().getFirst();
      assertThat(first.sha256()).isEqualTo("1".repeat(64));
      assertThat(first.size()).isEqualTo(1024);
      assertThat(first.uploaded()).isEqualTo(Instant.parse("2026-11-18T09:06:30.25Z"));
      assertThat(first.yanked()).isTrue();
      assertThat(first.reason()).isEqualTo("broken");
      assertThat(first.attested()).isFalse();
      assertThat(listing.files().get(3).sha256()).isEqualTo("a".repeat(64));
      assertThat(listing.files().get(3).attested()).isTrue();
      assertThat(ownership.with(Role.OWNER)).extracting(h -> h.account()).containsExactly("mara-l");
      assertThat(ownership.with(Role.MAINTAINER)).extracting(h -> h.key()).containsExactly("tomas");
      assertThat(ownership.organizationTold()).isTrue();
      assertThat(ownership.organization()).isNull();
    }
  }

  @Test
  void theNewestReleaseIsTheOneThatInstallersTake() {
    try (Peer peer = Peer.start(index())) {
      Listing listing = known(project(peer).listing());
      PackageVersion newest = listing.newest().orElseThrow();
      assertThat(newest).hasToString("1.2.0");
      assertThat(listing.of(newest)).extracting(IndexFile::name).containsExactly(SDIST, WHEEL);
      assertThat(listing.perhapsOf(newest))
          .extracting(IndexFile::name)
          .containsExactly("tide_api-1.2.0.exe");
    }
    IndexPeer early =
        new IndexPeer("tide-api")
            .with(file("tide_api-1.0.tar.gz", "1.0", "11", "true", ""))
            .with(file("tide_api-1.1b1.tar.gz", "1.1b1", "22", "false", ""));
    try (Peer peer = Peer.start(early)) {
      assertThat(known(project(peer).listing()).newest().orElseThrow()).hasToString("1.1b1");
    }
    try (Peer peer = Peer.start(new IndexPeer("tide-api"))) {
      assertThat(known(project(peer).listing()).newest()).isEmpty();
    }
  }

  @Test
  void provenanceIsReadAndNamesPublisherFileAndDigest() {
    try (Peer peer = Peer.start(index())) {
      IndexProject project = project(peer);
      List<IndexFile> files = known(project.listing()).files();
      Map<String, Sight<Provenance>> read = project.provenances(files);
      assertThat(read).containsOnlyKeys(SDIST, WHEEL);
      Provenance.Group bundle = known(Objects.requireNonNull(read.get(WHEEL))).bundles().getFirst();
      assertThat(bundle.publisher())
          .isEqualTo(new Provenance.Publisher("GitHub", "tides/tide-api", "release.yml", null));
      Provenance.Attestation attestation = bundle.attestations().getFirst();
      assertThat(attestation.file()).isEqualTo(WHEEL);
      assertThat(attestation.sha256()).isEqualTo("b".repeat(64));
      project.provenances(files);
      assertThat(peer.asked()).hasSize(4);
      assertThat(peer.asked().getLast().header("accept").orElseThrow()).contains("integrity");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1,|\"version\": 2,|not of the known form",
        "\"publisher\"|\"other\"|without a publisher",
        "\"statement\": \"e|\"statement\": \"!|statement cannot be read",
        "\"attestations\": [|\"attestations\": null, \"x\": [|without attestations"
      })
  void provenanceOfAnotherFormIsNotSeen(String instead, String words, String said) {
    try (Peer peer = Peer.start(index().writing(instead, words))) {
      IndexProject project = project(peer);
      var read = project.provenances(known(project.listing()).files());
      assertThat(why(Objects.requireNonNull(read.get(WHEEL)))).contains(said);
    }
  }

  @Test
  void provenanceAtAnotherHostIsNotAskedFor() {
    try (Peer other = Peer.start(index());
        Peer peer =
            Peer.start(
                asked ->
                    index()
                        .answer(
                            new Asked(
                                asked.method(),
                                asked.target(),
                                Map.of("host", other.base().getAuthority()))))) {
      IndexProject project = project(peer);
      var read = project.provenances(known(project.listing()).files());
      assertThat(why(Objects.requireNonNull(read.get(WHEEL)))).contains("another host");
      assertThat(other.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"api-version\": \"1.4\"|\"api-version\": \"2.0\"|only 1 is known here",
        "\"api-version\": \"1.4\"|\"api-version\": \"10.1\"|only 1 is known here",
        "\"api-version\"|\"version\"|does not say in which form",
        "\"name\": \"tide-api\"|\"name\": \"other\"|not said to be that of tide-api",
        "\"files\"|\"file\"|has no list of files",
        "\"filename\": \"tide_api-1.1.0.tar.gz\"|\"x\": 1|without a name",
        "tide_api-1.1.0.tar.gz|tide_api-1.2.0.tar.gz|twice",
        "\"files\": [|\"files\": [,|broken JSON"
      })
  void aListingThatIsNotOneIsNotSeen(String instead, String words, String said) {
    try (Peer peer = Peer.start(index().writing(instead, words))) {
      assertThat(why(project(peer).listing())).contains(said);
    }
  }

  @Test
  void whatAFileDoesNotTellIsNotMadeUp() {
    IndexPeer bare =
        index()
            .writing("\"hashes\"", "\"digests\"")
            .writing("\"yanked\"", "\"gone\"")
            .writing("\"upload-time\": \"2026", "\"upload-time\": \"26")
            .writing("\"provenance\"", "\"origin\"")
            .writing("\"project-status\"", "\"status\"");
    try (Peer peer = Peer.start(bare)) {
      Listing listing = known(project(peer).listing());
      IndexFile file = listing.files().getFirst();
      assertThat(file.sha256()).isNull();
      assertThat(file.yanked()).isNull();
      assertThat(file.uploaded()).isNull();
      assertThat(file.attested()).isNull();
      assertThat(listing.status()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"ownership\"", "\"roles\"", "\"user\": \"mara-l\"", "\"role\": \"Owner\""})
  void rolesThatAreNotToldAreNotNobody(String missing) {
    try (Peer peer = Peer.start(index().writing(missing, "\"x\": null, \"y\""))) {
      assertThat(project(peer).ownership()).isInstanceOf(Sight.Unseen.class);
    }
  }

  @Test
  void anOrganizationThatIsNotToldIsNotNone() {
    try (Peer peer = Peer.start(index().writing("\"organization\"", "\"org\""))) {
      assertThat(known(project(peer).ownership()).organizationTold()).isFalse();
    }
    try (Peer peer = Peer.start(index().organization("tides").role("x", "Auditor"))) {
      Ownership ownership = known(project(peer).ownership());
      assertThat(ownership.organization()).isEqualTo("tides");
      assertThat(ownership.with(Role.OTHER)).extracting(h -> h.said()).containsExactly("Auditor");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 403, 404, 410, 429, 500, 503})
  void anyOtherStatusSaysNothing(int status) {
    try (Peer peer = Peer.start(index().answering("/simple/tide-api/", Reply.empty(status)))) {
      assertThat(why(project(peer).listing()))
          .contains(status == 301 ? "followed once" : "" + status);
      assertThat(project(peer).ownership()).isInstanceOf(Sight.Known.class);
    }
  }

  @Test
  void whatIsNoJsonOrNotWholeSaysNothing() {
    Reply html = Reply.of(200, "text/html", "<html></html>");
    try (Peer peer = Peer.start(index().answering("/simple/tide-api/", html))) {
      assertThat(why(project(peer).listing())).contains("text/html");
    }
    Reply cut = Reply.json(200, "{\"name\": \"tide-api\"}").given(Reply.Manner.CUT);
    try (Peer peer = Peer.start(index().answering("/pypi/tide-api/json", cut))) {
      assertThat(project(peer).ownership()).isInstanceOf(Sight.Unseen.class);
      assertThat(project(peer).listing()).isInstanceOf(Sight.Known.class);
    }
  }

  @Test
  void aNameThatMovedIsFollowedOnceOnTheSameHost() {
    Reply moved = Reply.empty(301).with("Location", "/moved/");
    Behaviour index = index();
    Behaviour both =
        asked ->
            switch (asked.path()) {
              case "/simple/tide-api/" -> moved;
              case "/moved/" ->
                  index.answer(new Asked("GET", "/simple/tide-api/", asked.headers()));
              default -> index.answer(asked);
            };
    try (Peer peer = Peer.start(both)) {
      assertThat(known(project(peer).listing()).files()).hasSize(5);
    }
  }
}
