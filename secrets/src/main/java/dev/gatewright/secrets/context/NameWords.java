package dev.gatewright.secrets.context;

import java.util.Set;

/** The words that make a name one of a secret, and those that take it back. */
final class NameWords {
  static final Set<String> PASSWORDS =
      WordList.of(
          """
          password passwd pwd passphrase passwort passcode passw pword pw pws psw pswd pwds passwds contrasena
          motdepasse senha identified psk
          """);

  static final Set<String> KEYS =
      WordList.of(
          """
          secret secrets token tokens apikey apikeys accesskey secretkey privatekey privkey
          authtoken accesstoken credential credentials creds cred bearer authorization dsn jwt pat
          authkey appkey appsecret sharedkey masterkey signingkey encryptionkey webhook hmac
          """);

  static final Set<String> MAYBE =
      WordList.of(
          """
          key keys auth pass salt nonce signature cookie session pin pepper seed otp totp sid sig
          oauth connection
          """);

  /** A key of one of these is a secret. */
  static final Set<String> OF_KEYS =
      WordList.of(
          """
          api access secret private priv encryption encrypt crypt crypto cipher signing sign
          master shared account storage license service auth client app application consumer
          subscription server admin webhook jwt aes des rsa ssh gpg pgp tsig write read root
          security hmac session cookie token user developer deploy integration ingest rest
          signature aws stripe maps routing host instrumentation recovery jwk authentication
          authorization bot dsa
          """);

  /** A name with one of these anywhere is of no secret. */
  static final Set<String> NEVER =
      WordList.of(
          """
          public pub pubkey publickey hash hashes hashed digest checksum checksums sha md
          integrity fingerprint thumbprint etag foreign placeholder regex regexp pattern i18n
          translation locale keyboard keyword keywords author authors tokenizer csrf xsrf
          pagination continuation cancellation sitekey keycode keystroke shortcut keybinding
          autocomplete revision sponsor passthrough bypass commitish encrypted masked redacted
          verification authenticity
          """);

  /** What goes before and makes it something about a secret, or no secret. */
  static final Set<String> BEFORE =
      WordList.of(
          """
          no is has enable disable use show hide forgot missing invalid wrong bad require required
          requires incorrect expected existing with without by next page sync eof end start comma syntax
          parse parser node nonexistent min max label message title header field
          """);

  /** What goes before a pass that is one of several over the same. */
  static final Set<String> ORDINALS =
      WordList.of(
          """
          first second third last next single double two multi render depth shadow optimizer compiler
          """);

  /** What goes before a key and makes it one of a table or a map. */
  static final Set<String> BEFORE_KEYS =
      WordList.of(
          """
          primary sort partition cache hot bucket object map dict hash registry lookup idempotency
          site index event sequence schema row column wildcard composite candidate natural config
          option dom react group get set list issuer ref known type tag style data attribute
          property setting metadata param query filter state
          """);

  /** What stands behind and makes it something about a secret. */
  static final Set<String> BEHIND =
      WordList.of(
          """
          hash digest checksum length len size url uri urls path file filename filepath dir
          directory name names id ids identifier type types expires expiry expiration expire count
          label labels field fields header headers prefix suffix class policy ttl color input
          error errors message msg text title hint help description desc template format param
          params parameter parameters var variable env column index idx option options opts attr
          attribute prompt reset form view provider manager handler helper generator validator
          validators validation factory algorithm algorithms alg mode method methods strategy
          source store map list scope scopes endpoint port page route link button icon date time
          timeout lifetime age version status required max min ref arn alias usage issuer audience
          kind scheme schema realm domain encoding position offset pair ring word words board
          press down up frame selector property spec expected exception storage middleware backend
          backends checker check changed change enabled disabled mismatch strength requirements rule rules test
          tests case command cmd flag args arg group entity resource module package plugin model
          api uid action event level object location folder host hostname address user username
          email region bucket table query cost rounds encode decode encoder decoder iterations
          bits curve usages ops order stdin fd comment mgr mgmt management serializer serializers
          """);

  /** Words that end in key and are none. */
  static final Set<String> NO_KEYS =
      WordList.of(
          """
          hockey turkey jockey mickey hotkey whiskey rickey lackey dickey
          """);

  private NameWords() {}
}
