package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets in command lines: which are found, where exactly, and which lines hold none. */
final class CommandLineTest {
  private static final SecretScanner SHIPPED = SecretScanner.shipped();

  /** What a line stands in; the line in the place of the mark. */
  private static final List<String[]> FILES =
      List.of(
          new String[] {"deploy/run.sh", "#!/bin/sh\nset -e\n%s\n"},
          new String[] {"image/Dockerfile", "FROM debian\nRUN true && \\\n    %s\n"},
          new String[] {".github/workflows/a.yml", "    steps:\n      - run: %s\n"},
          new String[] {".gitlab-ci.yml", "a:\n  script:\n    - set -e\n    - %s\n"},
          new String[] {"Makefile", "all:\n\t@%s\n"},
          new String[] {"bin/tool", "cd /srv && sudo %s; true\n"});

  private static final Pattern SECRET = Pattern.compile("\\{\\{s\\}\\}");

  /** Lines with a random word that is no secret. */
  private static final String QUIET =
      """
      mysql -u root -p {{s}}
      mysql -u root -p$PASS {{s}}
      mysql -u root -p"${PASS}" {{s}}
      mysql -u root -p$(cat /run/secrets/db) {{s}}
      mysql -u root -p`cat /run/secrets/db` {{s}}
      mysql -u root -p${{ secrets.DB }} {{s}}
      mysql -u root -p<password> {{s}}
      mysql -u root -pxxxxxxxxxx {{s}}
      mysql -P 3306 -h 10.0.0.1 -D {{s}}
      docker run -p 80:80 --user 1000:1000 {{s}}
      docker compose -p {{s}} up
      docker login -u robot -p "$TOKEN" {{s}}
      echo "$TOKEN" | docker login -u robot --password-stdin {{s}}
      ssh -p 22 {{s}}
      cp -p {{s}} /srv
      mkdir -p {{s}}
      tar -p -xzf {{s}}
      unzip -p {{s}} inner.txt
      ps -p {{s}}
      sudo -u app:app {{s}}
      curl -u "$NAME:$TOKEN" https://repo.corp.io/{{s}}
      curl -u ${NAME}:${TOKEN} https://repo.corp.io/{{s}}
      curl -u {{s}} https://repo.corp.io:8443/a
      curl -o {{s}} https://repo.corp.io:8443/a
      sshpass -e ssh -p 2222 {{s}}
      sshpass -p "$PASS" ssh -p {{s}}
      sshpass -f pass.txt ssh -p {{s}}
      redis-cli -a $REDIS_PASSWORD get {{s}}
      redis-cli -p 6379 get {{s}}
      openssl rsa -passin env:PASS -in {{s}}
      openssl rsa -passin "pass:$PASS" -in {{s}}
      net user deploy %PASSWORD% /add {{s}}
      net use Z: \\\\\\\\files\\\\share /user:{{s}}
      twine upload -u deploy -p $TOKEN {{s}}
      poetry run python -p {{s}}
      aws configure set aws_secret_access_key $SECRET {{s}}
      aws configure set region {{s}}
      sqlcmd -S db.internal -P "$(SA_PASSWORD)" -d {{s}}
      keytool -list -storepass "$PASS" -keystore {{s}}
      echo "root:$PASS" | chpasswd {{s}}
      kubectl create configmap a --from-literal=id={{s}}
      kubectl create secret generic a --from-file={{s}}
      patch -p1 {{s}}
      """;

  static List<String> found() {
    return lines(
        """
        mysql -u root -p{{s}} shop < dump.sql
        mysql -uroot -p'{{s}}' -e "select 1"
        mysqldump --user=backup --password={{s}} shop
        /usr/bin/mysqladmin -u root -p"{{s}}" shutdown
        docker login -u robot -p {{s}} registry.corp.io
        docker login registry.corp.io --username robot --password '{{s}}'
        echo "{{s}}" | docker login -u robot --password-stdin
        curl -sSf -u deploy:{{s}} https://repo.corp.io/a.zip
        curl -T a.zip --user "deploy:{{s}}" https://repo.corp.io/
        sshpass -p {{s}} ssh -p 2222 root@10.1.2.3
        sshpass -p'{{s}}' scp a.zip root@10.1.2.3:/srv
        PGPASSWORD={{s}} psql -h db.internal app
        redis-cli -h cache.internal -a {{s}} ping
        openssl rsa -in a.key -passin pass:{{s}} -out b.key
        openssl enc -aes-256-cbc -d -in a.enc -k '{{s}}'
        net user deploy {{s}} /add
        twine upload -u deploy -p {{s}} dist/*
        helm upgrade app ./chart --set image.tag=1,db.rootPassword={{s}},x=y
        aws configure set aws_secret_access_key {{s}}
        mongodump --host db.internal -u app -p {{s}} --out /b
        sqlcmd -S db.internal -U sa -P "{{s}}" -i a.sql
        sqlplus app/{{s}}@db.internal:1521/APP
        smbclient //files/share -U deploy%{{s}}
        keytool -genkey -storepass {{s}} -alias a
        echo 'root:{{s}}' | chpasswd
        htpasswd -b -c .htpasswd deploy {{s}}
        kubectl create secret generic db --from-literal=db-pw='{{s}}'
        rabbitmqctl add_user app {{s}}
        zip -r -P {{s}} out.zip data
        vault login {{s}}
        """);
  }

  @ParameterizedTest
  @MethodSource("found")
  void theSecretIsFoundAloneInEveryKindOfFile(String line) {
    for (String[] file : FILES) {
      String secret = new Fillings(line.hashCode()).fill("{{base62:20}}");
      String text = file[1].replace("%s", SECRET.matcher(line).replaceAll(secret));
      assertThat(scan(text, file[0]))
          .as("%s in %s", line, file[0])
          .singleElement()
          .satisfies(
              one -> {
                assertThat(text.substring(one.start(), one.end())).isEqualTo(secret);
                assertThat(one.confidence()).isGreaterThanOrEqualTo(Confidence.MEDIUM);
              });
    }
  }

  static List<String> quiet() {
    return lines(QUIET);
  }

  @ParameterizedTest
  @MethodSource("quiet")
  void whatIsNoSecretIsNotFound(String line) {
    for (String[] file : FILES) {
      String other = new Fillings(line.hashCode()).fill("{{base62:20}}");
      String text = file[1].replace("%s", SECRET.matcher(line).replaceAll(other));
      assertThat(scan(text, file[0])).as("%s in %s", line, file[0]).isEmpty();
    }
  }

  /** Forms that are no line of a shell. */
  static List<String> inPrograms() {
    return List.of(
        "subprocess.run([\"mysql\", \"-u\", \"root\", \"-p{{s}}\", \"shop\"])",
        "run(['sshpass', '-p', '{{s}}',\n     'ssh', host])",
        "os.system(\"sshpass -p '{{s}}' ssh \" + host)",
        "os.system('sshpass -p \"{{s}}\" ssh ' + host)",
        "os.system(\"sshpass -p \\\"{{s}}\\\" ssh \" + host)",
        "os.system(\"mysql -u root -p{{s}}\")",
        "command: [\"redis-cli\", \"-a\", \"{{s}}\", \"ping\"]",
        "command:\n  - sshpass\n  - -p\n  - {{s}}\n  - ssh",
        "args:\n  - \"mysql\"\n  - \"-p{{s}}\"\n",
        "mysql -u root \\\n  -p{{s}} \\\n  shop",
        "mysql -u root \\\r\n  -p{{s}}",
        "{\"scripts\": {\"a\": \"curl -u deploy:{{s}} https://repo.corp.io/\"}}",
        "Run `mysql -u root -p{{s}}` now.",
        "<code>mysql -u root -p{{s}}</code>");
  }

  @ParameterizedTest
  @MethodSource("inPrograms")
  void aCommandWithinAProgramIsRead(String form) {
    String secret = new Fillings(form.hashCode()).fill("{{base62:20}}");
    String text = SECRET.matcher(form).replaceAll(secret);
    assertThat(scan(text, "src/start.txt"))
        .singleElement()
        .satisfies(one -> assertThat(text.substring(one.start(), one.end())).isEqualTo(secret));
  }

  static List<String> variablesInPrograms() {
    return List.of(
        "[\"sshpass\", \"-p\", password, \"ssh\", \"{{s}}\"]",
        "\"sshpass -p '\" + password + \"' ssh {{s}}\"",
        "'sshpass -p \"' + password + '\" ssh {{s}}'",
        "\"sshpass -p \" + password + \" ssh {{s}}\"",
        "\"mysql -u root -p\" + password + \" {{s}}\"",
        "f\"mysql -u root -p{password} {{s}}\"",
        "\"mysql -u root -p%s {{s}}\" % password",
        "\"mysql -u root -p#{password} {{s}}\"",
        "command:\n  - sshpass\n  - -e\n  - {{s}}");
  }

  @ParameterizedTest
  @MethodSource("variablesInPrograms")
  void aVariableWithinAProgramIsNone(String form) {
    String other = new Fillings(form.hashCode()).fill("{{base62:20}}");
    assertThat(scan(SECRET.matcher(form).replaceAll(other), "src/start.py")).isEmpty();
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static List<Found> scan(String text, String path) {
    return SHIPPED.scan(text.getBytes(StandardCharsets.ISO_8859_1), new Subject(path));
  }
}
