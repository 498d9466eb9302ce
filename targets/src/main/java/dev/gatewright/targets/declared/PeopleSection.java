package dev.gatewright.targets.declared;

import dev.gatewright.model.Person;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code people:} of {@code gate.yaml}. */
final class PeopleSection {
  private static final String[] ACCOUNTS = {"pypi", "testpypi"};

  private final Shape shape;

  PeopleSection(Shape shape) {
    this.shape = shape;
  }

  List<Person> read(@Nullable YamlNode node) {
    List<Person> people = new ArrayList<>();
    for (YamlNode item : shape.list(node, "people")) {
      YamlMapping mapping = shape.mapping(item, "each of people");
      if (mapping == null) {
        continue;
      }
      shape.only(mapping, "id", "name", "roles", "accounts", "emails");
      String id = shape.required(mapping, "id", "each of people");
      if (id != null) {
        String name = shape.text(mapping.get("name").orElse(null), "name");
        people.add(
            new Person(
                id,
                name == null ? id : name,
                shape.texts(mapping.get("roles").orElse(null), "roles"),
                accounts(shape.mapping(mapping.get("accounts").orElse(null), "accounts")),
                shape.texts(mapping.get("emails").orElse(null), "emails")));
      }
    }
    return people;
  }

  private Map<String, String> accounts(@Nullable YamlMapping mapping) {
    Map<String, String> accounts = new TreeMap<>();
    if (mapping == null) {
      return accounts;
    }
    shape.only(mapping, ACCOUNTS);
    for (String place : ACCOUNTS) {
      String account = shape.text(mapping.get(place).orElse(null), place);
      if (account != null) {
        accounts.put(place, account);
      }
    }
    return accounts;
  }
}
