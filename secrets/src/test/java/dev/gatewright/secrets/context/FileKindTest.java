package dev.gatewright.secrets.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileKindTest {
  @ParameterizedTest
  @CsvSource({
    "src/app/main.py, SOURCE",
    "src/latest/contest.go, SOURCE",
    "config/production.yml, CONFIG",
    "settings.json, CONFIG",
    ".env.production, ENV",
    ".github/workflows/release.yml, WORKFLOW",
    "deploy/push.sh, SCRIPT",
    "Dockerfile, SCRIPT",
    "tests/unit/data.json, TEST",
    "src/test/resources/app.yml, TEST",
    "pkg/server_test.go, TEST",
    "web/login.spec.ts, TEST",
    "UserServiceTest.java, TEST",
    "doc/tests/readme.md, TEST",
    ".env.example, EXAMPLE",
    "samples/app.py, EXAMPLE",
    "docs/config.rst, DOCUMENT",
    "README.md, DOCUMENT",
    "_build/_sources/config.rst.txt, DOCUMENT",
    "web/package-lock.json, LOCK",
    "tests/poetry.lock, LOCK",
    "static/jquery.min.js, MINIFIED",
    "node_modules/a/index.js, VENDORED",
    "locales/de.json, TRANSLATION",
    "locale/de/LC_MESSAGES/app.po, TRANSLATION",
    "locale/de/formats.py, SOURCE",
    "analysis.ipynb, NOTEBOOK",
    "certs/ca.crt, CERTIFICATE",
    "api/types.pb.go, GENERATED",
    "logo.png, BINARY",
    "LICENSE, OTHER",
  })
  void aPathSaysWhatItsFileIsFor(String path, FileKind kind) {
    assertThat(FileKind.of(path)).isEqualTo(kind);
  }
}
