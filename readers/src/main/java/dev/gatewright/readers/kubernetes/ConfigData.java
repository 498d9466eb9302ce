package dev.gatewright.readers.kubernetes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlMerge;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The entries of ConfigMaps and Secrets; base64 that is none is a remark, the entry left out. */
final class ConfigData {
  private final List<Diagnostic> remarks;

  ConfigData(List<Diagnostic> remarks) {
    this.remarks = remarks;
  }

  List<Manifest.Data> of(String kind, YamlMapping node) {
    List<Manifest.Data> found = new ArrayList<>();
    switch (kind) {
      case "ConfigMap" -> {
        add(node, "data", false, false, found);
        add(node, "binaryData", false, true, found);
      }
      case "Secret" -> {
        add(node, "data", true, true, found);
        add(node, "stringData", true, false, found);
      }
      default -> {}
    }
    return found;
  }

  private void add(
      YamlMapping node, String key, boolean secret, boolean encoded, List<Manifest.Data> into) {
    YamlMapping data = node.mapping(key).orElse(null);
    if (data == null) {
      return;
    }
    for (YamlEntry entry : YamlMerge.merged(data)) {
      YamlScalar value = entry.value().asScalar();
      if (value == null) {
        remarks.add(Diagnostic.at(entry.value().span(), "an entry that is not a single value"));
        continue;
      }
      try {
        String text = encoded ? decode(value.text()) : value.text();
        into.add(
            new Manifest.Data(
                entry.name().orElse(""), entry.key().span(), text, value.span(), secret, encoded));
      } catch (IllegalArgumentException e) {
        remarks.add(Diagnostic.at(value.span(), "a value that is not base64"));
      }
    }
  }

  private static String decode(String text) {
    byte[] bytes = Base64.getMimeDecoder().decode(strict(text));
    return switch (SourceText.read(bytes, Integer.MAX_VALUE)) {
      case Parsed.Ok<SourceText> ok -> ok.value().text();
      case Parsed.Broken<SourceText> broken -> new String(bytes, ISO_8859_1);
    };
  }

  /** The lenient decoder skips line breaks, which are allowed, and anything else, which is not. */
  private static String strict(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fine =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || "+/=\r\n ".indexOf(c) >= 0;
      if (!fine) {
        throw new IllegalArgumentException("not base64");
      }
    }
    return text;
  }
}
