package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.TextMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A script that a command hands to a shell, as that shell reads it: the word behind {@code -c}, the
 * word behind {@code eval}, or a here-document. What the outer shell puts in place of variables
 * stays as written.
 *
 * @param text the script, without the quotes around it
 * @param map where its characters stand in the file
 */
record GivenScript(String text, TextMap map) {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "ash");
  private static final Set<String> SWITCHING = Set.of("su", "runuser");
  private static final Set<String> TALKING = Set.of("echo", "printf", "grep", "cat", "man");

  /** The script in a command; null when it has none. */
  static @Nullable GivenScript of(Draft draft, ShellState state) {
    List<Word> words = draft.words;
    if (words.isEmpty() || TALKING.contains(words.getFirst().text())) {
      return null;
    }
    if (words.size() == 2 && words.getFirst().text().equals("eval")) {
      return unquoted(state, words.get(1));
    }
    for (int i = 0; i < words.size(); i++) {
      String program = program(words.get(i));
      if (SHELLS.contains(program) || SWITCHING.contains(program)) {
        Word script = behindOption(words, i + 1, SWITCHING.contains(program));
        if (script != null) {
          return unquoted(state, script);
        }
        return SHELLS.contains(program) && bare(words, i + 1) ? document(draft, state) : null;
      }
    }
    return null;
  }

  private static String program(Word word) {
    String text = word.text();
    return text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The word behind {@code -c}, {@code -ec} and the like; null when a file to run comes first. */
  private static @Nullable Word behindOption(List<Word> words, int from, boolean switching) {
    for (int i = from; i + 1 < words.size(); i++) {
      String text = words.get(i).text();
      boolean option = text.startsWith("-") || text.startsWith("+");
      if ((option && !text.startsWith("--") && text.indexOf('c') > 0) || text.equals("--command")) {
        return words.get(i + 1);
      }
      // bash -o pipefail -c, su name -c
      boolean value = words.get(i - 1).text().toLowerCase(Locale.ROOT).matches("[-+][a-z]*o");
      if (!option && !value && !switching) {
        return null;
      }
    }
    return null;
  }

  /** Whether a shell reads its script from its input: no word but options follows. */
  private static boolean bare(List<Word> words, int from) {
    return words.subList(from, words.size()).stream().allMatch(w -> w.text().startsWith("-"));
  }

  private static @Nullable GivenScript document(Draft draft, ShellState state) {
    for (Redirect redirect : draft.redirects) {
      Word body = redirect.body();
      if (body != null && body.to() > body.from()) {
        return new GivenScript(
            state.text.substring(body.from(), body.to()), state.map.part(body.from(), body.to()));
      }
    }
    return null;
  }

  /** A word as the shell that is given it reads it: quotes gone, what is quoted kept. */
  private static GivenScript unquoted(ShellState state, Word word) {
    String raw = state.text;
    StringBuilder text = new StringBuilder();
    TextMap.Builder map = new TextMap.Builder(state.map.source(), word.to() - word.from());
    char quote = 0;
    int i = word.from();
    while (i < word.to()) {
      char c = raw.charAt(i);
      int end = raw.startsWith("${{", i) ? raw.indexOf("}}", i) : -1;
      if (end >= 0 && end + 2 <= word.to()) {
        while (i < end + 2) {
          keep(state, text, map, i++);
        }
      } else if (c == quote || (quote == 0 && (c == '\'' || c == '"'))) {
        quote = quote == 0 ? c : 0;
        i++;
      } else if (c == '\\' && quote != '\'' && escaped(raw, i, word.to(), quote)) {
        keep(state, text, map, i + 1);
        i += 2;
      } else {
        keep(state, text, map, i++);
      }
    }
    return new GivenScript(text.toString(), map.build(state.map.offset(word.to())));
  }

  private static boolean escaped(String raw, int at, int to, char quote) {
    return at + 1 < to && (quote == 0 || "$`\"\\".indexOf(raw.charAt(at + 1)) >= 0);
  }

  private static void keep(ShellState state, StringBuilder text, TextMap.Builder map, int at) {
    text.append(state.text.charAt(at));
    map.add(state.map.offset(at), state.map.offset(at + 1));
  }

  /** Shows the length, never the text. */
  @Override
  public String toString() {
    return "GivenScript[" + text.length() + " units]";
  }
}
