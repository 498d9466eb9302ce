package dev.gatewright.readers.python;

import dev.gatewright.readers.python.EnvironmentLookup.Way;
import dev.gatewright.readers.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields of pydantic settings classes, each of which is read from a variable. */
final class SettingsClasses {
  private final PythonSource source;
  private final Tokens tokens;
  private final Names names;
  private final List<EnvironmentLookup> found;
  private final Map<String, SettingsClass> outside;
  private final Map<String, SettingsClass> settings = new LinkedHashMap<>();
  private final Map<String, Integer> models = new HashMap<>();

  /** Models in models in models. */
  private static final int DEEPEST = 5;

  /**
   * What a {@code Field(…)} says: its own names for the variable, any of which does, and whether it
   * has a default.
   */
  private record Field(List<String> aliases, boolean dynamic, boolean defaulted) {}

  SettingsClasses(
      PythonSource source,
      Tokens tokens,
      Names names,
      List<EnvironmentLookup> found,
      Map<String, SettingsClass> outside) {
    this.outside = outside;
    this.source = source;
    this.tokens = tokens;
    this.names = names;
    this.found = found;
  }

  /** Finds the fields of every settings class, and says which classes there are. */
  List<SettingsClass> all() {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).isName("class")
          || tokens.get(i - 1).kind() != Kind.NEWLINE
          || !tokens.get(i + 2).isOperator("(")) {
        continue;
      }
      String name = tokens.get(i + 1).text();
      SettingsClass base = base(i + 2);
      if (base != null) {
        SettingsClass read = body(name, i, base);
        settings.put(name, read);
      } else if (isModel(i + 2)) {
        models.put(name, i);
      }
    }
    return List.copyOf(settings.values());
  }

  /** The settings class among the bases of a class; null when there is none. */
  private @Nullable SettingsClass base(int open) {
    for (Tokens.Argument base : tokens.arguments(open)) {
      if (base.keyword() == null && tokens.get(base.from()).kind() == Kind.NAME) {
        String name = names.dotted(base.from()).name();
        if (name.equals("pydantic_settings.BaseSettings")
            || name.equals("pydantic.BaseSettings")
            || name.equals("pydantic.v1.BaseSettings")) {
          return new SettingsClass("BaseSettings", "", "");
        }
        SettingsClass here = settings.get(tokens.get(base.from()).text());
        SettingsClass there = here == null ? outside.get(lastTwo(name)) : here;
        if (there != null) {
          return there;
        }
      }
    }
    return null;
  }

  /** The module and the name of a class: {@code base.Common} of {@code app.base.Common}. */
  private static String lastTwo(String dotted) {
    int last = dotted.lastIndexOf('.');
    return last < 0 ? dotted : dotted.substring(dotted.lastIndexOf('.', last - 1) + 1);
  }

  private boolean isModel(int open) {
    for (Tokens.Argument base : tokens.arguments(open)) {
      String name = names.dotted(base.from()).name();
      if (name.endsWith("pydantic.BaseModel")
          || models.containsKey(tokens.get(base.from()).text())) {
        return true;
      }
    }
    return false;
  }

  private SettingsClass body(String name, int start, SettingsClass base) {
    int outer = tokens.get(start).indent();
    int first = tokens.lineEnd(start);
    int end = bodyEnd(start);
    String prefix = setting("env_prefix", first, end, base.prefix());
    String delimiter = setting("env_nested_delimiter", first, end, base.delimiter());
    if (tokens.get(first).indent() > outer) {
      for (int index : fields(start)) {
        field(index, prefix, delimiter);
      }
    }
    return new SettingsClass(name, prefix, delimiter);
  }

  private int bodyEnd(int start) {
    int outer = tokens.get(start).indent();
    int end = tokens.lineEnd(start);
    while (end < tokens.size() && tokens.get(end).indent() > outer) {
      end = tokens.lineEnd(end);
    }
    return end;
  }

  /** Where the names of the fields of a class stand. */
  private List<Integer> fields(int start) {
    List<Integer> fields = new ArrayList<>();
    int first = tokens.lineEnd(start);
    int end = bodyEnd(start);
    int indent = tokens.get(first).indent();
    for (int i = first; i < end; i = tokens.lineEnd(i)) {
      PythonToken name = tokens.get(i);
      if (name.indent() == indent
          && name.kind() == Kind.NAME
          && tokens.get(i + 1).isOperator(":")
          && isField(i)) {
        fields.add(i);
      }
    }
    return fields;
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

  /** A setting of a class: a keyword, a key of a dictionary or a plain assignment. */
  private String setting(String key, int from, int to, String inherited) {
    for (int i = from; i + 2 < to; i++) {
      PythonToken token = tokens.get(i);
      boolean named =
          token.isName(key) || (token.kind() == Kind.STRING && token.text().equals(key));
      if (named
          && (tokens.get(i + 1).isOperator("=") || tokens.get(i + 1).isOperator(":"))
          && tokens.get(i + 2).kind() == Kind.STRING) {
        return tokens.get(i + 2).text();
      }
    }
    return inherited;
  }

  private void field(int index, String prefix, String delimiter) {
    Field field = read(index);
    PythonToken name = tokens.get(index);
    List<String> aliases = field.aliases;
    String variable =
        aliases.isEmpty() ? (prefix + name.text()).toUpperCase(Locale.ROOT) : aliases.getFirst();
    List<String> others = aliases.isEmpty() ? aliases : aliases.subList(1, aliases.size());
    Integer model = delimiter.isEmpty() ? null : models.get(tokens.get(index + 2).text());
    if (model != null) {
      nested(model, variable + delimiter, delimiter, field.defaulted, 0);
      return;
    }
    add(index, field.dynamic ? null : variable, others, !field.defaulted);
  }

  /** The fields of a model that a field of the settings holds: {@code DB__HOST}. */
  private void nested(int start, String prefix, String delimiter, boolean defaulted, int depth) {
    for (int index : fields(start)) {
      Field field = read(index);
      String variable = prefix + tokens.get(index).text().toUpperCase(Locale.ROOT);
      boolean optional = defaulted || field.defaulted;
      Integer model = models.get(tokens.get(index + 2).text());
      if (model != null && depth < DEEPEST) {
        nested(model, variable + delimiter, delimiter, optional, depth + 1);
      } else {
        add(index, variable, List.of(), !optional);
      }
    }
  }

  private void add(int index, @Nullable String variable, List<String> others, boolean required) {
    int last = Math.max(index, tokens.lineEnd(index) - 2);
    PythonToken name = tokens.get(index);
    found.add(
        new EnvironmentLookup(
            Way.SETTINGS_FIELD,
            variable,
            others,
            required,
            source.source().span(name.from(), tokens.get(last).to()),
            source.span(name)));
  }

  private Field read(int index) {
    int end = tokens.lineEnd(index) - 1;
    int equals = -1;
    Field field = new Field(List.of(), false, false);
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
    return new Field(field.aliases, field.dynamic, field.defaulted || (equals > 0 && !call));
  }

  private Field fieldCall(int open) {
    List<String> aliases = List.of();
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
        aliases = strings(argument);
        dynamic = aliases.isEmpty();
      } else if (keyword.equals("default") || keyword.equals("default_factory")) {
        defaulted |= !isEllipsis(argument);
      } else if (keyword.isEmpty()) {
        defaulted |= !isEllipsis(argument);
      }
    }
    return new Field(aliases, dynamic, defaulted);
  }

  private boolean isEllipsis(Tokens.Argument argument) {
    return tokens.get(argument.from()).isOperator(".")
        || tokens.get(argument.from()).isName("Ellipsis");
  }

  /** A string, or those in a list or in {@code AliasChoices(…)}; of a path the first one. */
  private List<String> strings(Tokens.Argument argument) {
    List<String> strings = new ArrayList<>();
    int last = argument.to();
    for (int i = argument.from(); i < last; i++) {
      if (tokens.get(i).kind() == Kind.STRING) {
        strings.add(tokens.get(i).text());
        boolean path = tokens.get(i - 2).isName("AliasPath");
        i = path ? Math.min(tokens.closing(i - 1), last) : i;
      }
    }
    return strings;
  }
}
