package dev.gatewright.checks.workflows;

import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script that is none of the shell of POSIX puts under a name for later steps: JavaScript of
 * {@code actions/github-script}, PowerShell, Python, the command prompt. Lines are read for the
 * names in them, and those names where they are given a value; what functions do is not known.
 */
final class CodeCopies {
  /** How many lines are looked at for one value. */
  private static final int MOST = 64;

  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?i)(?:process\\.env\\.|\\$env:|\\$\\{env:|(?:environ(?:\\.get)?|getenv|env)"
              + "[\\[(]\\s?[\"'])([a-z_][a-z0-9_]{0,100})");
  private static final Pattern PROMPT = Pattern.compile("[%!]([A-Za-z_][A-Za-z0-9_]{0,100})[%!:]");
  private static final Pattern EVENT =
      Pattern.compile("context\\??\\.payload((?:\\??\\.[A-Za-z_][A-Za-z0-9_]{0,60}){0,8})");
  private static final Pattern NAME =
      Pattern.compile("(?<![.\\w'\"])\\$?([A-Za-z_]\\w{0,60})((?:\\??\\.[A-Za-z_]\\w{0,60}){0,6})");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:github|octokit)\\.(?:rest|request|graphql|paginate|[a-z]{3,20}\\.)|GITHUB_EVENT_PATH");

  /** Fields of what an API answers that hold text of anybody. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:\\.|\\[[\"'])(?:title|body|message|filename|label|head\\.ref|head_ref|head_branch"
              + "|default_branch)\\b");

  /** What stands for a text that an API was asked for. */
  private static final String ASKED_FOR = "github.event.comment.body";

  private final List<String> lines;
  private final Set<String> seen = new HashSet<>();
  private final Set<Integer> used = new HashSet<>();

  /** Whether an API, or the event as a file, is asked for any of it. */
  private boolean asked;

  /** Whether any of it is a field that strangers write. */
  private boolean written;

  private final Copied copied = new Copied(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  private CodeCopies(String script) {
    this.lines = script.lines().toList();
  }

  /**
   * What arrives.
   *
   * @param variables those of the environment
   * @param events fields of the event
   * @param expressions those of the workflow
   */
  record Copied(List<String> variables, List<String> events, List<String> expressions) {}

  /** What a step puts into a file of the runner under a name. */
  static Copied of(StepSite site, String file, String name) {
    boolean script = site.uses("actions/github-script");
    YamlScalar code = script ? site.input("script") : site.step().run();
    if (code == null || site.script().isPresent()) {
      return new Copied(List.of(), List.of(), List.of());
    }
    CodeCopies copies = new CodeCopies(code.text());
    boolean mentioned = code.text().toUpperCase(Locale.ROOT).contains(file);
    for (int i = 0; i < copies.lines.size(); i++) {
      String line = copies.lines.get(i);
      boolean sets = script ? sets(line, file, name) : old(line, file, name);
      if (sets || (mentioned && entry(line, name))) {
        copies.line(i);
      }
    }
    if (copies.asked && copies.written) {
      copies.copied.events().add(ASKED_FOR);
    }
    return copies.copied;
  }

  /** Whether a line of JavaScript sets an output or a variable by the toolkit. */
  private static boolean sets(String line, String file, String name) {
    String call = file.equals(RunnerFiles.ENV) ? "exportVariable(" : "setOutput(";
    int at = line.indexOf(call);
    boolean result = file.equals(RunnerFiles.OUTPUT) && name.equalsIgnoreCase("result");
    return (at >= 0 && quoted(line.substring(at), name))
        || (result && line.strip().startsWith("return "));
  }

  private static boolean old(String line, String file, String name) {
    return line.contains(RunnerFiles.command(file) + " name=" + name + "::");
  }

  private static boolean entry(String line, String name) {
    for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(line.charAt(at - 1));
      if (begins && (line.startsWith("=", end) || line.startsWith("<<", end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean quoted(String call, String name) {
    return call.contains("'" + name + "'")
        || call.contains("\"" + name + "\"")
        || call.contains("`" + name + "`");
  }

  /** Reads what a line names, and the lines that give its names their values. */
  private void line(int index) {
    if (used.size() >= MOST || !used.add(index)) {
      return;
    }
    String line = lines.get(index);
    expressions(line);
    all(VARIABLE, line, copied.variables());
    all(PROMPT, line, copied.variables());
    Matcher event = EVENT.matcher(line);
    while (event.find()) {
      event(event.group(1));
    }
    asked |= ASKED.matcher(line).find();
    written |= WRITTEN.matcher(line).find();
    Matcher names = NAME.matcher(line);
    while (names.find()) {
      name(names.group(1), names.group(2).replace("?", ""), index);
    }
  }

  private void expressions(String line) {
    for (Expression.Bounds one : Expression.bounds(line)) {
      if (one.closed()) {
        copied.expressions().add(line.substring(one.from(), one.to()));
      }
    }
  }

  private void event(String fields) {
    copied.events().add("github.event" + fields.replace("?", ""));
  }

  /** Looks for the lines that give a name its value. */
  private void name(String name, String fields, int from) {
    if (!seen.add(name + fields)) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int sign = i == from ? -1 : given(line, name);
      if (sign < 0) {
        continue;
      }
      String inner = line.substring(0, sign).contains("{") ? "." + name + fields : fields;
      if (!ofEvent(line.substring(sign), inner)) {
        line(i);
      }
    }
  }

  /** Reads fields of a value that is a part of the event and nothing more; false for any other. */
  private boolean ofEvent(String value, String fields) {
    List<String> parts = new ArrayList<>();
    for (String one : value.split("\\|\\||\\?\\?", -1)) {
      Matcher whole = EVENT.matcher(one.strip().replace(";", ""));
      if (fields.isEmpty() || !whole.matches()) {
        return false;
      }
      parts.add(whole.group(1));
    }
    parts.forEach(part -> event(part + fields));
    return true;
  }

  /** Where the value begins that a line gives to a name; -1 when it gives none. */
  private static int given(String line, String name) {
    Matcher before = Pattern.compile("(?<![.\\w])\\$?" + Pattern.quote(name) + "\\b").matcher(line);
    if (!before.find()) {
      return -1;
    }
    for (int i = before.end(); i < line.length(); i++) {
      char c = line.charAt(i);
      char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
      if (c == '=' && next != '=' && next != '>') {
        return i + 1;
      }
      if (line.startsWith(" of ", i) || line.startsWith(" in ", i)) {
        return i + 4;
      }
      if (" \t,:{}[]+?".indexOf(c) < 0 && !Character.isJavaIdentifierPart(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static void all(Pattern pattern, String line, List<String> into) {
    Matcher found = pattern.matcher(line);
    while (found.find()) {
      into.add(found.group(1));
    }
  }
}
