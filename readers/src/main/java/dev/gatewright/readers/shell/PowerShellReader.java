package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.TextMap;
import java.util.List;

/**
 * Splits PowerShell scripts into commands and their words, enough to see which programs are run and
 * with what. Blocks, arrays and types are no syntax here: what stands in braces or brackets is read
 * as commands of its own. It runs nothing, expands nothing and never fails.
 */
public final class PowerShellReader {
  private final String text;
  private final ScriptDraft draft;
  private int at;

  private PowerShellReader(String text, TextMap map) {
    this.text = text;
    this.draft = new ScriptDraft(text, map);
  }

  /**
   * Reads a script that is a value inside a file.
   *
   * @param map where the characters of the script stand in the file
   */
  public static ShellScript read(String script, TextMap map) {
    PowerShellReader reader = new PowerShellReader(script, map);
    while (reader.at < script.length()) {
      reader.next();
    }
    reader.end(Join.NEXT);
    return reader.draft.finish();
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '`' && draft.lineBreak(at + 1) > 0) {
      at += 1 + draft.lineBreak(at + 1);
    } else if (looking("<#")) {
      at = after("#>", at + 2);
    } else if (c == '#') {
      at = draft.comment(at, 1);
    } else if (looking("&&") || looking("||")) {
      end(c == '&' ? Join.AND : Join.OR);
      at += 2;
    } else if (c == '|') {
      end(Join.PIPE);
      at++;
    } else if (isEnd(c)) {
      end(Join.NEXT);
      at++;
    } else if (c == ' '
        || c == '\t'
        || c == '\r'
        || c == ','
        || (c == '&' && draft.words().isEmpty())) {
      at++;
    } else {
      word();
    }
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == ';' || c == '{' || c == '}' || c == '(' || c == ')';
  }

  /** Ends the command at hand; what is assigned is the command behind the sign. */
  private void end(Join following) {
    List<Word> words = draft.words();
    if (words.size() > 1
        && words.getFirst().text().startsWith("$")
        && words.get(1).text().equals("=")) {
      draft.dropWords(2);
    }
    draft.end(following);
  }

  private void word() {
    int from = at;
    boolean constant = true;
    boolean quoted = false;
    StringBuilder plain = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (looking("${{")) {
        constant = false;
        take(plain, after("}}", at + 3));
      } else if (looking("@'") || looking("@\"")) {
        quoted = true;
        hereString(plain);
      } else if (c == '\'' || c == '"') {
        quoted = true;
        constant &= !quoted(plain, c);
      } else if (c == '`' && at + 1 < text.length()) {
        plain.append(text.charAt(at + 1));
        at += 2;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == ',' || c == '|' || isEnd(c)) {
        break;
      } else {
        constant &= c != '$';
        plain.append(c);
        at++;
      }
    }
    draft.word(plain.toString(), constant, quoted, from, at);
  }

  /** Reads what stands in quotes; says whether something in it is only known in a run. */
  private boolean quoted(StringBuilder plain, char quote) {
    boolean open = false;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote) {
        plain.append(c);
        at += 2;
      } else if (c == quote) {
        at++;
        return open;
      } else if (looking("${{")) {
        open = true;
        take(plain, after("}}", at + 3));
      } else if (quote == '"' && c == '`' && at + 1 < text.length()) {
        plain.append(text.charAt(at + 1));
        at += 2;
      } else {
        open |= quote == '"' && c == '$';
        plain.append(c);
        at++;
      }
    }
    return open;
  }

  /** A text between {@code @'} and a line that begins with {@code '@}. */
  private void hereString(StringBuilder plain) {
    String close = "\n" + text.charAt(at + 1) + "@";
    int end = text.indexOf(close, at);
    plain.append(text, Math.min(at + 2, text.length()), end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + close.length();
  }

  private void take(StringBuilder plain, int to) {
    plain.append(text, at, to);
    at = to;
  }

  private int after(String what, int from) {
    int found = text.indexOf(what, Math.min(from, text.length()));
    return found < 0 ? text.length() : found + what.length();
  }

  private boolean looking(String what) {
    return text.startsWith(what, at);
  }
}
