package dev.gatewright.checks.environment;

import java.util.Set;

/** How far a connection string insists on TLS. */
enum Tls {
  /** TLS, and the server must prove who it is. */
  VERIFIED,
  /** TLS with whoever answers. */
  ENCRYPTED,
  /** Nothing is said, and without being told the driver may go without. */
  UNSAID,
  /** Told to go without, or only to try. */
  REFUSED;

  private static final Set<String> VERIFIES =
      Set.of(
          "verify-ca",
          "verify-full",
          "verify_ca",
          "verify_identity",
          "verify-identity",
          "verifyca",
          "verifyfull");
  private static final Set<String> ENCRYPTS =
      Set.of(
          "require", "required", "true", "1", "yes", "on", "mandatory", "skip-verify", "enabled");

  /** Words that insist on TLS with one engine only, and mean nothing to the others. */
  private static final Set<String> STRICT = Set.of("strict");

  private static final Set<String> LOOSE = Set.of("no-verify");
  private static final Set<String> TRUSTING = Set.of("trust");

  /** Whether a value of an sslmode or switch insists on TLS. */
  static boolean strong(String mode) {
    return VERIFIES.contains(mode) || ENCRYPTS.contains(mode);
  }

  /**
   * What a connection string insists on.
   *
   * @param mode the value of {@code PGSSLMODE} or the like beside it; empty when there is none
   */
  static Tls of(Dsn dsn, String mode) {
    return switch (dsn.engine()) {
      case POSTGRES -> of(first(dsn.option("sslmode", "ssl"), mode), LOOSE);
      case MYSQL -> mysql(dsn, mode);
      case MONGODB -> mongo(dsn);
      case SQL_SERVER -> sqlServer(dsn);
      case ORACLE -> dsn.option("protocol").equals("tcps") ? VERIFIED : UNSAID;
      case CLICKHOUSE -> clickhouse(dsn);
      case NEO4J ->
          dsn.scheme().endsWith("+s")
              ? VERIFIED
              : dsn.scheme().endsWith("+ssc") ? ENCRYPTED : UNSAID;
      case SQLITE, REDIS, OTHER -> UNSAID;
    };
  }

  private static Tls of(String mode, Set<String> encrypts) {
    if (mode.isEmpty()) {
      return UNSAID;
    }
    if (VERIFIES.contains(mode)) {
      return VERIFIED;
    }
    return ENCRYPTS.contains(mode) || encrypts.contains(mode) ? ENCRYPTED : REFUSED;
  }

  private static Tls mysql(Dsn dsn, String mode) {
    if (strong(dsn.option("ssldisabled")) || off(dsn.option("usessl"))) {
      return REFUSED;
    }
    String said = dsn.option("sslmode", "tls");
    if (!said.isEmpty()) {
      return of(said, TRUSTING);
    }
    String accepts = dsn.option("sslaccept");
    if (!accepts.isEmpty()) {
      return STRICT.contains(accepts) ? VERIFIED : of(accepts, Set.of());
    }
    boolean verifies =
        dsn.option("sslverifyidentity", "sslverifycert", "verifyservercertificate").equals("true");
    if (verifies || !dsn.option("sslca").isEmpty()) {
      return VERIFIED;
    }
    if (dsn.option("requiressl").equals("true")) {
      return ENCRYPTED;
    }
    String ssl = dsn.option("ssl");
    return ssl.startsWith("{") ? ENCRYPTED : of(first(ssl, mode), Set.of());
  }

  private static boolean off(String value) {
    return value.equals("false") || value.equals("0") || value.equals("no");
  }

  private static Tls mongo(Dsn dsn) {
    String said = dsn.option("tls", "ssl");
    boolean on = said.equals("true") || (said.isEmpty() && dsn.scheme().equals("mongodb+srv"));
    if (!on) {
      return said.isEmpty() ? UNSAID : REFUSED;
    }
    boolean loose =
        dsn.option("tlsinsecure").equals("true")
            || dsn.option("tlsallowinvalidcertificates").equals("true")
            || dsn.option("tlsallowinvalidhostnames").equals("true");
    return loose ? ENCRYPTED : VERIFIED;
  }

  private static Tls clickhouse(Dsn dsn) {
    String secure = dsn.scheme().startsWith("clickhouses") ? "true" : dsn.option("secure", "ssl");
    if (!strong(secure)) {
      return secure.isEmpty() ? UNSAID : REFUSED;
    }
    return off(dsn.option("verify")) || strong(dsn.option("skipverify")) ? ENCRYPTED : VERIFIED;
  }

  private static Tls sqlServer(Dsn dsn) {
    String encrypt = dsn.option("encrypt");
    boolean usual =
        encrypt.isEmpty()
            && dsn.option("driver").replace('+', ' ').endsWith("driver 18 for sql server");
    boolean strict = STRICT.contains(encrypt);
    if (!usual && !strict && !strong(encrypt)) {
      return encrypt.isEmpty() ? UNSAID : REFUSED;
    }
    // Encrypt=Strict does not heed TrustServerCertificate.
    return !strict && strong(dsn.option("trustservercertificate")) ? ENCRYPTED : VERIFIED;
  }

  /** What the connection string says, for evidence. */
  static String said(Dsn dsn, String mode) {
    String name =
        switch (dsn.engine()) {
          case MYSQL -> "ssl-mode";
          case MONGODB -> "tls";
          case SQL_SERVER -> "Encrypt";
          case ORACLE -> "protocol=tcps";
          case CLICKHOUSE -> "secure=true";
          case NEO4J -> "+s behind its scheme";
          case POSTGRES, SQLITE, REDIS, OTHER -> "sslmode";
        };
    if (dsn.engine() == Engine.MYSQL && strong(dsn.option("ssldisabled"))) {
      return "has ssl_disabled";
    }
    if (dsn.engine() == Engine.MYSQL && off(dsn.option("usessl"))) {
      return "has useSSL=false";
    }
    String said = first(dsn.option("sslmode", "tls", "ssl", "encrypt"), mode);
    return said.isEmpty() ? "has no " + name : "has " + shown(name, said);
  }

  /** A setting and its value, when the value is a word of this vocabulary. */
  static String shown(String name, String value) {
    boolean word = value.length() <= 16;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      word &= (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '0';
    }
    return word ? name + "=" + value : name + " set to something that does not insist on it";
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
