package dev.gatewright.peers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A package index with one project, as the large ones answer: its files in the JSON form for
 * installers (PEP 691 with what was added up to 1.4), the project's own JSON with who has a role,
 * and provenance (PEP 740). Whatever an index can do wrong is laid over it.
 */
public final class IndexPeer implements Behaviour {
  private static final String LISTING = "application/vnd.pypi.simple.v1+json";
  private static final String PROVENANCE = "application/vnd.pypi.integrity.v1+json";

  private final String project;
  private final List<File> files = new ArrayList<>();
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Map<String, String> edits = new LinkedHashMap<>();
  private final Map<String, Reply> replies = new LinkedHashMap<>();
  private String organization = "null";
  private String status = "active";

  /** An index that knows a project by its normalised name, without files or people. */
  public IndexPeer(String project) {
    this.project = project;
  }

  /**
   * A file.
   *
   * @param version of the release it belongs to
   * @param sha256 its digest
   * @param yanked as JSON: true, false or a text in quotes
   * @param publisher as JSON: an object, or empty when there is no attestation
   * @param attested the digest that the attestation speaks of
   * @param attestation the whole attestation as JSON; empty for one that nobody signed
   */
  public record File(
      String name,
      String version,
      String sha256,
      String yanked,
      String publisher,
      String attested,
      String attestation) {
    /** A file whose attestation nobody signed. */
    public File(
        String name,
        String version,
        String sha256,
        String yanked,
        String publisher,
        String attested) {
      this(name, version, sha256, yanked, publisher, attested, "");
    }
  }

  /** The same index with a file more. */
  public IndexPeer with(File file) {
    files.add(file);
    return this;
  }

  /** The same index where somebody has a role more. */
  public IndexPeer role(String account, String role) {
    roles.put(account, role);
    return this;
  }

  /** The same index where an organisation owns the project. */
  public IndexPeer organization(String name) {
    organization = quoted(name);
    return this;
  }

  /** The same index that says something else of the whole project. */
  public IndexPeer status(String word) {
    status = word;
    return this;
  }

  /** The same index that writes other words in its answers. */
  public IndexPeer writing(String instead, String words) {
    edits.put(instead, words);
    return this;
  }

  /** The same index that answers so when it is asked for a path. */
  public IndexPeer answering(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  @Override
  public Reply answer(Asked asked) {
    Reply laid = replies.get(asked.path());
    if (laid != null) {
      return laid;
    }
    if (asked.path().equals("/simple/" + project + "/")) {
      return Reply.of(200, LISTING, edited(listing("http://" + asked.header("host").orElse(""))));
    }
    if (asked.path().equals("/pypi/" + project + "/json")) {
      return Reply.json(200, edited(told()));
    }
    for (File file : files) {
      if (asked.path().equals(address(file)) && !file.publisher().isEmpty()) {
        return Reply.of(200, PROVENANCE, edited(provenance(file)));
      }
    }
    return Reply.json(404, "{\"message\": \"Not Found\"}");
  }

  private String address(File file) {
    return "/integrity/" + project + "/" + file.version() + "/" + file.name() + "/provenance";
  }

  private String listing(String base) {
    List<String> listed = new ArrayList<>();
    for (File file : files) {
      String kept = file.publisher().isEmpty() ? "null" : quoted(base + address(file));
      listed.add(
          "{\"filename\": "
              + quoted(file.name())
              + ", \"url\": "
              + quoted(base + "/files/" + file.name())
              + ", \"hashes\": {\"sha256\": "
              + quoted(file.sha256())
              + "}, \"requires-python\": null, \"size\": 1024"
              + ", \"upload-time\": \"2026-11-18T09:06:30.250000Z\", \"yanked\": "
              + file.yanked()
              + ", \"core-metadata\": false, \"provenance\": "
              + kept
              + "}");
    }
    return "{\"meta\": {\"api-version\": \"1.4\", \"_last-serial\": 7}, \"name\": "
        + quoted(project)
        + ", \"project-status\": {\"status\": "
        + quoted(status)
        + "}, \"versions\": [], \"files\": ["
        + String.join(", ", listed)
        + "]}";
  }

  private String told() {
    List<String> listed = new ArrayList<>();
    roles.forEach(
        (account, role) ->
            listed.add("{\"role\": " + quoted(role) + ", \"user\": " + quoted(account) + "}"));
    return "{\"info\": {\"name\": "
        + quoted(project)
        + "}, \"last_serial\": 7, \"urls\": [], \"vulnerabilities\": [], \"ownership\": {\"roles\":"
        + " ["
        + String.join(", ", listed)
        + "], \"organization\": "
        + organization
        + "}}";
  }

  private static String provenance(File file) {
    return "{\"version\": 1, \"attestation_bundles\": [{\"publisher\": "
        + file.publisher()
        + ", \"attestations\": ["
        + (file.attestation().isEmpty() ? unsigned(file) : file.attestation())
        + "]}]}";
  }

  private static String unsigned(File file) {
    String type = "https://" + String.join(".", "docs", "pypi", "org") + "/attestations/publish/v1";
    String statement =
        "{\"_type\": \"https://in-toto.io/Statement/v1\", \"subject\": [{\"name\": "
            + quoted(file.name())
            + ", \"digest\": {\"sha256\": "
            + quoted(file.attested())
            + "}}], \"predicateType\": "
            + quoted(type)
            + ", \"predicate\": null}";
    String encoded = Base64.getEncoder().encodeToString(statement.getBytes(StandardCharsets.UTF_8));
    return "{\"version\": 1, \"verification_material\": {\"certificate\": \"\","
        + " \"transparency_entries\": []}, \"envelope\": {\"statement\": "
        + quoted(encoded)
        + ", \"signature\": \"\"}}";
  }

  private String edited(String json) {
    String text = json;
    for (Map.Entry<String, String> edit : edits.entrySet()) {
      text = text.replace(edit.getKey(), edit.getValue());
    }
    return text;
  }

  /** A text as JSON writes it. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
