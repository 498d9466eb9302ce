package dev.gatewright.checks.environment;

/** What a secret opens. */
enum SecretKind {
  API_KEY,
  JWT,
  DATABASE,
  REDIS,
  OTHER
}
