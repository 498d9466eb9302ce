import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.peers.github.JsonTree;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the healthy GitHub of the tests on 127.0.0.1 until its standard input ends: prints the
 * address first, and for every line it reads what was asked since the last one: how many requests,
 * how many were unchanged, how many were under way together at most, how many bytes of bodies.
 */
final class ServeWorld implements Behaviour {
  /** Actions that the measured workflows use. */
  private static final int ACTIONS = 15;

  private static final String COMMIT =
      "{\"sha\":\"5a\",\"commit\":{\"committer\":{\"date\":\"2026-09-01T00:00:00Z\"}}}";

  private final GithubWorld world = GithubWorld.healthy();
  private final int delay;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private final AtomicInteger bytes = new AtomicInteger();

  private ServeWorld(int delay) {
    this.delay = delay;
    for (int i = 1; i <= ACTIONS; i++) {
      world.answering("/repos/acme/tool-" + i + "/commits/v1", JsonTree.of(COMMIT));
    }
  }

  public static void main(String[] arguments) throws IOException {
    ServeWorld world = new ServeWorld(Integer.parseInt(arguments[0]));
    try (Peer peer = Peer.start(world)) {
      System.out.println(peer.base() + " " + GithubWorld.TOKEN);
      for (int c = System.in.read(); c >= 0; c = System.in.read()) {
        if (c == '\n') {
          System.out.println(world.told());
        }
      }
    }
  }

  private String told() {
    return asked.getAndSet(0)
        + " "
        + unchanged.getAndSet(0)
        + " "
        + together.getAndSet(0)
        + " "
        + bytes.getAndSet(0);
  }

  @Override
  public Reply answer(Asked one) {
    asked.incrementAndGet();
    int now = underWay.incrementAndGet();
    together.accumulateAndGet(now, Math::max);
    try {
      Thread.sleep(delay);
      Reply reply = world.answer(one);
      unchanged.addAndGet(reply.status() == 304 ? 1 : 0);
      bytes.addAndGet(reply.body().length);
      return reply;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.empty(500);
    } finally {
      underWay.decrementAndGet();
    }
  }
}
