package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scan --fix} shows and writes. */
final class ScanFixTest {
  private static final String WORKFLOW = ".github/workflows/tests.yml";
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String BEFORE =
      """
      # Tests
      on: push

      jobs:
        tests:
          runs-on: ubuntu-latest
          steps:
            - name: Fetch
              uses: actions/checkout@v4 # whole
              with:
                fetch-depth: 0
            - uses: actions/setup-python@v5
            - run: make test
        again:
          runs-on: ubuntu-latest
          steps:
            - uses: actions/checkout@v4
            - uses: actions/setup-python@%s # v5
      """
          .formatted(COMMIT);
  private static final String AFTER =
      """
      # Tests
      on: push

      permissions: {}

      jobs:
        tests:
          permissions:
            contents: read
          runs-on: ubuntu-latest
          steps:
            - name: Fetch
              uses: actions/checkout@v4 # whole
              with:
                persist-credentials: false
                fetch-depth: 0
            - uses: actions/setup-python@%s # v5
            - run: make test
        again:
          permissions:
            contents: read
          runs-on: ubuntu-latest
          steps:
            - uses: actions/checkout@v4
              with:
                persist-credentials: false
            - uses: actions/setup-python@%s # v5
      """
          .formatted(COMMIT, COMMIT);

  private static final String PASTED_HEAD =
      """
      on:
        pull_request_target:
        workflow_dispatch:
          inputs:
            version:
              type: string
      permissions: {}
      jobs:
        one:
          runs-on: ubuntu-latest
          steps:
      """;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file(WORKFLOW, BEFORE);
  }

  @Test
  void nothingIsWrittenUntilSomebodySaysSo() {
    Ran ran = desk.run("scan", "--fix");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).startsWith("--- a/" + WORKFLOW + "\n+++ b/" + WORKFLOW + "\n@@ -1,");
    assertThat(ran.out()).contains("\n+permissions: {}\n+\n jobs:\n");
    assertThat(ran.out()).contains("\n-      - uses: actions/setup-python@v5\n");
    assertThat(ran.err()).contains("6 changes in 1 file; nothing was written");
    assertThat(desk.text(WORKFLOW)).isEqualTo(BEFORE);
  }

  @Test
  void whatIsWrittenIsWhatWasShownAndSettlesTheFindings() {
    assertThat(desk.run("scan", "--fix", "--yes").code()).isZero();
    assertThat(desk.text(WORKFLOW)).isEqualTo(AFTER);
    Ran again = desk.run("scan", "--fix");
    assertThat(again.out()).isEqualTo("There is nothing that can be changed safely.\n");
    assertThat(again.code()).isZero();
    assertThat(desk.run("scan", "--only", "workflows").out())
        .doesNotContain("no-persisted-credentials")
        .doesNotContain("least-permissions");
  }

  @Test
  void theDifferenceIsOneThatPatchUnderstands() throws Exception {
    String diff = desk.run("scan", "--fix").out();
    Process patch =
        new ProcessBuilder("git", "apply", "--unsafe-paths", "-")
            .directory(desk.project().toFile())
            .redirectErrorStream(true)
            .start();
    patch.getOutputStream().write(diff.getBytes(StandardCharsets.UTF_8));
    patch.getOutputStream().close();
    String said = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(patch.waitFor()).as(said).isZero();
    assertThat(desk.text(WORKFLOW)).isEqualTo(AFTER);
  }

  @Test
  void lineEndsAndAMissingLastOneStayAsTheyAre() {
    String windows =
        "on: push\r\npermissions: {}\r\njobs:\r\n  one:\r\n    runs-on: ubuntu-latest\r\n"
            + "    steps:\r\n      - uses: actions/checkout@v4";
    desk.file(WORKFLOW, windows);
    assertThat(desk.run("scan", "--fix", "--yes").code()).isZero();
    assertThat(desk.text(WORKFLOW))
        .isEqualTo(windows + "\r\n        with:\r\n          persist-credentials: false");
  }

  @Test
  void aJobThatPushesOrWhoseNeedsAreNotKnownIsLeftAlone() {
    String pushing =
        """
        on: push
        jobs:
          one:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - run: git push origin HEAD
          two:
            uses: ./.github/workflows/other.yml
        """;
    desk.file(WORKFLOW, pushing);
    Ran ran = desk.run("scan", "--fix", "--yes");
    assertThat(ran.out()).isEqualTo("There is nothing that can be changed safely.\n");
    assertThat(desk.text(WORKFLOW)).isEqualTo(pushing);
  }

  @Test
  void pastedValuesMoveIntoVariablesAndKeepTheirQuotes() {
    desk.file(
        WORKFLOW,
        PASTED_HEAD
            + """
                  - run: echo ${{ github.head_ref }}
                  - env:
                      # kept
                      TITLE: ${{ github.event.pull_request.title }}
                    run: |
                      INPUT_VERSION=1
                      say "a ${{ github.event.pull_request.title }}" '${{ inputs.version }}' 'v${{ inputs.version }}!'
                      cat <<EOF
                      ${{ github.event.pull_request.body }}
                      EOF
            """);
    desk.run("scan", "--fix", "--yes");
    assertThat(desk.text(WORKFLOW))
        .isEqualTo(
            PASTED_HEAD
                + """
                      - env:
                          HEAD_REF: ${{ github.head_ref }}
                        run: echo ${HEAD_REF}
                      - env:
                          # kept
                          INPUT_VERSION_2: ${{ inputs.version }}
                          PULL_REQUEST_BODY: ${{ github.event.pull_request.body }}
                          TITLE: ${{ github.event.pull_request.title }}
                        run: |
                          INPUT_VERSION=1
                          say "a ${TITLE}" "${INPUT_VERSION_2}" 'v'"${INPUT_VERSION_2}"'!'
                          cat <<EOF
                          ${PULL_REQUEST_BODY}
                          EOF
                """);
    assertThat(desk.run("scan", "--only", "workflows").out()).doesNotContain("no-script-injection");
  }

  @Test
  void valuesThatAnotherProgramReadsAsCodeAreLeftAlone() {
    String scripts =
        """
        on: pull_request_target
        permissions: {}
        jobs:
          one:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  ${{ github.head_ref }} now
                  bash -c "echo ${{ github.head_ref }}"
                  python -c "print('${{ github.head_ref }}')"
                  [[ "${{ github.head_ref }}" -eq 1 ]]
                  x=$((1 + ${{ github.head_ref }}))
                  y=$'${{ github.head_ref }}'
                  cat <<'EOF'
                  ${{ github.head_ref }}
                  EOF
              - {run: "echo ${{ github.head_ref }}"}
              - run: Write-Output ${{ github.head_ref }}
                shell: pwsh
        """;
    desk.file(WORKFLOW, scripts);
    desk.run("scan", "--fix", "--yes");
    assertThat(desk.text(WORKFLOW)).isEqualTo(scripts);
  }

  @Test
  void anotherFamilyHasNothingToMendHere() {
    Ran ran = desk.run("scan", "--fix", "--yes", "--only", "documents");
    assertThat(ran.code()).isZero();
    assertThat(desk.text(WORKFLOW)).isEqualTo(BEFORE);
  }
}
