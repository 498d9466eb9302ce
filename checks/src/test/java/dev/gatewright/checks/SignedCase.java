package dev.gatewright.checks;

import dev.gatewright.peers.sigstore.BoxOrder;
import dev.gatewright.peers.sigstore.Lie;
import dev.gatewright.peers.sigstore.SigstoreBox;
import dev.gatewright.readers.yaml.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Signed attestations of a case. A file has one when it says {@code "signed": LIE}, where {@code
 * none} is no lie, by whom {@code "signer": "KIND OWNER/NAME WORKFLOW [ENVIRONMENT]"} says, else
 * its {@code "publisher"}. {@code "speaks-of"} is another name of the file, {@code "claims"} are
 * further claims of the certificate by their numbers. The index's {@code "trusted-root"} is {@code
 * box} (the one that made them), {@code public}, {@code old} (before the log's key), {@code inside}
 * (a file of the repository) or {@code broken}.
 */
record SignedCase(@Nullable SigstoreBox box, @Nullable Path trustedRoot, @Nullable Path folder) {
  private static final Instant AT = Instant.parse("2026-10-01T08:00:00Z");

  static SignedCase of(YamlMapping index, Path root) throws IOException {
    String trusted = Case.text(index, "trusted-root", "");
    if (trusted.isEmpty()) {
      return new SignedCase(null, null, null);
    }
    SigstoreBox box = SigstoreBox.at(AT);
    Path folder = Files.createTempDirectory("box");
    Path outside = folder.resolve("trusted_root.json");
    Path file =
        switch (trusted) {
          case "public" -> null;
          case "inside" -> Files.writeString(root.resolve("trusted_root.json"), box.trustedRoot());
          case "broken" -> Files.writeString(outside, "{\"mediaType\": \"text/plain\"}");
          case "old" ->
              Files.writeString(
                  outside, box.trustedRoot("2026-09-20T00:00:00Z", "2026-09-30T00:00:00Z"));
          default -> Files.writeString(outside, box.trustedRoot());
        };
    return new SignedCase(box, file, folder);
  }

  /** The attestation of a file; empty when nobody signed one. */
  String attestation(YamlMapping file, String name, String attested) {
    String signed = Case.text(file, "signed", "");
    if (box == null || signed.isEmpty()) {
      return "";
    }
    BoxOrder order = box.order(Case.text(file, "speaks-of", name), attested).lie(Lie.of(signed));
    String[] signer = Case.text(file, "signer", Case.text(file, "publisher", "")).split(" ", -1);
    if (signer[0].toLowerCase(Locale.ROOT).equals("gitlab")) {
      order.gitlab(signer[1], signer[2]);
    } else {
      order.github(signer[1], signer[2]);
    }
    file.mapping("claims").ifPresent(_ -> Case.texts(file, "claims").forEach(order::claim));
    return order.attestation();
  }

  void close() throws IOException {
    if (folder != null) {
      Files.deleteIfExists(folder.resolve("trusted_root.json"));
      Files.delete(folder);
    }
  }
}
