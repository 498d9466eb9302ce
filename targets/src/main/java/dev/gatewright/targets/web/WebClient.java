package dev.gatewright.targets.web;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks one host for things, and nothing else: GET alone, never beyond the host, at most one step
 * when the host itself moved the thing. Whatever the host answers is an answer; what keeps it from
 * answering is {@link Sight.Unseen}. Nothing is thrown, and the token is in no text.
 */
public final class WebClient implements AutoCloseable {
  private final WebOptions options;
  private final HttpClient http;
  private final ExecutorService threads;
  private final Semaphore places;
  private final AtomicInteger sent = new AtomicInteger();

  /** A client that has asked nothing yet. */
  public WebClient(WebOptions options) {
    this.options = options;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.places = new Semaphore(options.atOnce());
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.patience())
            .executor(threads)
            .version(
                "https".equalsIgnoreCase(options.base().getScheme())
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** How many requests went out. */
  public int sent() {
    return sent.get();
  }

  /** What several askers bring, each on a thread of its own, in their order. */
  public <K, T> Map<K, T> together(Map<K, Callable<T>> askers) {
    Map<K, Future<T>> under = new LinkedHashMap<>();
    askers.forEach((key, asker) -> under.put(key, threads.submit(asker)));
    Map<K, T> brought = new LinkedHashMap<>();
    under.forEach((key, future) -> brought.put(key, join(future)));
    return brought;
  }

  /** Begins something on a thread of its own. */
  public void start(Runnable work) {
    threads.execute(work);
  }

  private static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while requests were under way", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("An asker broke", e);
    }
  }

  /** Asks for what lies below the base. */
  public Sight<WebReply> get(String target) {
    return ask("GET", target, Map.of());
  }

  /** Asks for what lies below the base, with headers of its own. */
  public Sight<WebReply> get(String target, Map<String, String> headers) {
    return ask("GET", target, headers);
  }

  /** Asks for the headers alone of what lies below the base. */
  public Sight<WebReply> head(String target) {
    return ask("HEAD", target, Map.of());
  }

  /** An address as a target below the base; empty when it lies elsewhere. */
  public Optional<String> below(String address) {
    String base = options.base().toString();
    boolean inside =
        address.startsWith(base)
            && (address.length() == base.length()
                || "/?".indexOf(address.charAt(base.length())) >= 0)
            && !address.contains("..");
    return inside ? Optional.of(address.substring(base.length())) : Optional.empty();
  }

  private Sight<WebReply> ask(String method, String target, Map<String, String> headers) {
    URI address = WebAddress.of(options.base(), target);
    if (address == null) {
      return Sight.unseen(
          "Not an address: " + Visible.of(options.base() + target, 160),
          "Name the API by its address, such as https://github.example/api/v3.");
    }
    if (options.token() != null && !options.sealed()) {
      return Sight.unseen(
          address.getHost() + " was not asked: the token would go there in clear",
          "Use an https:// address.");
    }
    Sight<WebReply> reply = send(method, address, headers);
    if (!(reply instanceof Sight.Known<WebReply>(WebReply first))) {
      return reply;
    }
    URI moved = WebAddress.moved(first);
    if (moved == null) {
      return reply;
    }
    return switch (send(method, moved, headers)) {
      case Sight.Unseen<WebReply> unseen -> unseen;
      case Sight.Known<WebReply>(WebReply next) ->
          Sight.known(
              new WebReply(
                  address, next.status(), next.headers(), next.body(), moved, next.unchanged()));
    };
  }

  private Sight<WebReply> send(String method, URI address, Map<String, String> headers) {
    if (sent.incrementAndGet() > options.most()) {
      sent.decrementAndGet();
      return Sight.unseen(
          address.getHost()
              + " was asked "
              + options.most()
              + " times, which is the limit of a run",
          "Ask for less at once.");
    }
    String key = key(address, headers);
    WebMemory.Kept kept = method.equals("GET") ? options.memory().find(key).orElse(null) : null;
    HttpRequest request = request(method, address, headers, kept);
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return WebFailure.interrupted(address);
    }
    try {
      return exchange(address, request, key, kept);
    } finally {
      places.release();
    }
  }

  private HttpRequest request(
      String method, URI address, Map<String, String> headers, WebMemory.@Nullable Kept kept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(options.patience());
    options.headers().forEach(request::setHeader);
    headers.forEach(request::setHeader);
    if (options.token() != null) {
      request.setHeader("Authorization", options.token().header());
    }
    if (kept != null) {
      request.setHeader("If-None-Match", kept.mark());
    }
    return request.build();
  }

  private Sight<WebReply> exchange(
      URI address, HttpRequest request, String key, WebMemory.@Nullable Kept kept) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, _ -> new BoundedBody(options.largest()));
    try {
      return reply(
          address, answer.get(options.patience().toMillis(), TimeUnit.MILLISECONDS), key, kept);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return WebFailure.slow(address, options.patience());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return WebFailure.interrupted(address);
    } catch (ExecutionException e) {
      return WebFailure.of(address, e.getCause(), options);
    }
  }

  private Sight<WebReply> reply(
      URI address, HttpResponse<byte[]> response, String key, WebMemory.@Nullable Kept kept) {
    WebHeaders headers = new WebHeaders(response.headers().map());
    int status = response.statusCode();
    if (status == 304 && kept != null) {
      return Sight.known(
          new WebReply(address, 200, kept.headers().with(headers), kept.body(), null, true));
    }
    String mark = headers.first("etag").orElse("");
    if (status == 200 && !mark.isEmpty() && response.request().method().equals("GET")) {
      options.memory().keep(key, new WebMemory.Kept(mark, headers, response.body()));
    }
    return Sight.known(new WebReply(address, status, headers, response.body(), null, false));
  }

  /** What tells one answer that is kept from another: the address, who asks, in which form. */
  private String key(URI address, Map<String, String> headers) {
    List<String> parts = new ArrayList<>();
    parts.add(address.toString());
    parts.add(options.token() == null ? "" : options.token().mark());
    parts.add(headers.getOrDefault("Accept", options.headers().getOrDefault("Accept", "")));
    return String.join(" ", parts);
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }
}
