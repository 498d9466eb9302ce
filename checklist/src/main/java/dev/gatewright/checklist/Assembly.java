package dev.gatewright.checklist;

import dev.gatewright.model.Item;
import dev.gatewright.model.ItemShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives items their ids: those written down first, then slugs of what stands above and in them. */
final class Assembly {
  private final Lints lints;
  private final Hashes hashes;
  private final Set<String> written = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private Assembly(Lints lints, Hashes hashes) {
    this.lints = lints;
    this.hashes = hashes;
  }

  static List<Item> of(List<Draft> drafts, Lints lints, Hashes hashes) {
    Assembly assembly = new Assembly(lints, hashes);
    for (Draft draft : drafts) {
      String explicit = draft.explicitId();
      if (explicit != null) {
        assembly.written.add(explicit);
      }
    }
    List<Item> items = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      items.add(assembly.item(draft));
    }
    return items;
  }

  private Item item(Draft draft) {
    Title ids = draft.ids();
    String comment = ids == null ? null : ids.comment();
    if (comment != null && !Title.idLike(comment)) {
      lints.add(Lint.BAD_ID, draft.start(), draft.end(), comment);
    }
    String explicit = draft.explicitId();
    String id = explicit == null ? derived(draft) : explicit(draft, explicit);
    ListPart part = draft.part();
    if (part != null) {
      part.id(id);
    }
    return new Item(
        id,
        explicit != null,
        draft.shape(),
        draft.line(),
        draft.context().path(),
        draft.text(),
        hashes.item(draft.text(), draft.group()),
        draft.mark(),
        parent(part),
        draft.box(),
        draft.blank(),
        draft.value());
  }

  private String explicit(Draft draft, String id) {
    if (taken.add(id)) {
      return id;
    }
    lints.add(Lint.DUPLICATE_ID, draft.start(), draft.end(), id);
    return numbered(id);
  }

  private String derived(Draft draft) {
    String id = Slugs.id(draft.context().slug(), Slugs.slug(draft.tail()), hashes);
    if (!written.contains(id) && taken.add(id)) {
      return id;
    }
    if (draft.shape() != ItemShape.STATEMENT) {
      lints.add(Lint.DUPLICATE_ITEM, draft.start(), draft.end(), draft.text());
    }
    return numbered(id);
  }

  private String numbered(String id) {
    int n = numbers.getOrDefault(id, 2);
    while (written.contains(id + "-" + n) || !taken.add(id + "-" + n)) {
      n++;
    }
    numbers.put(id, n + 1);
    return id + "-" + n;
  }

  private static @Nullable String parent(@Nullable ListPart part) {
    ListPart boxed = part == null ? null : part.boxedParent();
    return boxed == null || !boxed.group() ? null : boxed.id();
  }
}
