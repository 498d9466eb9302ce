package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways in which languages and files write a name and its secret, and what only looks like one. */
final class WrittenFormsTest {
  private static final String SECRET = "{{s}}";

  /** A path, a tab, and a text with a place for the secret; {@code ⏎} is the end of a line. */
  private static final String FOUND =
      """
      src/main.go\tvar houseToken string = "{{s}}"
      src/main.go\tconst housePassword string = "{{s}}"
      src/main.go\tvar secretKey = []byte("{{s}}")
      src/main.rs\tstatic SECRET: &'static str = "{{s}}";
      src/main.rs\tlet token = String::from("{{s}}");
      src/App.cs\tpublic string Password { get; set; } = "{{s}}";
      src/App.cs\tpublic string Password { get; init; } = @"{{s}}";
      src/App.cs\tpublic string Password { get; set; } =⏎        "{{s}}";
      src/App.cs\tinternal string ApiToken { get; private set; } = "{{s}}";
      src/App.java\tString token = new String("{{s}}");
      src/app.php\t$houseToken .= "{{s}}";
      Makefile\tHOUSE_TOKEN ::= "{{s}}"
      Makefile\tHOUSE_TOKEN :::= "{{s}}"
      notes.txt\thouse token - '{{s}}'
      notes.txt\tThe password is '{{s}}'
      notes.txt\thouse SECRET {{s}}
      conf/house.xml\t<houseToken>⏎    {{s}}⏎</houseToken>
      conf/house.xml\t<secret>{house {{s}}}</secret>
      conf/house.xml\t<Pass encoding="plain">{{s}}</Pass>
      conf/site.xml\t<name>house.secret.key</name>⏎<value>{{s}}</value>
      conf/site.xml\t<entry><key>housePassword</key><value>{{s}}</value></entry>
      infra/main.tf\tvariable "db_password" {⏎  type    = string⏎  default = "{{s}}"⏎}
      infra/main.tf\tname  = "/prod/db/password"⏎  type  = "SecureString"⏎  value = "{{s}}"
      conf/house.txt\tHOUSE_KEY={{s}}
      conf/house.txt\thouse key: {{s}}
      conf/house.txt\tHOUSEPWD={{s}}
      conf/pip.txt\tindex-url = https://{{s}}@repo.house.lan/simple
      build.gradle\tcredentials {⏎  username 'house'⏎  password '{{s}}'⏎}
      src/call.py\trequests.get(url, auth=("deploy", "{{s}}"))
      src/call.rs\tclient.get(url).basic_auth("deploy", Some("{{s}}"))
      src/App.java\tDriverManager.getConnection(url, "app", "{{s}}");
      src/sign.js\tjwt.sign(payload, '{{s}}', { expiresIn: '1h' })
      src/Conf.java\tmanager.setCipherKey(Base64.decode("{{s}}"));
      db/up.php\ta:1:{s:10:"app_secret";s:28:"{{s}}";}
      db/up.sql\t'a:1:{s:8:\\"password\\";s:28:\\"{{s}}\\";}'
      conf/sasl_passwd\t[smtp.house.lan]:587 relay@house.lan:{{s}}
      src/db.go\tdsn := "app:{{s}}@tcp(10.0.0.5:3306)/shop"
      src/run.pl\t$ENV{SECRET_TOKEN} = "{{s}}";
      src/core.clj\t(def db-password "{{s}}")
      deploy/values.yaml\t  password: >-⏎    {{s}}
      deploy/pod.yaml\targs: ["--api-key", "{{s}}"]
      conf/pgpass\tdb.house.lan:5432:shop:app:{{s}}
      src/conf.rs\tenv::var("JWT_SECRET").unwrap_or("{{s}}".to_string())
      src/conf.rs\tenv::var("API_TOKEN").unwrap_or_else(|_| "{{s}}".into())
      src/conf.scala\tsys.env.get("API_TOKEN").getOrElse("{{s}}")
      src/app.py\tSECRET = config('SECRET_KEY', default='{{s}}')
      src/app.py\tparser.add_argument("--password", default="{{s}}")
      src/app.py\tapi_token: str = Field("{{s}}", env="API_TOKEN")
      src/app.R\tpassword <- "{{s}}"
      src/app.bas\tConst PASSWORD As String = "{{s}}"
      src/app.m\t#define kApiSecret @"{{s}}"
      src/app.clj\t{:db {:user "app" :password "{{s}}"}}
      src/app.js\tapiKeys: ["{{s}}", "other"]
      app/build.gradle\trelease { storePassword '{{s}}' }
      infra/stack.yaml\tDBPassword:⏎    Type: String⏎    Default: {{s}}
      infra/stack.json\t"DBPassword": { "Type": "String", "Default": "{{s}}" }
      infra/parameters.json\t"adminPassword": { "value": "{{s}}" }
      conf/users.yml\tpasswords:⏎  - {{s}}
      conf/users.yml\tpasswords:⏎  alice: {{s}}
      conf/router.txt\tusername admin privilege 15 password 0 {{s}}
      conf/redis.txt\trequirepass {{s}}
      conf/house.txt\thttps://{{s}}:x-oauth-basic@git.house.lan/a.git
      conf/house.txt\tclinchpad ACCESS {{s}}
      src/analytics.js\tmixpanel: '{{s}}',
      """;

  /** The same of what is no secret; {@code {{s}}} is drawn here too. */
  private static final String QUIET =
      """
      deploy/values.yaml\tchecksum/secret: {{h}}
      Dockerfile\tENV GPG_KEY {{H}}
      Dockerfile\tRUN apt-key adv --recv-keys {{H}}
      src/Crypto.java\tSecretKey key = newSecretKey("PBKDF2WithHmacSHA256", salt);
      src/Rules.php\t'password' => 'required|min:8|confirmed',
      src/Format.php\tself::FORMAT_KEY => '%rP%yY%mM%dDT%hH%iM%sS',
      src/Video.cs\tvar filterFirstPass = "vpp_rkrga=format=bgra:afbc=1";
      web/form.html\t<input type="hidden" name="authenticity_token" value="{{s}}" />
      run.sh\texport OP_TOKEN=ops_{{s}}...
      conf/db.txt\tjdbc:mysql://db/shop?user=app&password=****
      conf/db.go\tdsn := "user:password@tcp(localhost:3306)/hello"
      conf/netrc\tmachine x login anonymous password anonymous
      deploy/secret.yaml\tpassword: Y2hhbmdlbWU=
      run.sh\tmysql -u root -p$PASS {{s}}
      README.md\thttps://images.house.lan/a.png?X-Amz-Credential=AKIA{{U}}%2F20250414
      conf/house.txt\tSTORAGE_KEY=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq==
      conf/house.txt\tTOKEN=abababababababababababababababab
      conf/house.txt\thttps://{{h}}@o123.ingest.sentry.io/456
      conf/house.txt\tcache_key = "{{s}}"
      conf/house.txt\tkey = "name"
      src/login.js\tactions.login('LOGIN_REQUEST', 'LOGIN_SUCCESS_V2')
      src/App.cs\tpublic string Password { get; set; } = string.Empty; // {{s}}
      House.sln\tProject("{{{u}}}") = "Secrets", "Secrets.csproj", "{{{u}}}"
      src/pay.py\tstripe.api_key = "sk_test_BQokikJOvBiI2HlWgH4olfQ2"
      conf/ci.yml\tkey: deps-{{h}}
      README.md\trequests.get(url, auth=('tom', '{{s}}'))
      conf/login.json\t"passwordField": "password", "{{s}}": 1
      db/fixture.json\t"password": "md5$seasalt${{h}}"
      conf/users.yml\tpasswords:⏎  - min: 8⏎  - max: 64
      conf/users.yml\tsecrets:⏎  - db_password⏎  - api_token
      src/lock.js\tmixpanel: '{{h}}',
      src/index.json\t"/test/password.js":["{{s}}"]
      src/app.py\tSECRET = config('SECRET_KEY', default='')
      infra/stack.yaml\tDBPassword:⏎    Type: String⏎    NoEcho: true⏎    MinLength: 8
      """;

  static Stream<String> found() {
    return FOUND.lines();
  }

  static Stream<String> quiet() {
    return QUIET.lines();
  }

  @ParameterizedTest
  @MethodSource("found")
  void theSecretIsFoundAtTheGate(String line) {
    String secret = new Fillings(line.hashCode()).fill("{{base62:32}}");
    String text = text(line).replace(SECRET, secret);
    assertThat(scan(text, path(line)))
        .as(line)
        .anySatisfy(
            one -> {
              assertThat(text.substring(one.start(), one.end())).contains(secret);
              assertThat(one.confidence()).isGreaterThanOrEqualTo(Confidence.MEDIUM);
            });
  }

  @ParameterizedTest
  @MethodSource("quiet")
  void whatIsNoSecretDoesNotShutTheGate(String line) {
    Fillings fillings = new Fillings(line.hashCode());
    String text =
        text(line)
            .replace(SECRET, fillings.fill("{{base62:32}}"))
            .replace("{{h}}", fillings.fill("{{hex:64}}"))
            .replace("{{H}}", fillings.fill("{{HEX:40}}"))
            .replace("{{u}}", fillings.fill("{{hex:8}}-{{hex:4}}-{{hex:4}}-{{hex:4}}-{{hex:12}}"))
            .replace("{{U}}", fillings.fill("{{base32:16}}"));
    assertThat(scan(text, path(line)))
        .as(line)
        .allSatisfy(one -> assertThat(one.confidence()).isEqualTo(Confidence.LOW));
  }

  /** What the form of one provider leaves open, a telling name makes sure; the rule is its own. */
  @ParameterizedTest
  @CsvSource({
    "discord_api_key, discord-public-key",
    "dropbox_token, dropbox-key",
    "mandrill_api_key, mandrill-key"
  })
  void aFormThatSaysLittleIsAsSureAsItsName(String name, String rule) {
    String value =
        switch (rule) {
          case "discord-public-key" -> "{{hex:64}}";
          case "mandrill-key" -> "md-{{base62:22}}";
          default -> "{{alnum-lower:15}}";
        };
    String text = new Fillings(7).fill(name + " = \"" + value + "\"");
    assertThat(scan(text, "src/app.py"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.rule().id()).isEqualTo(rule);
              assertThat(one.confidence()).isGreaterThanOrEqualTo(Confidence.MEDIUM);
            });
  }

  private static String path(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  private static String text(String line) {
    return line.substring(line.indexOf('\t') + 1).replace('⏎', '\n') + "\n";
  }

  private static List<Found> scan(String text, String path) {
    return SecretScanner.shipped().scan(text.getBytes(StandardCharsets.UTF_8), new Subject(path));
  }
}
