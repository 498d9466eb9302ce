package dev.gatewright.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a fenced block asks for: settings, external secrets, or a command to be shown. */
final class Fences {
  private static final Set<String> SHELLS =
      Set.of("bash", "sh", "shell", "console", "zsh", "powershell", "pwsh", "ps1", "shell-session");
  private static final Set<String> SETTINGS =
      Set.of("", "env", "dotenv", "ini", "properties", "conf", "config", "text", "txt", "toml");
  private static final int MAX_LINES = 2_000;

  private Fences() {}

  /**
   * One line that asks for something.
   *
   * @param line index of the line in the block
   * @param name what is asked for
   * @param value what it should be; the name itself for a secret
   * @param secret whether it is an external secret of a compose file
   */
  record Setting(int line, String name, String value, boolean secret) {}

  static boolean shell(String info) {
    return SHELLS.contains(language(info));
  }

  /** The settings of a block; empty when it is something else. */
  static List<Setting> settings(Source source, Lines lines, String info) {
    String language = language(info);
    if (language.equals("yaml") || language.equals("yml")) {
      return secrets(source, lines);
    }
    boolean shell = SHELLS.contains(language);
    if (!shell && !SETTINGS.contains(language)) {
      return List.of();
    }
    List<Setting> settings = new ArrayList<>();
    for (int i = 1; i < lastLine(source, lines); i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      if (start >= end || source.text().charAt(start) == '#') {
        continue;
      }
      Setting setting = setting(source, start, end, i, shell);
      if (setting == null || settings.size() == MAX_LINES) {
        return List.of();
      }
      settings.add(setting);
    }
    return settings;
  }

  /** The text between the fences. */
  static String content(Source source, Lines lines) {
    StringBuilder content = new StringBuilder();
    for (int i = 1; i < lastLine(source, lines); i++) {
      if (!content.isEmpty()) {
        content.append('\n');
      }
      content.append(source.slice(lines.rawStart(i), lines.rawEnd(i)));
    }
    return content.toString();
  }

  private static String language(String info) {
    String text = info.strip();
    int end = 0;
    while (end < text.length() && " ,{:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Index of the closing fence, or the number of lines when the block is not closed. */
  private static int lastLine(Source source, Lines lines) {
    int last = lines.count() - 1;
    if (last < 1) {
      return lines.count();
    }
    char fence = source.text().charAt(lines.start(0));
    int start = lines.start(last);
    int end = lines.end(last);
    boolean closed = end - start >= 3 && Ascii.skipRun(source.text(), fence, start, end) == end;
    return closed ? last : lines.count();
  }

  private static @Nullable Setting setting(
      Source source, int start, int end, int line, boolean shell) {
    String text = source.text();
    int name =
        Ascii.at(text, start, end, "export ") ? Ascii.skipSpace(text, start + 7, end) : start;
    int equals = name;
    while (equals < end && (Ascii.word(text.charAt(equals)) || text.charAt(equals) == '_')) {
      equals++;
    }
    if (equals == name
        || equals >= end
        || text.charAt(equals) != '='
        || Ascii.digit(text.charAt(name))) {
      return null;
    }
    if (shell && !oneWord(text, equals + 1, end)) {
      return null;
    }
    return new Setting(line, source.slice(name, equals), source.slice(equals + 1, end), false);
  }

  /** Whether a shell would read one word: no space outside quotes and substitutions. */
  private static boolean oneWord(String text, int start, int end) {
    char quote = 0;
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth == 0 && (Ascii.space(c) || c == ';' || c == '|' || c == '&')) {
        int next = Ascii.skipSpace(text, i, end);
        return next < end && text.charAt(next) == '#';
      }
    }
    return quote == 0 && depth == 0;
  }

  /** The entries of a top-level {@code secrets:} that say {@code external: true}. */
  private static List<Setting> secrets(Source source, Lines lines) {
    List<Setting> secrets = new ArrayList<>();
    boolean inside = false;
    int indent = -1;
    int keyLine = -1;
    String key = "";
    for (int i = 1; i < lastLine(source, lines); i++) {
      int depth = lines.start(i) - lines.rawStart(i);
      String content = source.slice(lines.start(i), Math.max(lines.start(i), lines.end(i)));
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      if (depth == 0) {
        inside = content.equals("secrets:");
        indent = -1;
        key = "";
      } else if (inside) {
        indent = indent < 0 ? depth : indent;
        if (depth == indent) {
          int colon = content.indexOf(':');
          key = colon < 0 ? "" : content.substring(0, colon).strip();
          keyLine = i;
        }
        boolean external = content.replace(" ", "").contains("external:true");
        if (external && !key.isEmpty() && secrets.size() < MAX_LINES) {
          secrets.add(new Setting(keyLine, key, key, true));
          key = "";
        }
      }
    }
    return secrets;
  }
}
