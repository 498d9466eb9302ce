package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One format, nothing to discuss. */
final class FormatTest {
  @Test
  void everyJavaFileIsInGoogleJavaFormat() throws FormatterException {
    Formatter formatter = new Formatter();
    List<String> files = Repo.javaFiles();
    List<String> wrong = new ArrayList<>();
    for (String file : files) {
      String source = Repo.text(file);
      if (!formatter.formatSourceAndFixImports(source).equals(source)) {
        wrong.add(file);
      }
    }
    assertThat(wrong).as("run ./build fmt").isEmpty();
    assertThat(files).hasSizeGreaterThan(300);
  }

  @Test
  void aSpaceTooManyIsSeen() throws FormatterException {
    String source = "final  class A {}\n";
    assertThat(new Formatter().formatSourceAndFixImports(source)).isNotEqualTo(source);
  }
}
