package dev.gatewright.targets.declared;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.Waiver;
import dev.gatewright.readers.yaml.YamlMapping;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one attestation or waiver; the published form is docs/schemas/attestation.schema.json and
 * waiver.schema.json.
 */
final class PeopleFiles {
  private static final String[] KEYS = {
    "item", "text", "by", "because", "evidence", "at", "expires"
  };

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

  private record Common(
      String item, String text, String by, String because, List<String> evidence, Instant at) {}

  private @Nullable Common common(YamlMapping root, String what) {
    shape.only(root, KEYS);
    String item = shape.required(root, "item", what);
    String text = shape.required(root, "text", what);
    String by = shape.required(root, "by", what);
    String because = shape.required(root, "because", what);
    String when = shape.required(root, "at", what);
    Instant at = when == null ? null : shape.instant(root.get("at").orElse(null), "\"at\"");
    List<String> evidence = shape.texts(root.get("evidence").orElse(null), "evidence");
    if (text != null && !digest(text)) {
      shape.wrong(
          root.get("text").orElseThrow().span(),
          "\"text\" must be the digest of the item's text: sha256: and 64 hexadecimal digits");
      return null;
    }
    if (item == null || text == null || by == null || because == null || at == null) {
      return null;
    }
    return new Common(item, text.substring("sha256:".length()), by, because, evidence, at);
  }

  private static boolean digest(String text) {
    if (!text.startsWith("sha256:") || text.length() != 71) {
      return false;
    }
    for (int i = 7; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
