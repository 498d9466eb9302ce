package dev.gatewright.peers.github;

import dev.gatewright.readers.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The repositories of the actions that the example uses, as this world has them: what is pinned is
 * some months old, and of each there is a release that came later. The dates are made up.
 */
final class OtherRepositories {
  /** Repository, pinned commit and its day, tag of the latest release and its day; all of 2026. */
  private static final String ALL =
      """
      actions/checkout 11bd71901bbe5b1630ceea73d27597364c9af683 04-02 v6.2.0 10-05
      actions/setup-python a26af69be951a213d495a4c3e4e4022e16d87065 05-11 v7.0.1 09-21
      actions/attest-build-provenance e8998f949152b193b063cb0ec769d69d929409be 03-19 v4.1.0 10-12
      actions/upload-artifact ea165f8d65b6e75b540449e92b4886f43607fa02 06-23 v7.0.0 08-30
      actions/download-artifact d3f86a106a0bac45b974a628896c90dbdf5c8093 06-24 v8.0.0 08-31
      """;

  /** The commit of each release. */
  private static final String RELEASED = "5c".repeat(20);

  private static final String API = "https://api.github.com/repos/";
  private static final String SITE = "https://github.com/";

  private OtherRepositories() {}

  /** What is answered, by path. */
  static Map<String, JsonValue> bodies() {
    Map<String, JsonValue> bodies = new LinkedHashMap<>();
    for (String line : ALL.lines().toList()) {
      String[] parts = line.split(" ", -1);
      String repository = parts[0];
      String root = "/repos/" + repository;
      bodies.put(root + "/commits/" + parts[1], commit(repository, parts[1], "2026-" + parts[2]));
      bodies.put(root + "/releases/latest", release(repository, parts[3], "2026-" + parts[4]));
      bodies.put(
          root + "/commits/tags%2F" + parts[3], commit(repository, RELEASED, "2026-" + parts[4]));
    }
    return bodies;
  }

  private static JsonValue commit(String repository, String id, String day) {
    return JsonTree.of(
        """
        {"url": "API/commits/ID", "sha": "ID", "node_id": "C_ID",
         "html_url": "SITE/commit/ID",
         "comments_url": "API/commits/ID/comments", "author": null, "committer": null,
         "commit": {"url": "API/git/commits/ID", "message": "Prepare the release",
          "author": {"name": "Mara", "email": "m@x.example", "date": "DAYT08:00:00Z"},
          "committer": {"name": "Mara", "email": "m@x.example", "date": "DAYT08:00:00Z"},
          "tree": {"sha": "ID", "url": "API/git/trees/ID"}, "comment_count": 0},
         "parents": [], "stats": {"additions": 1, "deletions": 1, "total": 2},
         "files": [{"sha": "ID", "filename": "action.yml", "status": "modified", "additions": 1,
          "deletions": 1, "changes": 2, "blob_url": "SITE/blob/ID/action.yml",
          "raw_url": "SITE/raw/ID/action.yml", "contents_url": "API/contents/action.yml?ref=ID"}]}
        """
            .replace("API", API + repository)
            .replace("SITE", SITE + repository)
            .replace("DAY", day)
            .replace("ID", id));
  }

  private static JsonValue release(String repository, String tag, String day) {
    return JsonTree.of(
        """
        {"url": "API/releases/9001", "assets_url": "API/releases/9001/assets",
         "upload_url": "API/releases/9001/assets", "html_url": "SITE/releases/tag/TAG",
         "tarball_url": "API/tarball/TAG", "zipball_url": "API/zipball/TAG", "id": 9001,
         "node_id": "RE_9001", "tag_name": "TAG", "target_commitish": "main", "name": "TAG",
         "body": "What changed", "draft": false, "prerelease": false, "assets": [],
         "created_at": "DAYT08:00:00Z", "published_at": "DAYT09:00:00Z", "author": {
          "login": "mara", "id": 11, "node_id": "U_11", "gravatar_id": "", "type": "User",
          "site_admin": false, "avatar_url": "SITE", "url": "SITE", "html_url": "SITE",
          "followers_url": "SITE", "following_url": "SITE", "gists_url": "SITE",
          "starred_url": "SITE", "subscriptions_url": "SITE", "organizations_url": "SITE",
          "repos_url": "SITE", "events_url": "SITE", "received_events_url": "SITE"}}
        """
            .replace("API", API + repository)
            .replace("SITE", SITE + repository)
            .replace("DAY", day)
            .replace("TAG", tag));
  }
}
