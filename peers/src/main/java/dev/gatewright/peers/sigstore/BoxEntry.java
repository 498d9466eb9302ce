package dev.gatewright.peers.sigstore;

import static dev.gatewright.peers.IndexPeer.quoted;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** An entry of the log of a box, the second of a tree of three. */
final class BoxEntry {
  private static final int INDEX = 41;

  private final SigstoreBox box;
  private final String kind;
  private final byte[] statement;
  private final byte[] encoded;
  private final byte[] signature;
  private final byte[] certificate;
  private final boolean bare;
  private final Instant at;
  private final Lie lie;

  BoxEntry(
      SigstoreBox box,
      String kind,
      byte[] statement,
      byte[] encoded,
      byte[] signature,
      byte[] certificate,
      boolean bare,
      Instant at,
      Lie lie) {
    this.box = box;
    this.kind = kind;
    this.statement = statement;
    this.encoded = encoded;
    this.signature = signature;
    this.certificate = certificate;
    this.bare = bare;
    this.at = at;
    this.lie = lie;
  }

  String json() {
    boolean second = kind.endsWith("0.0.2") && !kind.startsWith("intoto");
    byte[] body = body(name()).getBytes(StandardCharsets.UTF_8);
    BoxKey log = lie == Lie.OTHER_LOG ? BoxKey.of("P-256") : box.log;
    String promise = second ? "" : promise(body, log);
    String proof = lie == Lie.NO_PROOF ? "" : ", \"inclusionProof\": " + proof(body, log);
    return "{\"logIndex\": \""
        + INDEX
        + "\", \"logId\": {\"keyId\": "
        + quoted(BoxKey.base64(log.id()))
        + "}, \"kindVersion\": {\"kind\": "
        + quoted(name())
        + ", \"version\": "
        + quoted(version())
        + "}"
        + promise
        + proof
        + ", \"canonicalizedBody\": "
        + quoted(BoxKey.base64(body))
        + "}";
  }

  private String name() {
    return lie == Lie.STRANGE_KIND ? "letters" : kind.substring(0, kind.indexOf(' '));
  }

  private String version() {
    return kind.substring(kind.indexOf(' ') + 1);
  }

  private String body(String name) {
    String said = lie == Lie.OTHER_KIND_LOGGED ? "rpm" : name;
    return "{\"apiVersion\":"
        + quoted(version())
        + ",\"kind\":"
        + quoted(said)
        + ",\"spec\":"
        + spec()
        + "}";
  }

  private String spec() {
    String signed = quoted(BoxKey.base64(signature));
    String raw = quoted(BoxKey.base64(certificate));
    return switch (kind) {
      case "hashedrekord 0.0.1" ->
          "{\"data\":{\"hash\":"
              + hash()
              + "},\"signature\":{\"content\":"
              + signed
              + ",\"publicKey\":{\"content\":"
              + quoted(pem())
              + "}}}";
      case "hashedrekord 0.0.2" ->
          "{\"hashedRekordV002\":{\"data\":{\"algorithm\":\"SHA2_256\",\"digest\":"
              + quoted(BoxKey.base64(BoxKey.sha256(encoded)))
              + "},\"signature\":{\"content\":"
              + signed
              + ",\"verifier\":{\"x509Certificate\":{\"rawBytes\":"
              + raw
              + "}}}}}";
      case "dsse 0.0.2" ->
          "{\"dsseV002\":{\"payloadHash\":{\"algorithm\":\"SHA2_256\",\"digest\":"
              + quoted(BoxKey.base64(BoxKey.sha256(statement)))
              + "},\"signatures\":[{\"content\":"
              + signed
              + ",\"verifier\":{\"x509Certificate\":{\"rawBytes\":"
              + raw
              + "}}}]}}";
      case "intoto 0.0.2" ->
          "{\"content\":{\"envelope\":{\"signatures\":[{\"publicKey\":"
              + quoted(pem())
              + ",\"sig\":"
              + quoted(BoxKey.base64(BoxKey.base64(signature).getBytes(StandardCharsets.US_ASCII)))
              + "}]},\"payloadHash\":"
              + hash()
              + "}}";
      default ->
          "{\"payloadHash\":"
              + hash()
              + ",\"signatures\":[{\"signature\":"
              + signed
              + ",\"verifier\":"
              + quoted(pem())
              + "}]}";
    };
  }

  private String hash() {
    String hex = HexFormat.of().formatHex(BoxKey.sha256(statement));
    return "{\"algorithm\":\"sha256\",\"value\":" + quoted(hex) + "}";
  }

  private String pem() {
    String label = bare ? "PUBLIC KEY" : "CERTIFICATE";
    String text =
        "-----BEGIN "
            + label
            + "-----\n"
            + BoxKey.base64(certificate)
            + "\n-----END "
            + label
            + "-----\n";
    return BoxKey.base64(text.getBytes(StandardCharsets.US_ASCII));
  }

  private String promise(byte[] body, BoxKey log) {
    long claimed = at.getEpochSecond() + (lie == Lie.FORGED_PROMISE ? 1 : 0);
    String text =
        "{\"body\":"
            + quoted(BoxKey.base64(body))
            + ",\"integratedTime\":"
            + at.getEpochSecond()
            + ",\"logID\":"
            + quoted(HexFormat.of().formatHex(log.id()))
            + ",\"logIndex\":"
            + INDEX
            + "}";
    byte[] signed = log.sign(text.getBytes(StandardCharsets.UTF_8));
    return ", \"integratedTime\": \""
        + claimed
        + "\", \"inclusionPromise\": {\"signedEntryTimestamp\": "
        + quoted(BoxKey.base64(signed))
        + "}";
  }

  private String proof(byte[] body, BoxKey log) {
    byte[] first = BoxKey.sha256(new byte[] {0, 'a'});
    byte[] third = BoxKey.sha256(new byte[] {0, 'c'});
    byte[] own = BoxKey.sha256(joined(new byte[] {0}, body));
    byte[] root = node(node(first, own), third);
    byte[] shown = lie == Lie.FORGED_PROOF ? third : first;
    byte[] signed = lie == Lie.OTHER_TREE ? node(first, third) : root;
    return "{\"logIndex\": \"1\", \"treeSize\": \"3\", \"rootHash\": "
        + quoted(BoxKey.base64(root))
        + ", \"hashes\": ["
        + quoted(BoxKey.base64(shown))
        + ", "
        + quoted(BoxKey.base64(third))
        + "], \"checkpoint\": {\"envelope\": "
        + escaped(checkpoint(signed, log))
        + "}}";
  }

  private String checkpoint(byte[] root, BoxKey log) {
    String text = "log.example - 7\n3\n" + BoxKey.base64(root) + "\n";
    BoxKey by = lie == Lie.OTHER_CHECKPOINT ? BoxKey.of("P-256") : log;
    byte[] signature = by.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] value = joined(Arrays.copyOf(by.id(), 4), signature);
    return text + "\n\u2014 log.example " + BoxKey.base64(value) + "\n";
  }

  private static String escaped(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  private static byte[] node(byte[] left, byte[] right) {
    return BoxKey.sha256(joined(new byte[] {1}, left, right));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
