package dev.gatewright.readers.yaml;

import java.util.Optional;

/** One {@code key: value} of a mapping. */
public record YamlEntry(YamlNode key, YamlNode value) {
  /** The text of a scalar key; empty for a key that is a collection. */
  public Optional<String> name() {
    YamlScalar scalar = key.asScalar();
    return scalar == null ? Optional.empty() : Optional.of(scalar.text());
  }

  /** True when the key is a scalar with this text. */
  public boolean isNamed(String name) {
    YamlScalar scalar = key.asScalar();
    return scalar != null && scalar.text().equals(name);
  }

  /** True for the merge key, a plain {@code <<}. */
  public boolean isMerge() {
    return key instanceof YamlScalar scalar
        && scalar.style() == YamlStyle.PLAIN
        && scalar.text().equals("<<");
  }
}
