package dev.gatewright.readers.python;

import dev.gatewright.readers.python.EnvironmentLookup.Way;
import dev.gatewright.readers.python.PythonToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the fields of pydantic settings classes, each of which is read from a variable. */
final class SettingsClasses {
  private final PythonSource source;
  private final Tokens tokens;
  private final Names names;
  private final List<EnvironmentLookup> found;
  private final Set<String> settings = new HashSet<>();

  /** What a {@code Field(…)} says: its own name for the variable, and whether it has a default. */
  private record Field(@Nullable String alias, boolean dynamic, boolean defaulted) {}

  SettingsClasses(PythonSource source, Tokens tokens, Names names, List<EnvironmentLookup> found) {
    this.source = source;
    this.tokens = tokens;
    this.names = names;
    this.found = found;
  }

  void all() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isName("class")
          && tokens.get(i - 1).kind() == Kind.NEWLINE
          && tokens.get(i + 2).isOperator("(")
          && isSettings(i + 2)) {
        settings.add(tokens.get(i + 1).text());
        body(i);
      }
    }
  }

  private boolean isSettings(int open) {
    for (Tokens.Argument base : tokens.arguments(open)) {
      if (base.keyword() == null && tokens.get(base.from()).kind() == Kind.NAME) {
        String name = names.dotted(base.from()).name();
        if (name.equals("pydantic_settings.BaseSettings")
            || name.equals("pydantic.BaseSettings")
            || name.equals("pydantic.v1.BaseSettings")
            || settings.contains(tokens.get(base.from()).text())) {
          return true;
        }
      }
    }
    return false;
  }

  private void body(int start) {
    int outer = tokens.get(start).indent();
    int first = tokens.lineEnd(start);
    int indent = tokens.get(first).indent();
    if (indent <= outer) {
      return;
    }
    int end = first;
    while (end < tokens.size() && tokens.get(end).indent() > outer) {
      end = tokens.lineEnd(end);
    }
    String prefix = prefix(first, end);
    for (int i = first; i < end; i = tokens.lineEnd(i)) {
      PythonToken name = tokens.get(i);
      if (name.indent() == indent
          && name.kind() == Kind.NAME
          && tokens.get(i + 1).isOperator(":")
          && isField(i)) {
        field(i, prefix);
      }
    }
  }

  private boolean isField(int index) {
    String name = tokens.get(index).text();
    return !name.startsWith("_")
        && !name.equals("model_config")
        && !name.equals("else")
        && !name.equals("try")
        && !name.equals("finally")
        && !names.dotted(index + 2).name().endsWith("ClassVar");
  }

  /** The {@code env_prefix} of a class: a keyword, a key of a dictionary or a plain assignment. */
  private String prefix(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      PythonToken token = tokens.get(i);
      boolean named =
          token.isName("env_prefix")
              || (token.kind() == Kind.STRING && token.text().equals("env_prefix"));
      if (named
          && (tokens.get(i + 1).isOperator("=") || tokens.get(i + 1).isOperator(":"))
          && tokens.get(i + 2).kind() == Kind.STRING) {
        return tokens.get(i + 2).text();
      }
    }
    return "";
  }

  private void field(int index, String prefix) {
    int end = tokens.lineEnd(index) - 1;
    int equals = -1;
    Field field = new Field(null, false, false);
    int depth = 0;
    for (int i = index + 2; i < end; i++) {
      PythonToken token = tokens.get(i);
      if (depth == 0 && equals < 0 && token.isOperator("=")) {
        equals = i;
      } else if (token.isName("Field") && tokens.get(i + 1).isOperator("(")) {
        field = fieldCall(i + 1);
        i = Math.min(tokens.closing(i + 1), end);
      } else if (tokens.isOpening(i)) {
        depth++;
      } else if (token.isOperator(")") || token.isOperator("]") || token.isOperator("}")) {
        depth--;
      }
    }
    boolean call = equals > 0 && tokens.get(equals + 1).isName("Field");
    boolean defaulted = field.defaulted || (equals > 0 && !call);
    PythonToken name = tokens.get(index);
    String variable =
        field.alias != null ? field.alias : (prefix + name.text()).toUpperCase(Locale.ROOT);
    int last = Math.max(index, end - 1);
    found.add(
        new EnvironmentLookup(
            Way.SETTINGS_FIELD,
            field.dynamic ? null : variable,
            !defaulted,
            source.source().span(name.from(), tokens.get(last).to()),
            source.span(name)));
  }

  private Field fieldCall(int open) {
    String alias = null;
    int rank = 0;
    boolean dynamic = false;
    boolean defaulted = false;
    for (Tokens.Argument argument : tokens.arguments(open)) {
      String keyword = argument.keyword() == null ? "" : argument.keyword();
      int wanted =
          switch (keyword) {
            case "alias" -> 1;
            case "validation_alias", "env" -> 2;
            default -> 0;
          };
      if (wanted > rank) {
        rank = wanted;
        alias = firstString(argument);
        dynamic = alias == null;
      } else if (keyword.equals("default") || keyword.equals("default_factory")) {
        defaulted |= !isEllipsis(argument);
      } else if (keyword.isEmpty()) {
        defaulted |= !isEllipsis(argument);
      }
    }
    return new Field(alias, dynamic, defaulted);
  }

  private boolean isEllipsis(Tokens.Argument argument) {
    return tokens.get(argument.from()).isOperator(".")
        || tokens.get(argument.from()).isName("Ellipsis");
  }

  /** A string, or the first one in a list or in {@code AliasChoices(…)}. */
  private @Nullable String firstString(Tokens.Argument argument) {
    for (int i = argument.from(); i < argument.to(); i++) {
      if (tokens.get(i).kind() == Kind.STRING) {
        return tokens.get(i).text();
      }
    }
    return null;
  }
}
