package dev.gatewright.readers.toml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;

/** Reads TOML in tests. */
final class Toml {
  private Toml() {}

  static Parsed<TomlFile> read(String text) {
    return TomlReader.read(text.getBytes(UTF_8));
  }

  /** A file that must be valid. */
  static TomlFile file(String text) {
    Parsed<TomlFile> parsed = read(text);
    assertThat(parsed.diagnostics()).as(text).isEmpty();
    return ((Parsed.Ok<TomlFile>) parsed).value();
  }

  static TomlTable root(String text) {
    return file(text).root();
  }

  /** The value of {@code v} in a file that holds only it. */
  static TomlValue value(String written) {
    return root("v = " + written).get("v").orElseThrow();
  }

  static String string(String written) {
    return ((TomlString) value(written)).text();
  }

  /** What refuses a file. */
  static String broken(String text) {
    Parsed<TomlFile> parsed = read(text);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Broken.class);
    return parsed.diagnostics().getFirst().toString();
  }

  /** What is remarked on in a file that is read, but is not valid. */
  static String remark(String text) {
    Parsed<TomlFile> parsed = read(text);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Ok.class);
    assertThat(parsed.diagnostics()).as(text).hasSize(1);
    return parsed.diagnostics().getFirst().toString();
  }

  /** A value as one line, to compare whole files by. */
  static String show(TomlValue value) {
    return switch (value) {
      case TomlString string -> "'" + string.text() + "'";
      case TomlInteger integer -> "" + integer.value();
      case TomlFloat number -> "" + number.value();
      case TomlBoolean truth -> "" + truth.value();
      case TomlDate date -> date.kind() + " " + date.text();
      case TomlArray array -> array.items().stream().map(Toml::show).toList().toString();
      case TomlTable table ->
          "{"
              + String.join(
                  ", ",
                  table.entries().stream()
                      .map(entry -> entry.key().name() + "=" + show(entry.value()))
                      .toList())
              + "}";
    };
  }

  static String show(String text) {
    return show(root(text));
  }

  static String place(Diagnostic diagnostic) {
    return diagnostic.line() + ":" + diagnostic.column();
  }
}
