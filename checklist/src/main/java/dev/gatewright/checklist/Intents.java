package dev.gatewright.checklist;

import java.util.ArrayList;
import java.util.List;

/** What a requirement is about, whatever words it uses: a table of topics and their wordings. */
final class Intents {
  /** Topic, then wordings; a wording is one or more words that stand together. */
  private static final String[][] TABLE = {
    {
      "second factor",
      "2fa",
      "mfa",
      "two factor",
      "multi factor",
      "second factor",
      "totp",
      "passkey"
    },
    {"passwords", "password", "passwords", "passphrase"},
    {"tokens", "token", "tokens", "pat", "api token"},
    {"api keys", "api key", "api keys", "apikey"},
    {"least privilege", "least privilege", "minimal privileges", "minimum permissions", "scoped"},
    {
      "secrets in the repository",
      "hardcoded",
      "hard coded",
      "committed",
      "plaintext secrets",
      "gitignore",
      "gitignored",
      "version control"
    },
    {"secrets", "secret", "secrets", "credential", "credentials"},
    {"secret scanning", "secret scanning", "gitleaks", "trufflehog", "detect secrets"},
    {"rotation", "rotate", "rotated", "rotation", "renew"},
    {"JWT", "jwt", "json web token", "bearer"},
    {"sessions", "session", "sessions", "cookie", "cookies", "samesite", "httponly"},
    {"lockout", "lockout", "lockouts", "brute force", "failed login", "login attempts"},
    {"rate limits", "rate limit", "rate limits", "rate limiting", "throttling", "burst", "429"},
    {"CORS", "cors", "cross origin", "origins", "preflight"},
    {"TLS", "tls", "ssl", "https", "certificate", "certificates"},
    {"HSTS", "hsts", "strict transport security"},
    {
      "security headers",
      "security headers",
      "secure headers",
      "csp",
      "content security policy",
      "x frame options",
      "nosniff",
      "referrer policy"
    },
    {
      "input validation",
      "input validation",
      "validate input",
      "user input",
      "user inputs",
      "inputs validated",
      "sanitize",
      "sanitized",
      "sanitization",
      "sanitise",
      "sanitised",
      "sanitisation",
      "untrusted"
    },
    {"SQL injection", "sql injection", "parameterized", "prepared statements", "sql queries"},
    {"XSS", "xss", "cross site scripting", "output encoding"},
    {"CSRF", "csrf", "xsrf", "cross site request forgery"},
    {"uploads", "upload", "uploads", "file uploads"},
    {
      "error messages",
      "error messages",
      "stack trace",
      "stack traces",
      "debug mode",
      "error handling"
    },
    {
      "dependencies",
      "dependency",
      "dependencies",
      "packages",
      "third party libraries",
      "dependabot",
      "renovate",
      "outdated"
    },
    {
      "vulnerabilities",
      "vulnerability",
      "vulnerabilities",
      "vulnerable",
      "cve",
      "cves",
      "advisories",
      "pip audit"
    },
    {"SBOM", "sbom", "bill of materials", "cyclonedx", "spdx"},
    {"licences", "license", "licenses", "licence", "licences"},
    {"pinning", "pinned", "pin", "lock file", "lockfile", "hashes"},
    {"signing", "signed", "sign", "signature", "signatures", "signing", "sigstore", "attestation"},
    {"provenance", "provenance", "slsa", "reproducible"},
    {"static analysis", "static analysis", "sast", "bandit", "semgrep", "codeql", "linter"},
    {
      "penetration tests",
      "pen test",
      "pentest",
      "penetration testing",
      "penetration test",
      "threat model"
    },
    {"tests", "tests", "tested", "unit tests", "test coverage", "test suite"},
    {"CI", "ci", "pipeline", "workflow", "workflows", "github actions", "continuous integration"},
    {"branch protection", "branch protection", "protected branch", "status checks", "rulesets"},
    {"environments", "environment protection", "deployment branch", "protection rules"},
    {"code review", "code review", "peer review", "pull request review", "approving review"},
    {"access", "access", "permissions", "collaborators", "owners", "admin", "roles"},
    {"logging", "log", "logs", "logging", "logged", "audit log"},
    {"personal data", "personal data", "pii", "privacy", "gdpr", "retention"},
    {"monitoring", "monitor", "monitoring", "monitored", "alert", "alerts", "alerting", "metrics"},
    {"backups", "backup", "backups", "restore", "disaster recovery"},
    {"encryption", "encrypt", "encrypted", "encryption", "at rest"},
    {"containers", "docker", "container", "containers", "dockerfile", "root user", "non root"},
    {"network", "firewall", "network", "ports", "port", "vpc"},
    {"databases", "database", "databases", "postgres", "redis", "mysql"},
    {"incidents", "incident", "incidents", "breach", "compromise", "emergency"},
    {"training", "training", "awareness", "onboarding"},
    {"documentation", "documented", "documentation", "readme", "changelog", "policy", "policies"},
    {"versions", "version", "semver", "release notes", "version number"},
    {"vulnerability reports", "security md", "security policy", "disclosure", "bug bounty"},
  };

  private Intents() {}

  /** The topics a text speaks of, in the order of the table. */
  static List<String> of(List<String> words) {
    List<String> topics = new ArrayList<>(3);
    for (String[] row : TABLE) {
      for (int i = 1; i < row.length; i++) {
        if (Words.together(words, List.of(row[i].split(" ")))) {
          topics.add(row[0]);
          break;
        }
      }
    }
    return topics;
  }
}
