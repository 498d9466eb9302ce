package dev.gatewright.checks.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells from the name of a variable whether it holds a secret, and which. */
final class SecretNames {
  private static final Set<String> PASSWORD =
      Set.of("PASSWORD", "PASSWD", "PASS", "PWD", "PGPASSWORD", "DBPASSWORD", "DBPASS");
  private static final Set<String> PUBLIC =
      Set.of("PUBLIC", "PUBLISHABLE", "PUB", "VITE", "SITEKEY", "ANON");
  private static final Set<String> LAST =
      Set.of("SECRET", "SECRETS", "TOKEN", "SECRETKEY", "CREDENTIAL", "CREDENTIALS", "APIKEY");
  private static final Set<String> KEYS =
      Set.of(
          "SECRET",
          "PRIVATE",
          "ENCRYPTION",
          "SIGNING",
          "MASTER",
          "SESSION",
          "FERNET",
          "HMAC",
          "AES",
          "SERVICE",
          "ROLE");
  private static final Set<String> CALLERS =
      Set.of("API", "SERVICE", "INTERNAL", "AUTH", "ADMIN", "BEARER", "ACCESS");

  /** Services whose keys have a format of their own. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "AIRTABLE",
          "ALGOLIA",
          "ANTHROPIC",
          "AWS",
          "AZURE",
          "CLOUDFLARE",
          "COHERE",
          "DATADOG",
          "DD",
          "DEEPSEEK",
          "DISCORD",
          "ELEVENLABS",
          "FIREBASE",
          "GEMINI",
          "GITHUB",
          "GITLAB",
          "GOOGLE",
          "GROQ",
          "HF",
          "HUGGINGFACE",
          "LANGCHAIN",
          "LANGSMITH",
          "LINEAR",
          "MAILCHIMP",
          "MAILGUN",
          "MAPBOX",
          "MISTRAL",
          "NEWRELIC",
          "NOTION",
          "OPENAI",
          "OPENROUTER",
          "PERPLEXITY",
          "PINECONE",
          "POSTMARK",
          "REPLICATE",
          "RESEND",
          "SENDGRID",
          "SENTRY",
          "SERPAPI",
          "SERPER",
          "SLACK",
          "STRIPE",
          "SUPABASE",
          "TAVILY",
          "TELEGRAM",
          "TWILIO",
          "VOYAGE");

  private SecretNames() {}

  /** What the variable opens, if its name says that it holds a secret. */
  static Optional<SecretKind> kind(String name) {
    List<String> parts = parts(name);
    if (parts.isEmpty() || StoreWords.in(parts, PUBLIC)) {
      return Optional.empty();
    }
    String last = parts.getLast();
    if (PASSWORD.contains(last) || (last.equals("AUTH") && cache(parts))) {
      if (name.equals("PWD") || name.equals("OLDPWD")) {
        return Optional.empty();
      }
      if (cache(parts)) {
        return Optional.of(SecretKind.REDIS);
      }
      boolean database = database(parts) || last.startsWith("PG") || last.startsWith("DB");
      return Optional.of(database ? SecretKind.DATABASE : SecretKind.OTHER);
    }
    if (isJwt(parts, last)) {
      return Optional.of(SecretKind.JWT);
    }
    if (isApiKey(parts, last)) {
      return Optional.of(SecretKind.API_KEY);
    }
    boolean key =
        last.equals("KEY") && parts.size() > 1 && KEYS.contains(parts.get(parts.size() - 2));
    boolean secretAccess = last.equals("KEY") && parts.contains("SECRET");
    return LAST.contains(last) || key || secretAccess || framework(parts, last)
        ? Optional.of(SecretKind.OTHER)
        : Optional.empty();
  }

  /** Whether a secret signs JSON Web Tokens, by its name. */
  static boolean jwt(String name) {
    return kind(name).filter(kind -> kind == SecretKind.JWT).isPresent();
  }

  /** Whether a variable holds an API key, by its name. */
  static boolean apiKey(String name) {
    return kind(name).filter(kind -> kind == SecretKind.API_KEY).isPresent();
  }

  /** The service that gave out the key, when the name says so; else empty. */
  static String provider(String name) {
    for (String part : parts(name)) {
      if (PROVIDERS.contains(part)) {
        return part;
      }
    }
    return "";
  }

  /** Rails and Phoenix say SECRET_KEY_BASE, Laravel and Adonis APP_KEY. */
  private static boolean framework(List<String> parts, String last) {
    int size = parts.size();
    return (last.equals("BASE") && size > 2 && parts.get(size - 3).equals("SECRET"))
        || (last.equals("KEY") && size == 2 && parts.getFirst().equals("APP"));
  }

  private static boolean isJwt(List<String> parts, String last) {
    boolean named =
        parts.contains("JWT") || last.equals("JWTSECRET") || parts.getFirst().startsWith("JWT");
    return named
        && (last.equals("SECRET")
            || last.equals("KEY")
            || last.equals("SECRETKEY")
            || last.equals("JWTSECRET")
            || last.equals("SECRETS"));
  }

  private static boolean isApiKey(List<String> parts, String last) {
    if (last.equals("APIKEY") || last.equals("APIKEYS")) {
      return true;
    }
    if (parts.size() < 2) {
      return false;
    }
    String before = parts.get(parts.size() - 2);
    boolean key = last.equals("KEY") || last.equals("KEYS");
    boolean token = last.equals("TOKEN") || last.equals("TOKENS");
    return (key && before.equals("API")) || (token && CALLERS.contains(before));
  }

  private static boolean database(List<String> parts) {
    return StoreWords.in(parts, StoreWords.DATABASES)
        || parts.contains("SA")
        || parts.contains("COCKROACH");
  }

  private static boolean cache(List<String> parts) {
    return StoreWords.in(parts, StoreWords.CACHES) || parts.contains("REDISCLI");
  }

  /** The words of a name, in upper case. */
  static List<String> parts(String name) {
    String upper = name.length() > 100 ? "" : name.toUpperCase(Locale.ROOT);
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= upper.length(); i++) {
      char c = i < upper.length() ? upper.charAt(i) : '_';
      if (c == '_' || c == '-' || c == '.') {
        // Of signs in a row one counts; in front of a name there is an empty word.
        if (i > start || (i == 0 && !upper.isEmpty())) {
          parts.add(upper.substring(start, i));
        }
        start = i + 1;
      }
    }
    return parts.isEmpty() ? List.of("") : List.copyOf(parts);
  }
}
