package dev.gatewright.targets.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who has a role in a project, as the index tells everybody.
 *
 * @param holders everyone with a role
 * @param organizationTold whether the index says if an organisation owns the project
 * @param organization that organisation; null when there is none, or it is not told
 */
public record Ownership(
    List<Holder> holders, boolean organizationTold, @Nullable String organization) {
  public Ownership {
    holders = List.copyOf(holders);
  }

  /** What somebody may do. */
  public enum Role {
    /** Everything, and giving roles to others. */
    OWNER,
    /** Uploading releases. */
    MAINTAINER,
    /** Something that was not known when this was written. */
    OTHER
  }

  /**
   * Somebody with a role.
   *
   * @param account the name on the index
   * @param said the role in the index's own word
   */
  public record Holder(String account, Role role, String said) {
    /** The account as indexes compare accounts: without regard to case. */
    public String key() {
      return key(account);
    }

    /** An account as indexes compare accounts. */
    public static String key(String account) {
      return account.strip().toLowerCase(Locale.ROOT);
    }
  }

  /** Everyone with a role, each account once. */
  public List<Holder> with(Role role) {
    List<Holder> found = new ArrayList<>();
    for (Holder holder : holders) {
      if (holder.role() == role && found.stream().noneMatch(h -> h.key().equals(holder.key()))) {
        found.add(holder);
      }
    }
    return found;
  }
}
