package dev.gatewright.secrets.context;

import java.util.Locale;
import java.util.Set;

/** Passwords everybody knows, which guard nothing and are the default of many programs. */
final class Defaults {
  private static final Set<String> KNOWN =
      WordList.of(
          """
          postgres admin secret password passwd pass root guest user test toor mysql redis mongo
          mongodb rabbitmq rabbit minio minioadmin elastic oracle sa sys system manager tomcat
          cisco ubuntu vagrant docker letmein welcome monkey dragon master login default public
          private demo superuser administrator nopassword mysecret mypassword supersecret
          topsecret secretkey token key pwd hunter passw0rd p@ssw0rd p@ssword pa$$word pa$$w0rd
          p455w0rd admin123 root123 password1 password2 password123 pass123 pass1234 secret123
          test123 test1234 testpass testpassword adminpass rootpass userpass dbpass rootpassword
          adminadmin mysecretpassword s3cr3t s3cret hunter2 qwerty abc123 1234 12345 123456
          1234567 12345678 123456789 1234567890 iloveyou sunshine football trustno1 letmein1
          welcome1 changeit foo wordpress django airflow grafana keycloak sonar nexus jenkins
          kafka zookeeper neo4j couchdb influxdb symfony laravel homestead
          """);

  private Defaults() {}

  static boolean known(String value) {
    return value.length() <= 16 && KNOWN.contains(value.toLowerCase(Locale.ROOT));
  }
}
