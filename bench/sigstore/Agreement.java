import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.sigstore.Bundle;
import dev.gatewright.sigstore.BundleReader;
import dev.gatewright.sigstore.Bytes;
import dev.gatewright.sigstore.Identity;
import dev.gatewright.sigstore.Proof;
import dev.gatewright.sigstore.Read;
import dev.gatewright.sigstore.Statement;
import dev.gatewright.sigstore.TrustedRoot;
import dev.gatewright.sigstore.Verifier;
import dev.gatewright.sigstore.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the verifier says of bundles that others made, beside what they say should come out: a line
 * for each, then the sums. Arguments: the folder {@code bundle-verify} of the conformance suite,
 * the folder of test assets of pypi-attestations, and the trusted root of sigstore's test instance,
 * which made some of them.
 */
final class Agreement {
  private static final String IDENTITY =
      "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/"
          + "workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main";
  private static final String ISSUER = "https://token.actions.githubusercontent.com";

  private final TrustedRoot staging;
  private int agreed;
  private int unlike;

  private Agreement(TrustedRoot staging) {
    this.staging = staging;
  }

  public static void main(String[] arguments) throws IOException {
    Agreement agreement =
        new Agreement(
            ((Read.Sound<TrustedRoot>)
                    TrustedRoot.read(Files.readAllBytes(Path.of(arguments[2])), "staging"))
                .value());
    for (Path folder : list(Path.of(arguments[0]))) {
      if (Files.isDirectory(folder)) {
        agreement.bundle(folder);
      }
    }
    agreement.sum("bundles of the conformance suite");
    for (Path file : list(Path.of(arguments[1]))) {
      agreement.attestation(file);
    }
    agreement.sum("attestations of pypi-attestations");
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private void bundle(Path folder) throws IOException {
    Path own = folder.resolve("artifact");
    Path artifact = Files.exists(own) ? own : folder.resolveSibling("a.txt");
    Bytes file = Bytes.of(Files.readAllBytes(artifact));
    String said = said(folder, file);
    told(folder.getFileName().toString(), !folder.toString().endsWith("_fail"), said);
  }

  private static String said(Path folder, Bytes file) throws IOException {
    Path rootFile = folder.resolve("trusted_root.json");
    TrustedRoot root = TrustedRoot.builtIn();
    if (Files.exists(rootFile)) {
      switch (TrustedRoot.read(Files.readAllBytes(rootFile), "the suite")) {
        case Read.Sound<TrustedRoot>(TrustedRoot other) -> root = other;
        case Read.Unsound<TrustedRoot>(String why) -> {
          return "open: the trusted root " + why;
        }
      }
    }
    Read<Bundle> read =
        BundleReader.bundle(Files.readAllBytes(folder.resolve("bundle.sigstore.json")));
    if (!(read instanceof Read.Sound<Bundle>(Bundle bundle))) {
      return "open: " + ((Read.Unsound<Bundle>) read).why();
    }
    Verifier verifier = Verifier.of(root);
    Path keyFile = folder.resolve("key.pub");
    if (Files.exists(keyFile)) {
      VerifyingKey key = VerifyingKey.ofPem(Files.readString(keyFile));
      if (key == null) {
        return "open: the key cannot be read";
      }
      verifier = Verifier.of(root, key);
    }
    boolean envelope = bundle.content() instanceof Bundle.Envelope;
    if (envelope && !speaksOf(bundle, file)) {
      return "wrong: the statement is of another file";
    }
    return word(envelope ? verifier.envelope(bundle) : verifier.file(bundle, file), folder);
  }

  private static boolean speaksOf(Bundle bundle, Bytes file) {
    return Statement.of(bundle) instanceof Read.Sound<Statement>(Statement statement)
        && statement.subjects().stream().anyMatch(s -> s.sha256().equals(file.sha256().hex()));
  }

  private static String word(Proof proof, Path folder) throws IOException {
    return switch (proof) {
      case Proof.Wrong(String why) -> "wrong: " + why;
      case Proof.Open(String why, String _) -> "open: " + why;
      case Proof.Holds(Identity who, var _) ->
          who == null
                  || (wanted(folder, "identity", IDENTITY).equals(who.subject())
                      && wanted(folder, "issuer", ISSUER).equals(who.issuer()))
              ? "holds"
              : "wrong: signed by " + who.subject();
    };
  }

  private static String wanted(Path folder, String name, String usual) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file).strip() : usual;
  }

  private void attestation(Path file) throws IOException {
    String name = file.getFileName().toString();
    boolean provenance = name.endsWith(".provenance");
    byte[] bytes = Files.readAllBytes(file);
    if (name.endsWith(".sigstore")) {
      attestation(name, BundleReader.bundle(bytes), file);
    } else if (provenance || name.endsWith(".attestation")) {
      JsonValue root = ((Parsed.Ok<JsonValue>) JsonReader.read(bytes, 1 << 22)).value();
      if (!provenance) {
        attestation(name, BundleReader.attestation(root), file);
        return;
      }
      for (JsonValue bundle : root.items("attestation_bundles")) {
        for (JsonValue one : bundle.items("attestations")) {
          attestation(name, BundleReader.attestation(one), file);
        }
      }
    }
  }

  private void attestation(String name, Read<Bundle> read, Path file) throws IOException {
    String said =
        switch (read) {
          case Read.Unsound<Bundle>(String why) -> "open: " + why;
          case Read.Sound<Bundle>(Bundle bundle) -> attested(bundle, file);
        };
    told(name, true, said);
  }

  private String attested(Bundle bundle, Path file) throws IOException {
    if (!(Statement.of(bundle) instanceof Read.Sound<Statement>(Statement statement))) {
      return "open: no statement";
    }
    Path subject = file.resolveSibling(statement.subjects().getFirst().name());
    if (Files.exists(subject) && !speaksOf(bundle, Bytes.of(Files.readAllBytes(subject)))) {
      return "wrong: of another file";
    }
    Proof proof = Verifier.of(TrustedRoot.builtIn()).envelope(bundle);
    Proof other = Verifier.of(staging).envelope(bundle);
    String where = other instanceof Proof.Holds ? " by the test instance" : "";
    return switch (where.isEmpty() ? proof : other) {
      case Proof.Wrong(String why) -> "wrong: " + why;
      case Proof.Open(String why, String _) -> "open: " + why;
      case Proof.Holds(Identity who, var at) ->
          "holds" + where + ", " + at + ", " + (who == null ? "" : who.subject());
    };
  }

  private void told(String name, boolean wanted, String said) {
    boolean agrees = wanted == said.startsWith("holds");
    if (agrees) {
      agreed++;
    } else {
      unlike++;
    }
    System.out.println((agrees ? "agrees  " : "DIFFERS ") + name + "  " + said);
  }

  private void sum(String what) {
    System.out.println("== " + what + ": " + agreed + " agree, " + unlike + " differ");
    agreed = 0;
    unlike = 0;
  }
}
