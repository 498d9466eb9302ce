package dev.gatewright.readers.python;

import dev.gatewright.readers.python.EnvironmentLookup.Way;
import dev.gatewright.readers.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where Python code asks for environment variables: {@code os.environ} and {@code os.getenv}
 * under any imported name, Env objects of environs and django-environ, python-decouple, options of
 * click and typer, and pydantic settings classes. Text in strings and comments is not code.
 */
public final class EnvironmentLookups {
  /** How many prefixes may stand in one another; with more a name counts as dynamic. */
  private static final int MAX_PREFIXES = 20;

  private final PythonSource source;
  private final Tokens tokens;
  private final Names names;
  private final List<EnvironmentLookup> found = new ArrayList<>();

  /** The prefix of {@code with env.prefixed(…)} and the indent of that line. */
  private record Prefix(@Nullable String text, int indent) {}

  private final List<Prefix> prefixes = new ArrayList<>();

  private EnvironmentLookups(PythonSource source) {
    this.source = source;
    this.tokens = new Tokens(source.tokens());
    this.names = new Names(tokens);
  }

  /** Every lookup of a file, in the order in which they stand. */
  public static List<EnvironmentLookup> in(PythonSource source) {
    return in(source, Map.of());
  }

  /**
   * The settings classes of a file.
   *
   * @param outside settings classes of other files, by module and name: {@code base.Common}
   */
  public static List<SettingsClass> settings(
      PythonSource source, Map<String, SettingsClass> outside) {
    EnvironmentLookups lookups = new EnvironmentLookups(source);
    return new SettingsClasses(source, lookups.tokens, lookups.names, lookups.found, outside).all();
  }

  /**
   * Every lookup of a file, in the order in which they stand.
   *
   * @param outside settings classes of other files, by module and name: {@code base.Common}
   */
  public static List<EnvironmentLookup> in(
      PythonSource source, Map<String, SettingsClass> outside) {
    EnvironmentLookups lookups = new EnvironmentLookups(source);
    lookups.expressions();
    new SettingsClasses(source, lookups.tokens, lookups.names, lookups.found, outside).all();
    lookups.found.sort(
        (a, b) ->
            a.span().line() != b.span().line()
                ? Integer.compare(a.span().line(), b.span().line())
                : Integer.compare(a.span().column(), b.span().column()));
    return List.copyOf(lookups.found);
  }

  private void expressions() {
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      PythonToken before = tokens.get(i - 1);
      if (before.kind() == Kind.NEWLINE) {
        prefixes.removeIf(prefix -> token.indent() <= prefix.indent);
      }
      if (token.kind() == Kind.NAME
          && !before.isOperator(".")
          && !before.isName("def")
          && !before.isName("class")) {
        expression(i);
      }
    }
  }

  private void expression(int start) {
    Names.Dotted dotted = names.dotted(start);
    PythonToken after = tokens.get(dotted.end());
    if (after.isOperator("[") && dotted.name().equals("os.environ")) {
      subscript(start, dotted.end());
    } else if (after.isOperator("(")) {
      call(start, dotted);
    } else if (dotted.name().equals("os.environ") && refused(start, dotted.end())) {
      add(Way.ENVIRON, start, start - 3, start - 2, dotted.end() - 1, true, null);
    }
  }

  /**
   * Whether a name that is worked out must be among the variables: {@code if name not in
   * os.environ} with {@code raise} below, or a list of those that are missing.
   */
  private boolean refused(int start, int end) {
    boolean asked =
        tokens.get(start - 1).isName("in")
            && tokens.get(start - 2).isName("not")
            && tokens.get(start - 3).kind() == Kind.NAME;
    PythonToken below = tokens.get(tokens.lineEnd(start));
    boolean inBrackets = tokens.get(end).isName("for") || tokens.get(end).isOperator("]");
    return asked && (inBrackets || below.isName("raise") || below.isName("sys"));
  }

  private void subscript(int start, int open) {
    int close = tokens.closing(open);
    PythonToken after = tokens.get(close + 1);
    boolean written =
        (after.isOperator("=") && !tokens.get(close + 2).isOperator("}"))
            || tokens.get(start - 1).isName("del");
    if (!written && close < tokens.size()) {
      add(Way.ENVIRON, start, open + 1, close, close, true, null);
    }
  }

  private void call(int start, Names.Dotted dotted) {
    int open = dotted.end();
    switch (dotted.name()) {
      case "os.environ.get", "os.environ.pop", "os.environ.setdefault" ->
          standard(Way.ENVIRON, start, open, "default");
      case "os.getenv", "os.getenvb", "os.environb.get" ->
          standard(Way.GETENV, start, open, "default");
      case "decouple.config", "decouple.config.get" ->
          standard(Way.DECOUPLE, start, open, "default");
      case "<starlette>" -> starlette(start, open);
      case "click.option", "click.argument", "typer.Option", "typer.Argument" ->
          option(start, open);
      default -> {
        if (dotted.name().equals("<env>") || dotted.name().startsWith("<env>.")) {
          envObject(start, open, dotted.name());
        }
      }
    }
  }

  private void standard(Way way, int start, int open, String keyword) {
    List<Tokens.Argument> arguments = tokens.arguments(open);
    if (!arguments.isEmpty()) {
      Tokens.Argument first = arguments.getFirst();
      add(
          way,
          start,
          first.from(),
          first.to(),
          tokens.closing(open),
          !hasDefault(arguments, keyword),
          null);
    }
  }

  /** Starlette's {@code config(NAME, cast, default)}: the second in the row is no default. */
  private void starlette(int start, int open) {
    List<Tokens.Argument> arguments = tokens.arguments(open);
    if (arguments.isEmpty()) {
      return;
    }
    int positional = 0;
    boolean defaulted = false;
    for (Tokens.Argument argument : arguments) {
      defaulted |= "default".equals(argument.keyword());
      positional += argument.keyword() == null ? 1 : 0;
    }
    Tokens.Argument first = arguments.getFirst();
    boolean required = !defaulted && positional < 3;
    int close = tokens.closing(open);
    add(Way.DECOUPLE, start, first.from(), first.to(), close, required, null);
  }

  /** An option that also listens to a variable, when that is one name. */
  private void option(int start, int open) {
    for (Tokens.Argument argument : tokens.arguments(open)) {
      boolean named =
          "envvar".equals(argument.keyword())
              && tokens.constant(argument.from(), argument.to()) != null;
      if (named) {
        int close = tokens.closing(open);
        add(Way.OPTION, start, argument.from(), argument.to(), close, false, null);
      }
    }
  }

  private void envObject(int start, int open, String name) {
    String method = name.length() > 6 ? name.substring(6) : "";
    switch (method) {
      case "read_env", "read_envfile", "seal", "dump", "add_parser", "parser_for", "add_prefix" -> {
        return;
      }
      case "prefixed" -> {
        prefix(start, open);
        return;
      }
      default -> {}
    }
    List<Tokens.Argument> arguments = tokens.arguments(open);
    String usual = usualName(method);
    boolean required = !hasDefault(arguments, "default");
    if (arguments.isEmpty() || arguments.getFirst().keyword() != null) {
      if (usual != null) {
        add(Way.ENV_OBJECT, start, start, start, tokens.closing(open), required, usual);
      }
      return;
    }
    Tokens.Argument first = arguments.getFirst();
    String constant = tokens.constant(first.from(), first.to());
    boolean scheme = constant != null && names.schemeDefaults.contains(constant);
    add(
        Way.ENV_OBJECT,
        start,
        first.from(),
        first.to(),
        tokens.closing(open),
        required && !scheme,
        null);
  }

  private void prefix(int start, int open) {
    List<Tokens.Argument> arguments = tokens.arguments(open);
    String text =
        arguments.isEmpty()
            ? null
            : tokens.constant(arguments.getFirst().from(), arguments.getFirst().to());
    prefixes.add(
        new Prefix(prefixes.size() < MAX_PREFIXES ? text : null, tokens.get(start).indent()));
  }

  private static boolean hasDefault(List<Tokens.Argument> arguments, String keyword) {
    int positional = 0;
    for (Tokens.Argument argument : arguments) {
      if (keyword.equals(argument.keyword())) {
        return true;
      }
      positional += argument.keyword() == null ? 1 : 0;
    }
    return positional > 1;
  }

  /** The variable django-environ reads when a method is called without a name. */
  private static @Nullable String usualName(String method) {
    return switch (method) {
      case "db", "db_url" -> "DATABASE_URL";
      case "cache", "cache_url" -> "CACHE_URL";
      case "email", "email_url" -> "EMAIL_URL";
      case "search_url" -> "SEARCH_URL";
      default -> null;
    };
  }

  private void add(
      Way way, int start, int from, int to, int close, boolean required, @Nullable String given) {
    String name = given == null ? text(from, to) : given;
    if (way == Way.ENV_OBJECT && name != null && given == null) {
      name = prefixed(name);
    }
    boolean or = tokens.get(close + 1).isName("or");
    int last = to > from ? to - 1 : start;
    found.add(
        new EnvironmentLookup(
            way,
            name,
            List.of(),
            required && !or,
            source.source().span(tokens.get(start).from(), endOf(close, start)),
            source
                .source()
                .span(
                    tokens.get(from).from(),
                    Math.max(tokens.get(from).to(), tokens.get(last).to()))));
  }

  /** A name that is written there, or as a constant of the file. */
  private @Nullable String text(int from, int to) {
    String constant = tokens.constant(from, to);
    boolean name = constant == null && to == from + 1 && tokens.get(from).kind() == Kind.NAME;
    return name ? names.constant(tokens.get(from).text()) : constant;
  }

  private @Nullable String prefixed(String name) {
    StringBuilder all = new StringBuilder();
    if (prefixes.size() > MAX_PREFIXES) {
      return null;
    }
    for (Prefix prefix : prefixes) {
      if (prefix.text == null) {
        return null;
      }
      all.append(prefix.text);
    }
    return all.append(name).toString();
  }

  private int endOf(int close, int start) {
    return close < tokens.size() ? tokens.get(close).to() : tokens.get(start).to();
  }
}
