package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.TextMap;
import java.util.List;
import java.util.Locale;

/**
 * Splits scripts of Windows' command prompt into commands and their words, enough to see which
 * programs are run and with what. {@code if} with its condition, {@code else} and the head of
 * {@code for} are commands of their own before what stands under them. It runs nothing, expands
 * nothing and never fails.
 */
public final class CommandPromptReader {
  private final String text;
  private final ScriptDraft draft;
  private int parens;
  private int at;

  private CommandPromptReader(String text, TextMap map) {
    this.text = text;
    this.draft = new ScriptDraft(text, map);
  }

  /**
   * Reads a script that is a value inside a file.
   *
   * @param map where the characters of the script stand in the file
   */
  public static ShellScript read(String script, TextMap map) {
    CommandPromptReader reader = new CommandPromptReader(script, map);
    while (reader.at < script.length()) {
      reader.next();
    }
    return reader.draft.finish();
  }

  private void next() {
    char c = text.charAt(at);
    boolean first = draft.words().isEmpty();
    if (c == '^' && draft.lineBreak(at + 1) > 0) {
      at += 1 + draft.lineBreak(at + 1);
    } else if (first && isComment()) {
      at = draft.comment(at, 0);
    } else if (text.startsWith("&&", at) || text.startsWith("||", at)) {
      draft.end(c == '&' ? Join.AND : Join.OR);
      at += 2;
    } else if (c == '|') {
      draft.end(Join.PIPE);
      at++;
    } else if (c == '\n' || c == '&') {
      draft.end(Join.NEXT);
      at++;
    } else if (c == '(' && first) {
      parens++;
      at++;
    } else if (c == ')' && parens > 0) {
      parens--;
      draft.end(Join.NEXT);
      at++;
    } else if (c == ' ' || c == '\t' || c == '\r' || (c == '@' && first)) {
      at++;
    } else {
      word();
      heads();
    }
  }

  private boolean isComment() {
    String here = text.substring(at, Math.min(at + 4, text.length())).toLowerCase(Locale.ROOT);
    return here.startsWith("::")
        || here.equals("rem ")
        || here.equals("rem")
        || here.equals("rem\n");
  }

  /** Ends a head that is whole, so that what stands under it is a command of its own. */
  private void heads() {
    String head = lower(0);
    int count = draft.words().size();
    boolean whole =
        switch (head) {
          case "else" -> true;
          case "for" -> count > 1 && lower(count - 1).equals("do");
          case "if" -> isCondition();
          default -> false;
        };
    if (whole) {
      draft.end(Join.NEXT);
    }
  }

  /** Whether the words of an {@code if} are a whole condition. */
  private boolean isCondition() {
    int count = draft.words().size();
    int i = 1;
    while (i < count && (lower(i).equals("not") || lower(i).equals("/i"))) {
      i++;
    }
    String kind = lower(i);
    int wanted =
        switch (kind) {
          case "errorlevel", "exist", "defined", "cmdextversion" -> 2;
          default -> 3;
        };
    boolean pasted = kind.contains("==") && !kind.endsWith("==") && !kind.startsWith("==");
    String next = lower(i + 1);
    boolean half = kind.endsWith("==") || (next.startsWith("==") && next.length() > 2);
    int size = pasted ? 1 : half ? 2 : wanted;
    return count - i >= size;
  }

  private String lower(int index) {
    List<Word> words = draft.words();
    return index < words.size() ? words.get(index).text().toLowerCase(Locale.ROOT) : "";
  }

  private void word() {
    int from = at;
    boolean constant = true;
    boolean quoted = false;
    boolean open = false;
    StringBuilder plain = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      int close = text.startsWith("${{", at) ? text.indexOf("}}", at) : -1;
      if (close >= 0) {
        constant = false;
        plain.append(text, at, close + 2);
        at = close + 2;
      } else if (c == '\n' || (!open && ends(c))) {
        break;
      } else if (c == '"') {
        quoted = true;
        open = !open;
        at++;
      } else if (c == '^' && !open && at + 1 < text.length() && draft.lineBreak(at + 1) == 0) {
        plain.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '^' && !open) {
        break;
      } else {
        constant &= c != '%';
        plain.append(c);
        at++;
      }
    }
    at += at == from ? 1 : 0;
    draft.word(plain.toString(), constant, quoted, from, at);
  }

  private boolean ends(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '&' || c == '|' || (c == ')' && parens > 0);
  }
}
