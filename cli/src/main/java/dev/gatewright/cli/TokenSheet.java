package dev.gatewright.cli;

import dev.gatewright.readers.token.AgeKey;
import dev.gatewright.readers.token.AwsKeyId;
import dev.gatewright.readers.token.Checksum;
import dev.gatewright.readers.token.ChecksummedToken;
import dev.gatewright.readers.token.JsonWebToken;
import dev.gatewright.readers.token.PrivateKey;
import dev.gatewright.readers.token.PypiScope;
import dev.gatewright.readers.token.PypiToken;
import dev.gatewright.readers.token.ServiceToken;
import dev.gatewright.readers.token.TokenReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a token says of itself, laid out for a person and for JSON; no part of the token. */
final class TokenSheet {
  private static final String GENUINE =
      "whether it is genuine, alive or revoked: nobody was asked, and no signature was verified";

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notKnown = new ArrayList<>(List.of(GENUINE));
  private final boolean recognised;
  private final String kind;
  private String scope = "unstated";
  private Optional<List<String>> names = Optional.empty();
  private Optional<List<String>> ids = Optional.empty();
  private @Nullable Instant expires;
  private @Nullable Instant notBefore;
  private boolean timed;

  TokenSheet(TokenReading reading) {
    this.kind = reading.kind();
    this.recognised =
        !(reading instanceof TokenReading.Malformed
            || reading instanceof TokenReading.Unrecognised);
    switch (reading) {
      case PypiToken token -> pypi(token);
      case ChecksummedToken token -> checksum(token.checksum());
      case JsonWebToken token -> jwt(token);
      case AwsKeyId id -> aws(id);
      case PrivateKey key -> privateKey(key);
      case AgeKey key -> checksum(key.checksum());
      case ServiceToken token -> facts.put("mode", lower(token.mode()));
      case TokenReading.Malformed malformed -> problems.add(malformed.reason());
      case TokenReading.Unrecognised unknown -> problems.add(unknown.reason());
    }
    if (recognised && scope.equals("unstated")) {
      notKnown.add("what it may be used for: it does not say");
    }
    if (recognised && expires == null) {
      notKnown.add(
          timed
              ? "when it expires: it does not say"
              : "when it expires: tokens of this kind do not say");
    }
  }

  String kind() {
    return kind;
  }

  boolean recognised() {
    return recognised;
  }

  /** {@code account}, {@code projects} or {@code unstated}. */
  String scope() {
    return scope;
  }

  Optional<List<String>> names() {
    return names;
  }

  Optional<List<String>> ids() {
    return ids;
  }

  @Nullable Instant expires() {
    return expires;
  }

  @Nullable Instant notBefore() {
    return notBefore;
  }

  Map<String, String> facts() {
    return facts;
  }

  List<String> problems() {
    return problems;
  }

  List<String> notKnown() {
    return notKnown;
  }

  /** Whether the time at which it is judged lies outside the time it gives itself. */
  boolean outOfTime(Instant at) {
    return (expires != null && !at.isBefore(expires))
        || (notBefore != null && at.isBefore(notBefore));
  }

  private void pypi(PypiToken token) {
    timed = true;
    facts.put("index", token.location());
    facts.put("identifier", token.identifier());
    facts.put("made by trusted publishing", token.fromTrustedPublishing() ? "yes" : "not stated");
    facts.put("form", token.textForm() ? "old, in text packets" : "binary");
    expires = token.expires().orElse(null);
    notBefore = token.notBefore().orElse(null);
    switch (token.scope()) {
      case PypiScope.User user -> scope = "account";
      case PypiScope.Projects projects -> {
        scope = "projects";
        names = projects.names();
        ids = projects.ids();
      }
      case PypiScope.Unstated unstated ->
          notKnown.add("whether the index itself holds it to less than the whole account");
    }
    for (String reason : token.notUnderstood()) {
      notKnown.add("what one of its conditions means: " + reason);
    }
  }

  private void checksum(Checksum checksum) {
    switch (checksum) {
      case FITS -> facts.put("checksum", "fits");
      case DOES_NOT_FIT -> {
        facts.put("checksum", "does not fit");
        problems.add("its checksum does not fit: it was changed, or made up");
      }
      case NONE -> facts.put("checksum", "none that is published");
    }
  }

  private void jwt(JsonWebToken token) {
    timed = true;
    facts.put("algorithm", token.algorithm());
    token.type().ifPresent(type -> facts.put("type", type));
    facts.put("signature", token.signed() ? "there is one" : "none that can be seen");
    if (token.claims().isEmpty()) {
      notKnown.add(
          token.encrypted()
              ? "what it claims: it is encrypted"
              : "what it claims: its second part is no JSON object");
      return;
    }
    JsonWebToken.Claims claims = token.claims().get();
    claims.issuer().ifPresent(issuer -> facts.put("issuer", issuer));
    if (!claims.audience().isEmpty()) {
      facts.put("audience", String.join(", ", claims.audience()));
    }
    facts.put("subject", claims.hasSubject() ? "there is one" : "none");
    claims.issuedAt().ifPresent(issued -> facts.put("issued", issued.toString()));
    expires = claims.expires().orElse(null);
    notBefore = claims.notBefore().orElse(null);
  }

  private void aws(AwsKeyId id) {
    facts.put("account", id.account().orElse("not in names this old"));
    notKnown.add("the secret that belongs to it: this is only its name");
  }

  private void privateKey(PrivateKey key) {
    facts.put("algorithm", key.algorithm().orElse("cannot be seen"));
    facts.put("size", key.bits() == 0 ? "cannot be seen" : key.bits() + " bits");
    facts.put(
        "passphrase",
        switch (key.protection()) {
          case ENCRYPTED -> "needed";
          case NONE -> "none";
          case UNKNOWN -> "cannot be seen";
        });
    key.flaw().ifPresent(flaw -> problems.add("its structure is not that of such a key: " + flaw));
  }

  private static String lower(ServiceToken.Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
