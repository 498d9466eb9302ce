package dev.gatewright.targets.declared;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.FindingWaiver;
import dev.gatewright.model.Waiver;
import dev.gatewright.readers.yaml.YamlMapping;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one attestation or waiver; the published form is docs/schemas/attestation.schema.json,
 * waiver.schema.json and finding-waiver.schema.json.
 */
final class PeopleFiles {
  private static final String[] KEYS = {
    "item", "text", "by", "because", "evidence", "at", "expires"
  };
  private static final String[] FINDING_KEYS = {
    "fingerprint", "rule", "path", "by", "because", "evidence", "at", "expires"
  };
  private static final String HMAC = "hmac-sha256:";
  private static final int KEY_DIGITS = 16;
  private static final int DIGITS = 64;

  private final String file;
  private final Shape shape;

  PeopleFiles(String file, Shape shape) {
    this.file = file;
    this.shape = shape;
  }

  @Nullable Attestation attestation(YamlMapping root) {
    Common common = common(root, "an attestation");
    if (common == null) {
      return null;
    }
    Instant expires = shape.instant(root.get("expires").orElse(null), "\"expires\"");
    return new Attestation(
        common.item,
        common.text,
        common.by,
        common.because,
        common.evidence,
        common.at,
        expires,
        file);
  }

  @Nullable Waiver waiver(YamlMapping root) {
    Common common = common(root, "a waiver");
    if (shape.required(root, "expires", "a waiver") == null) {
      return null;
    }
    Instant expires = shape.instant(root.get("expires").orElse(null), "\"expires\"");
    if (common == null || expires == null) {
      return null;
    }
    return new Waiver(
        common.item,
        common.text,
        common.by,
        common.because,
        common.evidence,
        common.at,
        expires,
        file);
  }

  @Nullable FindingWaiver findingWaiver(YamlMapping root) {
    String what = "a waiver of a finding";
    shape.only(root, FINDING_KEYS);
    String fingerprint = shape.required(root, "fingerprint", what);
    if (fingerprint != null && !keyed(fingerprint)) {
      shape.wrong(
          root.get("fingerprint").orElseThrow().span(),
          "\"fingerprint\" must be hmac-sha256:, the 16 hexadecimal digits of the key's id, a"
              + " colon, and 64 hexadecimal digits");
      fingerprint = null;
    }
    String rule = shape.text(root.get("rule").orElse(null), "\"rule\"");
    String path = shape.text(root.get("path").orElse(null), "\"path\"");
    Said said = said(root, what);
    String end = shape.required(root, "expires", what);
    Instant expires =
        end == null ? null : shape.instant(root.get("expires").orElse(null), "\"expires\"");
    if (fingerprint == null || said == null || expires == null) {
      return null;
    }
    String digits = fingerprint.substring(HMAC.length()).toLowerCase(Locale.ROOT);
    return new FindingWaiver(
        digits.substring(0, KEY_DIGITS),
        digits.substring(KEY_DIGITS + 1),
        rule,
        path,
        said.by,
        said.because,
        said.evidence,
        said.at,
        expires,
        file);
  }

  private record Said(String by, String because, List<String> evidence, Instant at) {}

  /** Who says it, why, on what ground and when: the same in every word of a person. */
  private @Nullable Said said(YamlMapping root, String what) {
    String by = shape.required(root, "by", what);
    String because = shape.required(root, "because", what);
    String when = shape.required(root, "at", what);
    Instant at = when == null ? null : shape.instant(root.get("at").orElse(null), "\"at\"");
    List<String> evidence = shape.texts(root.get("evidence").orElse(null), "evidence");
    return by == null || because == null || at == null ? null : new Said(by, because, evidence, at);
  }

  private record Common(
      String item, String text, String by, String because, List<String> evidence, Instant at) {}

  private @Nullable Common common(YamlMapping root, String what) {
    shape.only(root, KEYS);
    String item = shape.required(root, "item", what);
    String text = shape.required(root, "text", what);
    Said said = said(root, what);
    if (text != null && !digest(text)) {
      shape.wrong(
          root.get("text").orElseThrow().span(),
          "\"text\" must be the digest of the item's text: sha256: and 64 hexadecimal digits");
      return null;
    }
    if (item == null || text == null || said == null) {
      return null;
    }
    return new Common(
        item, text.substring("sha256:".length()), said.by, said.because, said.evidence, said.at);
  }

  private static boolean digest(String text) {
    return text.startsWith("sha256:") && text.length() == 71 && hex(text, 7, 71);
  }

  private static boolean keyed(String text) {
    int colon = HMAC.length() + KEY_DIGITS;
    return text.startsWith(HMAC)
        && text.length() == colon + 1 + DIGITS
        && text.charAt(colon) == ':'
        && hex(text, HMAC.length(), colon)
        && hex(text, colon + 1, text.length());
  }

  private static boolean hex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
