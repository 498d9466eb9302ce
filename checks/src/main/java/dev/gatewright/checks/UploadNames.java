package dev.gatewright.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The variables in which tools that upload to a package index look for a token. */
public final class UploadNames {
  private static final Set<String> TOOLS =
      Set.of(
          "TWINE_PASSWORD",
          "UV_PUBLISH_TOKEN",
          "UV_PUBLISH_PASSWORD",
          "HATCH_INDEX_AUTH",
          "FLIT_PASSWORD",
          "PDM_PUBLISH_PASSWORD",
          "MATURIN_PYPI_TOKEN",
          "MATURIN_PASSWORD");

  private static final List<String> ENDS = List.of("TOKEN", "PASSWORD", "KEY", "SECRET", "AUTH");

  private UploadNames() {}

  /** Whether a variable with this name holds an upload token. */
  public static boolean has(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (TOOLS.contains(upper) || upper.startsWith("POETRY_PYPI_TOKEN_")) {
      return true;
    }
    if (upper.startsWith("POETRY_HTTP_BASIC_") && upper.endsWith("_PASSWORD")) {
      return true;
    }
    return upper.contains("PYPI") && ENDS.contains(upper.substring(upper.lastIndexOf('_') + 1));
  }
}
