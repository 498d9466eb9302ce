package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;
import java.util.Set;

/** Texts in a row, of which one may name the next. */
final class Listed {
  private static final int MOST_ENDING = 8;

  /** Endings of files that no setting has as its last word. */
  private static final Set<String> FILES =
      Set.of(
          "cs", "csproj", "css", "fsproj", "go", "h", "html", "java", "js", "json", "jsx", "kt",
          "md", "php", "png", "proto", "py", "rb", "rs", "scss", "sql", "svg", "swift", "toml",
          "ts", "tsx", "txt", "vb", "vbproj", "vcxproj", "vue", "xml", "yaml", "yml");

  private Listed() {}

  /** Whether a name in quotes is that of a file, which names nothing: {@code "Token.csproj"}. */
  static boolean file(Window window, int name, int end) {
    int at = end;
    StringBuilder ending = new StringBuilder();
    while (at > name && end - at <= MOST_ENDING && Ascii.letter(window.at(at - 1))) {
      at--;
      ending.insert(0, (char) Ascii.fold(window.at(at)));
    }
    return at > name && window.at(at - 1) == '.' && FILES.contains(ending.toString());
  }
}
