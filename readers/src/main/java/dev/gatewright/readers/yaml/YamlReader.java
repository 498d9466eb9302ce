package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;

/**
 * Reads YAML 1.2 into nodes with exact spans. Duplicate keys and keys that are collections are kept
 * and remarked on; a recursive or undefined alias, bad syntax or a broken limit refuses the file.
 */
public final class YamlReader {
  private YamlReader() {}

  /** Reads a file within the default limits. */
  public static Parsed<YamlFile> read(byte[] bytes) {
    return read(bytes, YamlLimits.DEFAULT);
  }

  /** Reads a file within these limits. */
  public static Parsed<YamlFile> read(byte[] bytes, YamlLimits limits) {
    return switch (SourceText.read(bytes, limits.maxBytes())) {
      case Parsed.Broken<SourceText>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<SourceText> ok -> read(ok.value(), limits);
    };
  }

  /** Reads a text already decoded; its size is not checked again. */
  public static Parsed<YamlFile> read(SourceText source, YamlLimits limits) {
    int bad = firstUnprintable(source.text());
    if (bad >= 0) {
      String code = Integer.toHexString(source.text().codePointAt(bad));
      return new Parsed.Broken<>(
          source.diagnostic(bad, "character 0x" + code + " is not allowed in YAML"));
    }
    return new Composer(source, limits).compose();
  }

  /** The first character outside c-printable (YAML 1.2.2 §5.1), or -1. */
  private static int firstUnprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean printable =
          (c >= 0x20 && c <= 0x7E)
              || c == '\n'
              || c == '\t'
              || c == '\r'
              || c == 0x85
              || (c >= 0xA0 && c <= 0xD7FF)
              || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
      if (printable) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      return i;
    }
    return -1;
  }
}
