package dev.gatewright.secrets.allow;

/** What people wrote that excuses a finding. */
public enum AllowSource {
  /** A file below {@code .gatewright/waivers/findings/}. */
  WAIVER("a waiver of this repository"),
  /** A comment on the line, or on the line before. */
  COMMENT("a comment in the file"),
  /** An entry of {@code .gitleaksignore}. */
  GITLEAKS_IGNORE(".gitleaksignore"),
  /** A finding of an older report of gitleaks. */
  GITLEAKS_BASELINE("a gitleaks baseline"),
  /** An entry of the baseline of detect-secrets. */
  SECRETS_BASELINE("a detect-secrets baseline"),
  /** An allowlist, or a rule that is disabled, of a configuration of gitleaks. */
  GITLEAKS_CONFIG("a gitleaks configuration");

  private final String title;

  AllowSource(String title) {
    this.title = title;
  }

  /** What a report calls it. */
  public String title() {
    return title;
  }
}
