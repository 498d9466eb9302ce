package dev.gatewright.checks;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sessions in {@code noxfile.py} and the commands they run, as far as they are written out. */
final class NoxFile {
  static final String FILE = "noxfile.py";

  /** A line that stands for a command which is computed. */
  private static final String COMPUTED = "./computed";

  /** The commands of a session by its name. */
  private final Map<String, List<String>> sessions = new LinkedHashMap<>();

  /** The sessions that run when none is named; empty for all that say nothing else. */
  private final List<String> chosen = new ArrayList<>();

  private final List<String> left = new ArrayList<>();
  private final boolean there;

  NoxFile(RepoTree tree) {
    this.there = tree.has(FILE);
    if (there && tree.text(FILE) instanceof Sight.Known<SourceText>(SourceText text)) {
      read(text);
    }
  }

  /** Whether there is one. */
  boolean isThere() {
    return there;
  }

  /** The commands of all sessions. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    sessions.values().forEach(all::addAll);
    return all;
  }

  private void read(SourceText text) {
    StringBuilder decorator = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int line = 1; line <= text.lineCount(); line++) {
      String written = withoutComment(text.line(line));
      boolean outside = !written.isBlank() && " \t)#".indexOf(written.charAt(0)) < 0;
      if (outside && body.length() > 0) {
        session(decorator.toString(), body.toString());
        decorator.setLength(0);
        body.setLength(0);
      }
      if (written.startsWith("@")) {
        decorator.append(written).append('\n');
      } else if (written.startsWith("def ") || body.length() > 0) {
        body.append(written).append('\n');
      } else if (decorator.length() > 0) {
        decorator.append(written).append('\n');
      } else if (written.startsWith("nox.options.sessions")) {
        chosen.addAll(NoxCall.strings(written.substring(written.indexOf('=') + 1)));
      }
    }
    session(decorator.toString(), body.toString());
  }

  /** A line without a comment that is all of it, or stands behind two blanks. */
  private static String withoutComment(String line) {
    int note = line.strip().startsWith("#") ? line.indexOf('#') : line.indexOf("  #");
    return note < 0 ? line : line.substring(0, note);
  }

  private void session(String decorator, String body) {
    boolean session = decorator.contains("@nox.session") || decorator.contains("@session");
    int open = body.indexOf('(');
    if (!session || open < 0) {
      return;
    }
    String name = NoxCall.named(decorator, "name");
    name = name == null ? body.substring(4, open).strip() : name;
    int start = open + 1;
    while (start < body.length() && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < body.length() && Character.isJavaIdentifierPart(body.charAt(end))) {
      end++;
    }
    String variable = body.substring(start, end);
    List<String> commands = List.of(COMPUTED);
    sessions.put(name, variable.isEmpty() ? commands : commands(body.substring(end), variable));
    if (decorator.replace(" ", "").contains("default=False")) {
      left.add(name);
    }
  }

  private static List<String> commands(String body, String variable) {
    List<String> commands = new ArrayList<>();
    boolean caught = body.contains("except ") || body.contains("except:");
    for (int at = body.indexOf(variable); at >= 0; at = body.indexOf(variable, at + 1)) {
      String rest = body.substring(at + variable.length());
      boolean runs = rest.startsWith(".run(") || rest.startsWith(".run_always(");
      boolean handed = rest.startsWith(",") || rest.startsWith(")") || rest.startsWith(".notify(");
      boolean whole = at == 0 || !Character.isJavaIdentifierPart(body.charAt(at - 1));
      if (runs && whole) {
        NoxCall call = NoxCall.of(rest.substring(rest.indexOf('(') + 1));
        String words = call.words().isEmpty() ? COMPUTED : String.join(" ", call.words());
        commands.add(call.anyEnd() || caught ? "-" + words : words);
      } else if (handed && whole && at > 0) {
        commands.add(COMPUTED);
      }
    }
    return commands;
  }

  /** The commands that nox runs when called so; null when they are not all to be seen. */
  @Nullable List<String> commands(List<String> arguments) {
    List<String> asked = asked(arguments);
    List<String> all = new ArrayList<>();
    for (String name : asked == null ? List.<String>of() : asked) {
      List<String> commands = session(name);
      if (commands == null) {
        return null;
      }
      all.addAll(commands);
    }
    // Without a name that is written out there is nothing to open.
    return asked == null || asked.isEmpty() ? null : all;
  }

  /** The sessions that nox runs when called so; null when they are not told by names. */
  @Nullable List<String> asked(List<String> arguments) {
    List<String> asked = new ArrayList<>();
    boolean naming = false;
    boolean named = false;
    for (String word : arguments) {
      if (word.equals("--")) {
        break;
      }
      if (List.of("-t", "--tags", "-k", "--keywords", "-f", "--noxfile").contains(word)) {
        return null;
      }
      if (word.startsWith("-")) {
        int sign = word.indexOf('=');
        String option = sign < 0 ? word : word.substring(0, sign);
        naming = List.of("-s", "-e", "--session", "--sessions").contains(option);
        boolean given = word.startsWith("-s") && word.length() > 2 && !word.startsWith("--");
        asked.addAll(naming && sign > 0 ? List.of(word.substring(sign + 1)) : List.of());
        asked.addAll(given ? List.of(word.substring(2)) : List.of());
        named |= naming || given;
      } else if (naming) {
        asked.addAll(List.of(word.split(",", -1)));
      }
    }
    if (!named) {
      asked.addAll(chosen.isEmpty() ? sessions.keySet() : chosen);
      asked.removeIf(name -> chosen.isEmpty() && left.contains(name));
    }
    return asked;
  }

  /** A session by its name, of which a version or parameters may be added. */
  private @Nullable List<String> session(String name) {
    String bare = name.indexOf('(') > 0 ? name.substring(0, name.indexOf('(')) : name;
    int dash = bare.lastIndexOf('-');
    List<String> own = sessions.get(bare);
    return own == null && dash > 0 ? sessions.get(bare.substring(0, dash)) : own;
  }
}
