package dev.gatewright.targets.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body up to a number of bytes, and ends the exchange at the first byte more. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final int largest;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription subscription;

  BoundedBody(int largest) {
    this.largest = largest;
  }

  /** The body is larger than what is taken. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("the body is too large");
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (whole.isDone()) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      if (taken.size() + buffer.remaining() > largest) {
        if (subscription != null) {
          subscription.cancel();
        }
        whole.completeExceptionally(new TooLarge());
        return;
      }
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      taken.writeBytes(part);
    }
  }

  @Override
  public void onError(Throwable broken) {
    whole.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    whole.complete(taken.toByteArray());
  }
}
