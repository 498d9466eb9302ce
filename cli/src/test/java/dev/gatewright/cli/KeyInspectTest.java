package dev.gatewright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyInspectTest {
  private static final String ENDLESS =
      token("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"iss\":\"here\",\"sub\":\"mara\"}");

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(folder);
  }

  @Test
  void aTokenOfProjectsNamesThem() {
    String token = pypi("[1,[\"demo\",\"other\"]]", "[0,1795348800,1790000000]");
    Ran ran = inspect(token);
    assertThat(ran.code()).as(ran.said()).isZero();
    assertThat(ran.out())
        .contains("PyPI API token", "projects demo, other", "2026-11-22T12:00:00Z")
        .contains("begins with", "pypi\n")
        .contains("no signature was verified");
    assertHidden(ran, token);
  }

  @Test
  void anExpiredTokenAndOneToComeExitWithOne() {
    String token = pypi("[3,\"u\"]", "[0,1795348800,1790000000]");
    Ran late = inspect(token, "--at", "2026-11-22T12:00:00Z");
    assertThat(late.code()).isEqualTo(1);
    assertThat(late.out()).contains("which is past").contains("the whole account");
    Ran early = inspect(token, "--at", "2020-01-01");
    assertThat(early.code()).isEqualTo(1);
    assertThat(early.out()).contains("which is to come");
  }

  @Test
  void aTokenWithoutConditionsIsNotSaidToBeTheAccounts() {
    Ran ran = inspect(pypi(), "--format", "json");
    assertThat(ran.code()).isZero();
    assertThat(Json.at(ran.json(), "scope")).isEqualTo("unstated");
    assertThat(Json.at(ran.json(), "projectNames")).isSameAs(Json.NULL);
    assertThat(Json.at(ran.json(), "notKnown").toString()).contains("the whole account");
    assertThat(inspect(pypi()).out()).contains("not stated");
  }

  @Test
  void conditionsThatLeaveNoProjectSaySo() {
    Ran ran = inspect(pypi("[1,[\"a\"]]", "[1,[\"b\"]]"));
    assertThat(ran.out()).contains("no project at all");
    assertThat(inspect(pypi("[2,[\"x\"]]")).out()).contains("projects with the ids x");
  }

  @Test
  void jsonSaysTheSameAndNothingOfTheToken() {
    desk.variable("TOKEN", ENDLESS);
    Ran ran = desk.run("key", "inspect", "--variable", "TOKEN", "--format", "json");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(Json.at(ran.json(), "kind")).isEqualTo("JSON Web Token");
    assertThat(Json.at(ran.json(), "begins")).isEqualTo("eyJh");
    assertThat(Json.at(ran.json(), "says/issuer")).isEqualTo("here");
    assertThat(Json.at(ran.json(), "expires")).isSameAs(Json.NULL);
    assertThat(Json.at(ran.json(), "outOfTime")).isEqualTo(false);
    assertThat((List<?>) Json.at(ran.json(), "wrong")).isEmpty();
    assertThat(ran.out()).doesNotContain("mara");
    assertHidden(ran, ENDLESS);
  }

  @Test
  void aFileStandardInputAndAKeyboardGiveTheSameAnswer() {
    desk.variable("TOKEN", ENDLESS).file("token.txt", ENDLESS + "\n");
    String expected = desk.run("key", "inspect", "--variable", "TOKEN").out();
    assertThat(expected).contains("JSON Web Token");
    assertThat(desk.run("key", "inspect", "--file", "token.txt").out()).isEqualTo(expected);
    desk.input((ENDLESS + "\n").getBytes(UTF_8));
    assertThat(desk.run("key", "inspect").out()).isEqualTo(expected);
    desk.typed(ENDLESS);
    assertThat(desk.run("key", "inspect").out()).isEqualTo(expected);
    desk.typed(null);
    Ran refused = desk.run("key", "inspect");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--variable NAME");
  }

  @Test
  void aTokenOnTheCommandLineIsRefusedWithTheReasonAndNotRepeated() {
    for (String[] line :
        List.of(
            new String[] {"key", "inspect", ENDLESS},
            new String[] {"key", "inspect", "x", ENDLESS},
            new String[] {"key", "inspect", "--", ENDLESS},
            new String[] {"key", "inspect", "--token=" + ENDLESS},
            new String[] {"key", "inspect", "--token", ENDLESS},
            new String[] {"key", "inspect", "--variable", ENDLESS},
            new String[] {"key", "inspect", "--file", ENDLESS},
            new String[] {"key", ENDLESS},
            new String[] {"key", "new", ENDLESS})) {
      Ran ran = desk.run(line);
      assertThat(ran.code()).as(ran.said()).isEqualTo(2);
      assertHidden(ran, ENDLESS);
    }
    assertThat(desk.run("key", "inspect", ENDLESS).err())
        .contains("list of processes")
        .contains("--variable NAME");
  }

  @Test
  void whatIsNotKnownOrGarbledExitsWithOneAndShowsNothing() {
    Ran unknown = inspect("correct horse battery staple");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.out()).contains("not recognised").doesNotContain("corr");
    Ran cut = inspect(pypi("[3,\"u\"]").substring(0, 60));
    assertThat(cut.code()).isEqualTo(1);
    assertThat(cut.out()).contains("no whole macaroon").doesNotContain("begins with");
    Ran wrong = inspect("gh" + "p_" + "a".repeat(36));
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains("checksum does not fit");
    assertThat(inspect("").code()).isEqualTo(1);
    assertThat(inspect("x".repeat(100_000)).out()).contains("longer than 65536 bytes");
    Ran json = inspect("hunter2", "--format", "json");
    assertThat(Json.at(json.json(), "recognised")).isEqualTo(false);
    assertThat(Json.at(json.json(), "scope")).isSameAs(Json.NULL);
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(desk.run("key", "inspect", "--variable", "NOT_SET").err())
        .contains("NOT_SET is not set");
    assertThat(desk.run("key", "inspect", "--file", "absent.txt").err())
        .contains("absent.txt is no file");
    assertThat(desk.run("key", "inspect", "--file", ".").code()).isEqualTo(2);
    assertThat(desk.run("key", "inspect", "--file", "a", "--variable", "b").err())
        .contains("cannot be given together");
    assertThat(desk.run("key", "inspect", "--name", "X").err()).contains("not for key inspect");
    assertThat(desk.run("key", "new", "--file", "X").err()).contains("not for key new");
    assertThat(desk.run("key", "inspect", "--format", "xml").code()).isEqualTo(2);
  }

  @Test
  void whatATokenSaysCannotMoveTheTerminal() {
    String token = token("{\"alg\":\"\\u001b[2J\"}", "{\"iss\":\"\\u202ex\\n\"}");
    Ran ran = inspect(token);
    assertThat(ran.out()).doesNotContain("\u001b", "\u202e");
    Ran json = inspect(token, "--format", "json");
    assertThat(json.out()).doesNotContain("\u001b", "\u202e");
    assertThat(Json.at(json.json(), "says/issuer")).isEqualTo("\u202ex\n");
  }

  private Ran inspect(String token, String... more) {
    desk.input(token.getBytes(UTF_8));
    String[] line = new String[2 + more.length];
    line[0] = "key";
    line[1] = "inspect";
    System.arraycopy(more, 0, line, 2, more.length);
    return desk.run(line);
  }

  /** No stretch of the token behind its beginning stands in what was printed. */
  private static void assertHidden(Ran ran, String token) {
    for (int i = 5; i + 8 <= token.length(); i++) {
      assertThat(ran.said()).doesNotContain(token.substring(i, i + 8));
    }
  }

  private static String token(String header, String payload) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(header.getBytes(UTF_8))
        + "."
        + encoder.encodeToString(payload.getBytes(UTF_8))
        + ".c2lnbmF0dXJl";
  }

  private static String pypi(String... caveats) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(2);
    field(out, 1, String.join(".", "pypi", "org"));
    field(out, 2, "00000000-1111-2222-3333-444444444444");
    out.write(0);
    for (String caveat : caveats) {
      field(out, 2, caveat);
      out.write(0);
    }
    out.write(0);
    field(out, 6, "\0".repeat(32));
    return "pypi-" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private static void field(ByteArrayOutputStream out, int type, String text) {
    byte[] data = text.getBytes(UTF_8);
    out.write(type);
    out.write(data.length);
    out.writeBytes(data);
  }
}
