package dev.gatewright.checks;

import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.IndexPeer;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.readers.packaging.DistributionName;
import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlStyle;
import dev.gatewright.targets.sight.IndexOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The package indexes of a case, served on 127.0.0.1. {@code "index": {"ask": PROJECT, "pypi":
 * {"project", "owners", "maintainers", "roles", "organization", "status", "files", "writing",
 * "answers"}, "testpypi": …}}; an index that is not described knows nothing. A file is {@code
 * {"name", "sha256", "yanked", "publisher", "attested"}}, where two digits stand for a digest that
 * repeats them and {@code "publisher": "KIND OWNER/NAME WORKFLOW ENVIRONMENT"}; {@code "signed"},
 * {@code "signer"} and {@code "trusted-root"} are told at {@link SignedCase}. {@code "writing"}
 * puts other words into all answers, {@code "answers"} gives {@code {"status", "type", "body"}} for
 * a path. A case without it reaches no index.
 */
record IndexFixture(IndexOptions options, List<Peer> peers, SignedCase signed)
    implements AutoCloseable {
  private static final String TIDE = "tide-api";

  static IndexFixture of(YamlMapping expected, Path root) throws IOException {
    YamlMapping index = expected.mapping("index").orElse(null);
    if (index == null) {
      return new IndexFixture(
          new IndexOptions(null, Map.of(), true), List.of(), SignedCase.of(expected, root));
    }
    SignedCase signed = SignedCase.of(index, root);
    List<Peer> peers = new ArrayList<>();
    Map<String, String> addresses = new TreeMap<>();
    for (KnownIndex known : KnownIndex.values()) {
      YamlMapping described = index.mapping(known.id()).orElse(null);
      Behaviour nothing = _ -> Reply.json(404, "{}");
      Peer peer = Peer.start(described == null ? nothing : behaviour(described, signed));
      peers.add(peer);
      addresses.put(known.id(), peer.base().toString());
    }
    String asked = index.scalar("ask").map(YamlScalar::text).orElse(null);
    IndexOptions options = new IndexOptions(asked, addresses, false);
    return new IndexFixture(options.trusting(signed.trustedRoot()), peers, signed);
  }

  private static Behaviour behaviour(YamlMapping described, SignedCase signed) {
    String project = Case.text(described, "project", TIDE);
    IndexPeer peer = new IndexPeer(project);
    Case.items(described, "owners").forEach(node -> peer.role(Case.scalar(node), "Owner"));
    Case.items(described, "maintainers")
        .forEach(node -> peer.role(Case.scalar(node), "Maintainer"));
    Case.texts(described, "roles").forEach(peer::role);
    described.scalar("organization").ifPresent(name -> peer.organization(name.text()));
    peer.status(Case.text(described, "status", "active"));
    Case.items(described, "files").forEach(node -> peer.with(file(node, project, signed)));
    Case.texts(described, "writing").forEach(peer::writing);
    YamlMapping answers = described.mapping("answers").orElse(null);
    if (answers != null) {
      for (YamlEntry entry : answers.entries()) {
        peer.answering(entry.name().orElseThrow(), reply(entry.value()));
      }
    }
    return peer;
  }

  private static IndexPeer.File file(YamlNode node, String project, SignedCase signed) {
    YamlMapping file = mapping(node);
    String name = Case.text(file, "name", "");
    String version =
        DistributionName.of(name, project)
            .map(DistributionName::version)
            .map(PackageVersion::toString)
            .orElse("0");
    String sha256 = digest(Case.text(file, "sha256", "ab"));
    String attested = digest(Case.text(file, "attested", sha256));
    return new IndexPeer.File(
        name,
        version,
        sha256,
        yanked(file.scalar("yanked").orElse(null)),
        publisher(Case.text(file, "publisher", "")),
        attested,
        signed.attestation(file, name, attested));
  }

  private static String yanked(@Nullable YamlScalar yanked) {
    if (yanked == null) {
      return "false";
    }
    return yanked.style() == YamlStyle.PLAIN ? yanked.text() : IndexPeer.quoted(yanked.text());
  }

  private static String digest(String text) {
    return text.length() == 2 ? text.repeat(32) : text;
  }

  private static String publisher(String words) {
    String[] parts = words.split(" ", -1);
    if (parts.length < 3) {
      return "";
    }
    String environment = parts.length > 3 ? parts[3] : "";
    return "{\"kind\": "
        + IndexPeer.quoted(parts[0])
        + ", \"repository\": "
        + IndexPeer.quoted(parts[1])
        + (parts[0].equals("GitLab") ? ", \"workflow_filepath\": " : ", \"workflow\": ")
        + IndexPeer.quoted(parts[2])
        + ", \"environment\": "
        + IndexPeer.quoted(environment)
        + ", \"claims\": null}";
  }

  private static Reply reply(YamlNode node) {
    YamlMapping reply = mapping(node);
    int status = Integer.parseInt(Case.text(reply, "status", "200"));
    return Reply.of(
        status, Case.text(reply, "type", "application/json"), Case.text(reply, "body", ""));
  }

  private static YamlMapping mapping(YamlNode node) {
    YamlMapping mapping = node.asMapping();
    if (mapping == null) {
      throw new IllegalStateException("a mapping is expected in \"index\"");
    }
    return mapping;
  }

  @Override
  public void close() throws IOException {
    peers.forEach(Peer::close);
    signed.close();
  }
}
