package dev.gatewright.checks.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretNamesTest {
  @ParameterizedTest
  @CsvSource({
    "API_KEY,API_KEY",
    "X_API_KEY,API_KEY",
    "OPENAI_API_KEY,API_KEY",
    "API_KEYS,API_KEY",
    "SERVICE_TOKEN,API_KEY",
    "JWT_SECRET,JWT",
    "JWT_SECRET_KEY,JWT",
    "JWT_SIGNING_KEY,JWT",
    "SUPABASE_JWT_SECRET,JWT",
    "DB_PASSWORD,DATABASE",
    "PGPASSWORD,DATABASE",
    "MYSQL_ROOT_PASSWORD,DATABASE",
    "MONGO_INITDB_ROOT_PASSWORD,DATABASE",
    "REDIS_PASSWORD,REDIS",
    "SECRET_KEY,OTHER",
    "STRIPE_SECRET_KEY,OTHER",
    "SMTP_PASSWORD,OTHER",
    "GITHUB_TOKEN,OTHER",
    "FERNET_KEY,OTHER",
    "AWS_SECRET_ACCESS_KEY,OTHER",
    "api_key,API_KEY"
  })
  void namesTellWhatASecretOpens(String name, SecretKind kind) {
    assertThat(SecretNames.kind(name)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH",
        "PWD",
        "KEY",
        "JWT_ALGORITHM",
        "JWT_PUBLIC_KEY",
        "JWT_SECRET_FILE",
        "ACCESS_TOKEN_EXPIRE_MINUTES",
        "API_KEY_HEADER",
        "NEXT_PUBLIC_API_KEY",
        "STRIPE_PUBLISHABLE_KEY",
        "MAX_TOKENS",
        "PRIMARY_KEY",
        "PASSWORD_MIN_LENGTH",
        "TOKENIZERS_PARALLELISM",
        "API_URL",
        ""
      })
  void otherNamesTellNothing(String name) {
    assertThat(SecretNames.kind(name)).isEmpty();
  }
}
