package dev.gatewright.targets.web;

import dev.gatewright.targets.sight.Sight;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a host did not answer, in words of ours: those of exceptions may quote what was sent. */
final class WebFailure {
  private WebFailure() {}

  static Sight<WebReply> of(URI address, @Nullable Throwable broken, WebOptions options) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof BoundedBody.TooLarge) {
        return unseen(
            address, "gave more than " + options.largest() + " bytes", "Nothing so large is read.");
      }
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return unseen(address, "is a name that nobody knows", "Look at the name of the host.");
      }
      if (cause instanceof SSLException) {
        return unseen(
            address,
            "could not be reached over TLS that is trusted",
            "See whether its certificate is right and known to this machine.");
      }
    }
    if (broken instanceof HttpTimeoutException) {
      return slow(address, options.patience());
    }
    return broken instanceof ConnectException
        ? unseen(address, "does not listen", "See whether it is up and can be reached from here.")
        : unseen(address, "broke off in the middle of its answer", "Run again.");
  }

  static Sight<WebReply> slow(URI address, Duration patience) {
    return unseen(
        address,
        "gave no whole answer within " + patience.toMillis() + " ms",
        "Run again when it is less busy.");
  }

  static Sight<WebReply> interrupted(URI address) {
    return unseen(address, "was not asked to the end: the run was stopped", "Run again.");
  }

  private static Sight<WebReply> unseen(URI address, String what, String remedy) {
    int port = address.getPort();
    String host = address.getHost() + (port < 0 ? "" : ":" + port);
    return Sight.unseen(host + " " + what, remedy);
  }
}
