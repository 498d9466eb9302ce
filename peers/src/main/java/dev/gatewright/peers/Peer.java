package dev.gatewright.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on 127.0.0.1, at a port that was free, that keeps a list of what it was asked. */
public final class Peer implements AutoCloseable {
  private final Behaviour behaviour;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private Peer(Behaviour behaviour, HttpServer server) {
    this.behaviour = behaviour;
    this.server = server;
  }

  /** A server that answers so, from now on. */
  public static Peer start(Behaviour behaviour) {
    try {
      InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
      Peer peer = new Peer(behaviour, server);
      server.createContext("/", peer::handle);
      server.setExecutor(peer.threads);
      server.start();
      return peer;
    } catch (IOException e) {
      throw new UncheckedIOException("No server could be started on 127.0.0.1", e);
    }
  }

  /** Where it listens, without a slash at the end. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What it was asked, in the order it came. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Targets that were asked, in the order they came. */
  public List<String> targets() {
    return asked.stream().map(Asked::target).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      Asked one =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      asked.add(one);
      give(exchange, one, behaviour.answer(one));
    }
  }

  private void give(HttpExchange exchange, Asked one, Reply reply) throws IOException {
    if (reply.manner() == Reply.Manner.NEVER) {
      waitForTheEnd();
    }
    if (reply.manner() == Reply.Manner.NEVER || reply.manner() == Reply.Manner.DROPPED) {
      return;
    }
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    if (reply.manner() == Reply.Manner.ENDLESS) {
      giveWithoutEnd(exchange, reply);
      return;
    }
    boolean none = one.method().equals("HEAD") || reply.body().length == 0;
    exchange.sendResponseHeaders(reply.status(), none ? -1 : reply.body().length);
    if (!none) {
      boolean whole = reply.manner() == Reply.Manner.WHOLE;
      int length = whole ? reply.body().length : reply.body().length / 2;
      exchange.getResponseBody().write(reply.body(), 0, length);
      exchange.getResponseBody().flush();
    }
    if (reply.manner() == Reply.Manner.HALTED) {
      waitForTheEnd();
    }
  }

  /** Until whoever asked goes away. */
  private void giveWithoutEnd(HttpExchange exchange, Reply reply) throws IOException {
    exchange.sendResponseHeaders(reply.status(), 0);
    while (ended.getCount() > 0) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  private void waitForTheEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it; whoever still waits for an answer gets none. */
  @Override
  public void close() {
    ended.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
