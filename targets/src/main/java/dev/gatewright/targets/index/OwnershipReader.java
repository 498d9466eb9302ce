package dev.gatewright.targets.index;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.targets.index.Ownership.Holder;
import dev.gatewright.targets.index.Ownership.Role;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** Reads who has a role in a project: {@code ownership} of an index's JSON about the project. */
final class OwnershipReader {
  private OwnershipReader() {}

  /** Reads what an index told of a project, by its normalised name. */
  static Sight<Ownership> read(JsonValue root, String project) {
    if (!(root.at("info", "name") instanceof JsonValue.Text(String name))
        || !ProjectName.normalised(name).equals(project)) {
      return Sight.unseen(
          "What the index tells of roles is not said to be of " + project + " (info.name)",
          "See what answers in place of the index.");
    }
    JsonValue ownership = root.member("ownership");
    List<JsonValue> roles = ownership == null ? null : ownership.items("roles");
    if (ownership == null || roles == null) {
      return Sight.unseen(
          "The index does not tell who has a role in the project (ownership.roles)",
          "Look at the project's page on the index, and attest what stands there.");
    }
    List<Holder> holders = new ArrayList<>();
    for (JsonValue item : roles) {
      String account = item.text("user");
      String role = item.text("role");
      if (account == null || account.isBlank() || role == null) {
        return Sight.unseen(
            "The index lists a role without a user or without its name",
            "Look at the project's page on the index, and attest what stands there.");
      }
      holders.add(new Holder(account, role(role), role));
    }
    JsonValue organization = ownership.member("organization");
    boolean none = organization instanceof JsonValue.Nothing;
    String owner =
        organization instanceof JsonValue.Text(String text) && !text.isBlank() ? text : null;
    return Sight.known(new Ownership(holders, none || owner != null, owner));
  }

  private static Role role(String said) {
    return switch (said) {
      case "Owner" -> Role.OWNER;
      case "Maintainer" -> Role.MAINTAINER;
      default -> Role.OTHER;
    };
  }
}
