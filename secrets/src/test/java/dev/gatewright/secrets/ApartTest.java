package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets that stand apart from their name: in rows below it, and in lists that have its name. */
final class ApartTest {
  /** A path, a tab, a text; {@code ⏎} is the end of a line. Each place gets a secret of its own. */
  private static final String FOUND =
      """
      data/users.csv\tid,mail,password⏎1,ana@tides.house,{{s}}⏎2,bo@tides.house,{{s}}
      data/users.csv\t"user","api key"⏎"Ana, Riga","{{s}}"
      data/users.csv\tName;Passwort⏎ana;⏎bo;{{s}}
      data/users.tsv\tclient_secret\tclient⏎{{s}}\ttide
      data/users.txt\tlogin|password|role⏎ana|{{s}}|admin
      dump.txt\t id | password⏎----+------⏎  1 | {{s}}
      accessKeys.csv\t# of March⏎⏎User name,Secret access key⏎ana,{{s}}
      db/seed.sql\tINSERT INTO users (id, name, password) VALUES (1, 'O''Neil, A.', '{{s}}'), (2, NULL, '{{s}}');
      db/seed.sql\tINSERT [dbo].[Users] ([Id], [Password]) VALUES (f(1, 2), N'{{s}}')
      db/seed.sql\tinsert into `a`(`pw`,`b`)⏎values⏎('{{s}}','x');
      db/seed.sql\tCOPY users (id, secret, name) FROM stdin;⏎1\t{{s}}\tana⏎2\t{{s}}\tbo⏎\\.
      db/user.sql\tCREATE USER app IDENTIFIED BY {{s}} DEFAULT TABLESPACE t;
      db/user.sql\talter user app identified by {{s}};
      src/Seed.java\trun("INSERT INTO users (name, password) " +⏎    "VALUES ('ana', '{{s}}')");
      src/seed.php\t$db->exec("INSERT INTO users (name, token) VALUES (\\"ana\\", \\"{{s}}\\")");
      src/app.py\trun("INSERT INTO users (name, password) VALUES (%s, %s)", (name, "{{s}}"))
      conf/app.yml\tpasswords:⏎  - ${FIRST}⏎  # the second⏎  - {{s}}⏎  - "{{s}}"
      conf/app.yml\tpasswords:⏎  billing: ${FIRST}⏎  mail: {{s}}⏎next: 1
      conf/app.yml\tsecrets: {billing: {{s}}, mail: "{{s}}"}
      conf/app.json\t"tokens": ["{{s}}", "{{s}}"]
      conf/app.json\t"passwords": {⏎ "ana": "{{s}}",⏎ "bo": "{{s}}" }
      conf/app.ini\t[passwords]⏎ana = {{s}}⏎bo={{s}}⏎[other]
      src/app.go\tvar tokens = []string{⏎\t"{{s}}",⏎\t"{{s}}",⏎}
      src/app.go\tm := map[string]string{}⏎passwords := map[string]string{"ana": "{{s}}"}
      src/app.rs\tconst TOKENS: &[&str] = &["{{s}}", "{{s}}"];
      src/App.java\tList<String> apiKeys = List.of("{{s}}", "{{s}}");
      src/app.ts\tconst tokens: string[] = [⏎  first,⏎  '{{s}}', // second⏎];
      src/app.rb\tTOKENS = %w[{{s}} {{s}}]
      src/app.php\treturn ['passwords' => ['ana' => '{{s}}', 'bo' => '{{s}}']];
      conf/app.yml\tdb:⏎  pw: {{s}}
      conf/app.json\t{"pw":"{{s}}"}
      src/app.js\tconst dbPw = '{{s}}';
      src/wifi.ino\tchar wifi_password[32] = "{{s}}";
      src/Info.plist\t<key>Password</key>⏎<string>{{s}}</string>
      conf/msmtprc\taccount a⏎password {{s}}
      """;

  private static final String QUIET =
      """
      data/users.csv\tid,password_hash⏎1,{{s}}
      data/users.csv\tid,password⏎1,changeme⏎2,********⏎3,
      data/models.csv\tmodel,prompt_tokens⏎tide-{{s}},4096
      data/files.csv\tkey,size⏎{{s}},12
      data/users.csv\tpassword,host⏎{{s}}
      NOTES\tpassword, host, port⏎The three settings, in order, are read
      src/app.py\tconnect(⏎⏎host, password⏎)⏎{{s}}, other
      db/seed.sql\tINSERT INTO users (id, password, note) VALUES (1, md5('{{s}}'), '{{s}}');
      db/seed.sql\tINSERT INTO users (password, id) SELECT '{{s}}' FROM t;
      db/seed.sql\tSELECT 1 WHERE (name, password) IN (('a', '{{s}}'));
      src/app.php\t"INSERT INTO users (name, password) VALUES ('$name', '$password')"
      notes.txt\teach user is identified by uid1000 of the host
      conf/app.yml\tsecrets:⏎  - db-password-v2⏎  - arn:aws:secretsmanager:eu-west-1:1:secret:db-a1B2c3
      conf/app.yml\ttokens:⏎  lifetime: 3600s⏎  id: {{s}}⏎  color: "#3366ff"
      conf/app.json\t"tokens": {"TIDE": "0x{{H}}"}
      src/app.go\tregInfoKeys := []string{"v31x0AtIn2ResultInArg0", "v2kvResultInArg0"}
      src/app.go\tvar certKeys = []string{CertAlgoECDSA256v01, CertAlgoED25519v01}
      conf/laser.yml\tpulse_pw: 12.5ns
      data/iso.json\t"alpha_2": "PW",⏎"alpha_3": "PLW2"
      src/app.c\tstruct passwd *pw = getpwuid(uid);
      notes.txt\tpassword hashing2
      """;

  static Stream<String> found() {
    return FOUND.lines();
  }

  static Stream<String> quiet() {
    return QUIET.lines();
  }

  @ParameterizedTest
  @MethodSource("found")
  void eachSecretIsFoundAtTheGate(String line) {
    Fillings fillings = new Fillings(line.hashCode());
    List<String> secrets = new ArrayList<>();
    String text = text(line);
    while (text.contains("{{s}}")) {
      secrets.add(fillings.fill("{{base62:24}}"));
      text = text.replaceFirst("\\{\\{s}}", secrets.getLast());
    }
    List<String> told = new ArrayList<>();
    for (Found one : scan(text, path(line))) {
      assertThat(one.confidence()).as(line).isGreaterThanOrEqualTo(Confidence.MEDIUM);
      told.add(text.substring(one.start(), one.end()));
    }
    assertThat(told).as(line).containsExactlyElementsOf(secrets);
  }

  @ParameterizedTest
  @MethodSource("quiet")
  void whatIsNoSecretDoesNotShutTheGate(String line) {
    Fillings fillings = new Fillings(line.hashCode());
    String text =
        text(line)
            .replace("{{s}}", fillings.fill("{{base62:24}}"))
            .replace("{{H}}", fillings.fill("{{hex:40}}"));
    assertThat(scan(text, path(line)))
        .as(line)
        .allSatisfy(one -> assertThat(one.confidence()).isEqualTo(Confidence.LOW));
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
