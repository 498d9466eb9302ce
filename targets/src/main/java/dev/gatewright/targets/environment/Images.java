package dev.gatewright.targets.environment;

import java.util.Locale;
import java.util.Set;

/** Images that stand beside a service and run nothing of its own. */
final class Images {
  private static final Set<String> BESIDE =
      Set.of(
          "adminer",
          "alertmanager",
          "alpine",
          "busybox",
          "caddy",
          "cadvisor",
          "certbot",
          "chroma",
          "clickhouse-server",
          "cloudflared",
          "consul",
          "elasticsearch",
          "envoy",
          "etcd",
          "grafana",
          "haproxy",
          "influxdb",
          "jaeger",
          "kafka",
          "kibana",
          "localstack",
          "logstash",
          "loki",
          "mailhog",
          "mailpit",
          "mariadb",
          "mc",
          "meilisearch",
          "memcached",
          "milvus",
          "minio",
          "mongo",
          "mongo-express",
          "mongodb",
          "mysql",
          "nats",
          "neo4j",
          "nginx",
          "node-exporter",
          "ollama",
          "opensearch",
          "pgadmin4",
          "pgbouncer",
          "pgvector",
          "phpmyadmin",
          "portainer",
          "postgis",
          "postgres",
          "postgresql",
          "prometheus",
          "promtail",
          "qdrant",
          "rabbitmq",
          "redis",
          "redis-commander",
          "redis-stack",
          "redis-stack-server",
          "tempo",
          "timescaledb",
          "traefik",
          "typesense",
          "valkey",
          "vault",
          "watchtower",
          "weaviate",
          "zookeeper");

  private Images() {}

  /** Whether an image is one of a database, a proxy and the like. */
  static boolean beside(String image) {
    String whole = image.toLowerCase(Locale.ROOT);
    int at = whole.indexOf('@');
    String name = at < 0 ? whole : whole.substring(0, at);
    String last = name.substring(name.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    String base = colon < 0 ? last : last.substring(0, colon);
    return BESIDE.contains(base);
  }
}
