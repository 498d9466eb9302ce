package dev.gatewright.readers.yaml;

/** How a scalar is written (YAML 1.2.2 chapters 7.3 and 8.1). */
public enum YamlStyle {
  /** Without quotes. */
  PLAIN,
  /** Between single quotes. */
  SINGLE_QUOTED,
  /** Between double quotes. */
  DOUBLE_QUOTED,
  /** A block after {@code |}. */
  LITERAL,
  /** A block after {@code >}. */
  FOLDED
}
