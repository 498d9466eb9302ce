package dev.gatewright.targets.web;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * Asks one host for things, and nothing else: GET alone, and queries that change nothing; never
 * beyond the host, at most one step when the host itself moved the thing. Whatever the host answers
 * is an answer; what keeps it from answering is {@link Sight.Unseen}. Nothing is thrown, and the
 * token is in no text.
 */
public final class WebClient implements AutoCloseable {
  /** Headers that speak of the body they came with, which is the kept one. */
  private static final Set<String> OF_A_BODY =
      Set.of("content-encoding", "content-length", "content-type", "transfer-encoding");

  private final WebOptions options;
  private final HttpClient http;
  private final ExecutorService threads;
  private final Semaphore places;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();

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

  /** How many of them the host answered with word that nothing had changed. */
  public int unchanged() {
    return unchanged.get();
  }

  /** Whether a recording answers, so that no host is asked. */
  public boolean replays() {
    return options.keeping().replay() != null;
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
    return ask("GET", target, Map.of(), false);
  }

  /** Asks for what lies below the base, with headers of its own. */
  public Sight<WebReply> get(String target, Map<String, String> headers) {
    return ask("GET", target, headers, false);
  }

  /** Asks for what lies below the base, whatever is kept of it. */
  public Sight<WebReply> getAnew(String target) {
    return ask("GET", target, Map.of(), true);
  }

  /** Asks for the headers alone of what lies below the base. */
  public Sight<WebReply> head(String target) {
    return ask("HEAD", target, Map.of(), true);
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

  /** Whether a query can be put: recordings hold what was asked by its address alone. */
  public boolean queries() {
    return options.keeping().replay() == null && options.keeping().recorder() == null;
  }

  /** Puts a query that changes nothing at the host; nothing is kept, and no step is followed. */
  public Sight<WebReply> query(String target, String json) {
    URI address = WebAddress.of(options.base(), target);
    Sight<WebReply> barred = barred(address, target);
    if (address == null || barred != null || !queries()) {
      return barred == null ? Sight.unseen("A recording holds no query", "Ask anew.") : barred;
    }
    Map<String, String> headers = new TreeMap<>(options.headers());
    headers.put("Content-Type", "application/json");
    return send(
        address, request(address, "POST", BodyPublishers.ofString(json), headers, null), null);
  }

  /** Why an address is not asked; null where it may be. */
  private @Nullable Sight<WebReply> barred(@Nullable URI address, String target) {
    if (address == null) {
      return Sight.unseen(
          "Not an address: " + Visible.of(options.base() + target, 160),
          "Name the API by its address, such as https://github.example/api/v3.");
    }
    return options.token() == null || options.sealed()
        ? null
        : Sight.unseen(
            address.getHost() + " was not asked: the token would go there in clear",
            "Use an https:// address.");
  }

  private Sight<WebReply> ask(
      String method, String target, Map<String, String> headers, boolean anew) {
    URI address = WebAddress.of(options.base(), target);
    Sight<WebReply> barred = barred(address, target);
    if (address == null || barred != null) {
      return Objects.requireNonNull(barred);
    }
    Sight<WebReply> reply = told(method, address, headers, anew);
    if (!(reply instanceof Sight.Known<WebReply>(WebReply first))) {
      return reply;
    }
    URI moved = WebAddress.moved(first);
    if (moved == null) {
      return reply;
    }
    return switch (told(method, moved, headers, anew)) {
      case Sight.Unseen<WebReply> unseen -> unseen;
      case Sight.Known<WebReply>(WebReply next) ->
          Sight.known(
              new WebReply(
                  address, next.status(), next.headers(), next.body(), moved, next.unchanged()));
    };
  }

  /** What a recording says, or the host; the host with what is kept of its answer at hand. */
  private Sight<WebReply> told(
      String method, URI address, Map<String, String> headers, boolean anew) {
    Map<String, String> all = new TreeMap<>(options.headers());
    all.putAll(headers);
    WebQuestion question = new WebQuestion(method, address, all);
    AnswerReplay replay = options.keeping().replay();
    if (replay != null) {
      return replay.answer(question);
    }
    WebMemory.Kept kept = anew ? null : options.keeping().memory().find(key(question)).orElse(null);
    Sight<WebReply> told = send(question, all, kept);
    if (kept != null
        && told instanceof Sight.Known<WebReply>(WebReply reply)
        && reply.status() == 304) {
      // Unchanged since another version than the one that is kept: that one is of no use.
      told = send(question, all, null);
    }
    keep(question, told);
    return told;
  }

  private void keep(WebQuestion question, Sight<WebReply> told) {
    AnswerRecorder recorder = options.keeping().recorder();
    if (recorder != null) {
      recorder.take(question, told, options.token());
    }
    if (!question.method().equals("GET")
        || options.keeping().memory().equals(WebMemory.NONE)
        || !(told instanceof Sight.Known<WebReply>(WebReply reply))) {
      return;
    }
    String mark = reply.headers().first("etag").orElse("");
    if (reply.status() == 200 && !reply.unchanged() && WebMemory.isMark(mark)) {
      Sanitised safe = Sanitised.of(reply, options.token());
      if (safe != null && safe.body().length > 0) {
        WebMemory.Kept kept = new WebMemory.Kept(mark, safe.headers(), safe.body());
        options.keeping().memory().keep(key(question), kept);
      }
    }
  }

  private Sight<WebReply> send(
      WebQuestion question, Map<String, String> headers, WebMemory.@Nullable Kept kept) {
    HttpRequest request =
        request(question.address(), question.method(), BodyPublishers.noBody(), headers, kept);
    return send(question.address(), request, kept);
  }

  private Sight<WebReply> send(URI address, HttpRequest request, WebMemory.@Nullable Kept kept) {
    if (sent.incrementAndGet() > options.most()) {
      sent.decrementAndGet();
      return Sight.unseen(
          address.getHost()
              + " was asked "
              + options.most()
              + " times, which is the limit of a run",
          "Ask for less at once.");
    }
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return WebFailure.interrupted(address);
    }
    try {
      return exchange(address, request, kept);
    } finally {
      places.release();
    }
  }

  private HttpRequest request(
      URI address,
      String method,
      BodyPublisher body,
      Map<String, String> headers,
      WebMemory.@Nullable Kept kept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, body).timeout(options.patience());
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
      URI address, HttpRequest request, WebMemory.@Nullable Kept kept) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, _ -> new BoundedBody(options.largest()));
    try {
      return reply(address, answer.get(options.patience().toMillis(), TimeUnit.MILLISECONDS), kept);
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
      URI address, HttpResponse<byte[]> response, WebMemory.@Nullable Kept kept) {
    WebHeaders headers = new WebHeaders(response.headers().map());
    int status = response.statusCode();
    if (status == 304 && kept != null && kept.is(headers.first("etag").orElse(kept.mark()))) {
      unchanged.incrementAndGet();
      WebHeaders both = kept.headers().with(headers.without(OF_A_BODY));
      return Sight.known(new WebReply(address, 200, both, kept.body(), null, true));
    }
    return switch (Unpacked.of(headers, response.body(), options.largest())) {
      case Sight.Known<byte[]>(byte[] body) ->
          Sight.known(new WebReply(address, status, headers, body, null, false));
      case Sight.Unseen<byte[]>(String what, String remedy) ->
          Sight.unseen(address.getHost() + " " + what, remedy);
    };
  }

  /** What tells one answer that is kept from another: the question, and who asks. */
  private String key(WebQuestion question) {
    BearerToken token = options.token();
    return question.text() + "\nasked by " + (token == null ? "nobody" : token.mark());
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }
}
