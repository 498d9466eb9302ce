package dev.gatewright.reports;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Coverage;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Mark;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Place;
import dev.gatewright.model.Remark;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Status;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Tool;
import dev.gatewright.model.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A realistic outcome: every verdict, every shape, several checklists, hostile text. */
final class Sample {
  static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  /**
   * Escape sequences, direction overrides, zero-width characters, markup, an unpaired surrogate.
   */
  static final String HOSTILE =
      "\u001b[31mred\u001b]8;;https://evil.example\u001b\\ \u202etxt.exe\u202c \u200bzero\ufeff"
          + " <script>alert(1)</script> [click](https://evil.example) `code` @someone #12 |cell|"
          + " \ud800 \u0007 ]]> &lt; www.evil.example a_b_c \udb40\udc41 \"quoted\" 'single'\r\n"
          + "- [x] forged";

  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final Instant LATER = Instant.parse("2027-02-20T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");

  private Sample() {}

  static Outcome outcome() {
    return new Outcome(
        new Tool("gatewright", "0.1.0"),
        AT,
        new Subject("shop", "4f2a9c1d0b8e7f6a5c4d3e2f1a0b9c8d7e6f5a4b", true),
        false,
        Status.NOT_MET,
        LocalDate.of(2026, 11, 1),
        List.of(publishing(), hostile(), release(), empty()),
        List.of(ignored()),
        List.of(idle()),
        coverage());
  }

  static Outcome open() {
    return new Outcome(
        new Tool("gatewright", "0.1.0"),
        AT,
        new Subject(".", null, null),
        true,
        Status.MET,
        null,
        List.of(release()),
        List.of(),
        List.of(),
        List.of());
  }

  /** A single failing item with that text in every place that takes text from outside. */
  static Outcome saying(String text) {
    Place place = new Place(text.isEmpty() ? "f" : text, 3, 1, 3, 2);
    Finding finding =
        new Finding(
            "workflow/no-inline-secret",
            Severity.HIGH,
            text,
            text,
            place,
            new Excerpt(text, 0, Math.min(1, text.length())),
            text,
            "00ff00ff00ff00ff");
    List<ItemOutcome> items = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      Item item = item("id-" + verdict.id(), 4, List.of(text, text), text, Mark.DONE);
      items.add(
          new ItemOutcome(
              item,
              ItemKind.AUTOMATED,
              text,
              Severity.HIGH,
              verdict,
              text,
              text,
              List.of("workflow/no-inline-secret"),
              text,
              LATER,
              LATER,
              List.of(finding),
              List.of(new Looked(text, text, 2))));
    }
    Checklist checklist = new Checklist(text, "a/" + text, DIGEST, of(items), List.of(finding));
    return new Outcome(
        new Tool("gatewright", "0.1.0"),
        AT,
        new Subject(text, text.isEmpty() ? null : text, true),
        false,
        Status.NOT_MET,
        LocalDate.of(2027, 1, 1),
        List.of(new ChecklistOutcome(checklist, Status.NOT_MET, items)),
        List.of(new Ignored(finding, text, LocalDate.of(2027, 1, 1), place)),
        List.of(finding),
        List.of(new Coverage(text, false, text, 0, List.of(new Coverage.Skipped(text, text)))));
  }

  static ScanResult scan() {
    return new ScanResult(
        new Tool("gatewright", "0.1.0"),
        AT,
        new Subject("shop", null, null),
        List.of(inlineSecret(), longLine(), noPlace()),
        List.of(
            new ForReview(
                "documents/escalation",
                Severity.MEDIUM,
                "No heading names escalation; a person has to say whether this is it",
                List.of(candidate())),
            new ForReview(
                "repository/ci-gates-present",
                Severity.HIGH,
                "Whether a called workflow runs tests cannot be seen",
                List.of())),
        List.of(ignored()),
        List.of(excused()),
        List.of(
            new Remark(
                "unused",
                new Place(".secrets.baseline", 12, 5, 12, 5),
                "the secret it lists was not found in deploy/old.env; take the entry out")),
        coverage());
  }

  private static Ignored excused() {
    Finding finding =
        new Finding(
            "secrets/work-tree",
            Severity.CRITICAL,
            "A secret lies in a file",
            "Private key, 1704 characters, high confidence",
            new Place("tests/fixtures/signing.pem", 1, 1, 28, 26),
            null,
            "Revoke it.",
            "5e4f0c1a9b7d2e36");
    return new Ignored(
        finding, "listed in a baseline of detect-secrets", null, Place.file(".secrets.baseline"));
  }

  private static Ignored ignored() {
    Finding finding =
        new Finding(
            "environment/database-tls",
            Severity.HIGH,
            "A database is reached without TLS",
            "DATABASE_URL has no sslmode",
            new Place("deploy/production.env", 4, 14, 4, 44),
            new Excerpt("DATABASE_URL=postgres://shop@127.0.0.1/shop # gatewright: …", 13, 43),
            "Add sslmode=verify-full.",
            "1234abcd1234abcd");
    return new Ignored(
        finding,
        "it listens on the loopback address",
        LocalDate.of(2027, 1, 31),
        new Place("deploy/production.env", 4, 47, 4, 130));
  }

  private static Finding idle() {
    return new Finding(
        "declarations/ignore-comment",
        Severity.MEDIUM,
        "A comment asks to ignore a finding that is not there",
        "ignore[environment/database-tls], and nothing found on this line",
        new Place("deploy/staging.env", 2, 9, 2, 92),
        null,
        "Take the comment out.",
        "beef0000beef0000");
  }

  private static Finding candidate() {
    return new Finding(
        "documents/escalation",
        Severity.MEDIUM,
        "This may be what is asked for",
        "the words 'call the duty officer'",
        new Place("docs/operations.md", 40, 1, 40, 22),
        new Excerpt("Call the duty officer.", 0, 21),
        null,
        "77aa12c0ffee0b1d");
  }

  static Finding inlineSecret() {
    return new Finding(
        "workflow/no-inline-secret",
        Severity.CRITICAL,
        "A credential is written into a workflow",
        "an index token, pypi… (fingerprint 5f1c)",
        new Place(".github/workflows/release.yml", 27, 21, 27, 45),
        new Excerpt("          password: \"pypi-…masked…\"", 20, 34),
        "Revoke the token, then publish with a trusted publisher.",
        "8c1f0d2e3b4a5968");
  }

  private static ChecklistOutcome publishing() {
    List<ItemOutcome> items = new ArrayList<>();
    List<String> secrets = List.of("Implementation", "Workflow Configuration", "Secret Management");
    Item group =
        new Item(
            "secret-management",
            false,
            ItemShape.GROUP,
            9,
            secrets.subList(0, 2),
            "Secret Management",
            DIGEST,
            Mark.OPEN,
            null,
            null,
            null,
            null);
    items.add(plain(group, ItemKind.COMPUTED, Verdict.FAIL, "The worst of its children.", null));
    Item hard =
        item(
            "no-hardcoded-credentials",
            12,
            secrets,
            "No hardcoded credentials in workflow files",
            Mark.DONE);
    items.add(failing(hard, List.of(inlineSecret(), longLine())));
    Item tokens =
        item(
            "no-tokens-in-code",
            13,
            secrets,
            "No tokens committed to code repositories",
            Mark.OPEN);
    items.add(failing(tokens, List.of(inlineSecret(), longLine())));
    Item owners =
        item(
            "project-owners",
            20,
            List.of("Access Control"),
            "`pypi` environment 配置了保护规则，只有被授权的人才能批准发布到生产索引的部署",
            Mark.OPEN);
    items.add(failing(owners, List.of(noPlace())));
    Item gone =
        item(
            "password-updates",
            30,
            List.of("Account Security"),
            "Regular password updates (every 6 months)",
            Mark.DONE);
    items.add(
        person(
            gone, Verdict.EXPIRED, "Vouched for on 2026-05-01; the six months are over.", BEFORE));
    for (int i = 1; i <= 14; i++) {
      Item item =
          item(
              "github-" + i,
              40 + i,
              List.of("GitHub Repository Security"),
              "Repository setting number " + i + " is applied",
              Mark.OPEN);
      items.add(
          plain(
              item,
              ItemKind.AUTOMATED,
              Verdict.UNKNOWN,
              "GitHub was not asked: no token was given.",
              "Set GITHUB_TOKEN and name the repository with --github OWNER/REPO."));
    }
    Item training =
        item(
            "training",
            60,
            List.of("Compliance", "Security Metrics"),
            "Security training completion rate tracked",
            Mark.OPEN);
    items.add(
        plain(
            training,
            ItemKind.SCHEDULE,
            Verdict.MANUAL,
            "Nobody has answered it yet.",
            "Vouch for it, or enter a schedule."));
    Item waived =
        item("audit-logging", 61, List.of("Compliance"), "Audit logging enabled", Mark.OPEN);
    items.add(
        new ItemOutcome(
            waived,
            ItemKind.AUTOMATED,
            "audit-logging",
            Severity.MEDIUM,
            Verdict.WAIVED,
            "The plan of the organisation has no audit log.",
            null,
            List.of("github/audit-log"),
            "Ada Example",
            LATER,
            null,
            List.of(waivedFinding()),
            List.of()));
    Item two =
        item(
            "two-factor",
            62,
            List.of("Account Security", "PyPI"),
            "Two-factor authentication (2FA) enabled",
            Mark.DONE);
    items.add(person(two, Verdict.ATTESTED, "Seen by Ada Example on 2026-11-20.", LATER));
    Item pinned =
        item(
            "S0-029",
            63,
            List.of("Implementation"),
            "Dependencies pinned to specific versions",
            Mark.OPEN);
    items.add(
        new ItemOutcome(
            pinned,
            ItemKind.AUTOMATED,
            "pinned",
            Severity.MEDIUM,
            Verdict.PASS,
            "Every one of 41 requirements has a hash.",
            null,
            List.of("dependencies/pinned"),
            null,
            null,
            null,
            List.of(),
            List.of(new Looked("dependencies", "requirements.txt", 41))));
    Item sql = item("1.2-sql", 64, List.of(), "SQL injection prevention", Mark.NONE);
    items.add(
        plain(sql, ItemKind.AUTOMATED, Verdict.NOT_APPLICABLE, "No database is used here.", null));
    Finding lint =
        new Finding(
            "checklist/not-a-box",
            Severity.LOW,
            "This looks like a box but is none",
            "-[ ] Tokens rotated",
            new Place("docs/SECURITY_CHECKLIST.md", 70, 1, 70, 5),
            new Excerpt("-[ ] Tokens rotated", 0, 4),
            "Put a space after the hyphen.",
            "1111222233334444");
    Checklist checklist =
        new Checklist(
            "Publishing Security Checklist",
            "docs/SECURITY_CHECKLIST.md",
            DIGEST,
            of(items),
            List.of(lint));
    return new ChecklistOutcome(checklist, Status.NOT_MET, items);
  }

  private static ChecklistOutcome hostile() {
    Finding finding =
        new Finding(
            "repository/no-odd-names",
            Severity.MEDIUM,
            "A file name hides what it is",
            HOSTILE,
            new Place("src/\u202eevil #1?.py", 2, 1, 3, 4),
            new Excerpt("\tif x:\u200b pass", 1, 6),
            HOSTILE,
            "aaaabbbbccccdddd");
    Item item = item("hostile", 3, List.of(HOSTILE, "Group"), HOSTILE, Mark.DONE);
    ItemOutcome failing =
        new ItemOutcome(
            item,
            ItemKind.AUTOMATED,
            null,
            Severity.LOW,
            Verdict.FAIL,
            HOSTILE,
            HOSTILE,
            List.of("repository/no-odd-names"),
            HOSTILE,
            null,
            null,
            List.of(finding),
            List.of());
    Item loose = item("prose", 9, List.of(HOSTILE), HOSTILE, Mark.NONE);
    ItemOutcome unknown = plain(loose, ItemKind.RUNBOOK, Verdict.UNKNOWN, HOSTILE, HOSTILE);
    List<ItemOutcome> items = List.of(failing, unknown);
    Checklist checklist =
        new Checklist(HOSTILE, "docs/\u202e odd name%.md", DIGEST, of(items), List.of());
    return new ChecklistOutcome(checklist, Status.NOT_MET, items);
  }

  private static ChecklistOutcome release() {
    List<ItemOutcome> items = new ArrayList<>();
    int line = 1;
    for (ItemShape shape : ItemShape.values()) {
      boolean box = shape == ItemShape.BOX || shape == ItemShape.GROUP || shape == ItemShape.CHOICE;
      Item item =
          new Item(
              "release-" + line,
              true,
              shape,
              line++,
              List.of("Before a release"),
              "An item written as " + shape,
              DIGEST,
              box ? Mark.DONE : Mark.NONE,
              null,
              null,
              null,
              null);
      items.add(
          new ItemOutcome(
              item,
              ItemKind.COMPUTED,
              null,
              Severity.LOW,
              Verdict.PASS,
              "Proved.",
              null,
              List.of(),
              null,
              null,
              LATER,
              List.of(),
              List.of(new Looked("work-tree", "tracked files", 1))));
    }
    Checklist checklist =
        new Checklist("Release Readiness", "pack:release-readiness", DIGEST, of(items), List.of());
    return new ChecklistOutcome(checklist, Status.MET, items);
  }

  private static ChecklistOutcome empty() {
    Checklist checklist =
        new Checklist("Nothing in here", "EMPTY_CHECKLIST.md", DIGEST, List.of(), List.of());
    return new ChecklistOutcome(checklist, Status.MET, List.of());
  }

  private static List<Coverage> coverage() {
    return List.of(
        new Coverage(
            "work-tree",
            true,
            null,
            214,
            List.of(new Coverage.Skipped("data/dump.bin", "larger than 4 MiB"))),
        new Coverage("github", false, "no token was given", 0, List.of()),
        new Coverage("workflows", true, null, 3, List.of()));
  }

  private static Finding longLine() {
    String text = "x = [" + "1234567890, ".repeat(40) + "\"AKIA…masked…\"" + ", 0".repeat(60) + "]";
    int at = text.indexOf("\"AKIA");
    return new Finding(
        "secrets/no-secrets-in-tree",
        Severity.HIGH,
        "A secret stands in a tracked file",
        "a cloud access key, AKIA… (fingerprint 91ab)",
        new Place("src/settings.py", 1204, at + 1, 1204, at + 14),
        new Excerpt(text, at, at + 14),
        "Revoke it, then read it from the environment.",
        "deadbeef00112233");
  }

  static Finding noPlace() {
    return new Finding(
        "github/environment-reviewers",
        Severity.MEDIUM,
        "The environment lets anyone deploy",
        "environment pypi has no reviewers",
        null,
        null,
        null,
        "0000000000000001");
  }

  private static Finding waivedFinding() {
    return new Finding(
        "github/audit-log",
        Severity.MEDIUM,
        "The audit log is off",
        "plan: free",
        null,
        null,
        null,
        "7777777777777777");
  }

  static Item item(String id, int line, List<String> path, String text, Mark mark) {
    ItemShape shape = mark == Mark.NONE ? ItemShape.BULLET : ItemShape.BOX;
    return new Item(id, false, shape, line, path, text, DIGEST, mark, null, null, null, null);
  }

  static ItemOutcome failing(Item item, List<Finding> findings) {
    List<String> checks = findings.stream().map(Finding::check).distinct().toList();
    return new ItemOutcome(
        item,
        ItemKind.AUTOMATED,
        "control",
        Severity.CRITICAL,
        Verdict.FAIL,
        "A credential is written into a tracked file.",
        null,
        checks,
        null,
        null,
        null,
        findings,
        List.of(new Looked("work-tree", "tracked files", 214)));
  }

  private static ItemOutcome person(Item item, Verdict verdict, String why, Instant expires) {
    return new ItemOutcome(
        item,
        ItemKind.PERSON,
        "control",
        Severity.MEDIUM,
        verdict,
        why,
        null,
        List.of(),
        "Ada Example",
        expires,
        expires,
        List.of(),
        List.of());
  }

  private static ItemOutcome plain(
      Item item, ItemKind kind, Verdict verdict, String why, @Nullable String remedy) {
    return new ItemOutcome(
        item,
        kind,
        null,
        Severity.MEDIUM,
        verdict,
        why,
        remedy,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private static List<Item> of(List<ItemOutcome> outcomes) {
    return outcomes.stream().map(ItemOutcome::item).toList();
  }
}
