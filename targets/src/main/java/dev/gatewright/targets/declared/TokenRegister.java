package dev.gatewright.targets.declared;

import dev.gatewright.model.RegisteredToken;
import dev.gatewright.model.TokenScope;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register of tokens, {@code tokens:} of {@code gate.yaml}. Only the name must be there:
 * what else is missing is for a check to say.
 */
final class TokenRegister {
  private static final String PROJECT = "project";

  private final Shape shape;

  TokenRegister(Shape shape) {
    this.shape = shape;
  }

  /** The register; null when there is none. */
  @Nullable List<RegisteredToken> read(@Nullable YamlNode node) {
    if (node == null) {
      return null;
    }
    YamlSequence list = node.asSequence();
    if (list == null) {
      // A key left blank must not state that there are no tokens.
      shape.wrong(node.span(), "tokens must be a list; write [] when there are none");
      return null;
    }
    List<RegisteredToken> tokens = new ArrayList<>();
    for (YamlNode item : list.items()) {
      YamlMapping mapping = item.asMapping();
      RegisteredToken token = mapping == null ? null : token(mapping);
      if (mapping == null) {
        shape.wrong(item.span(), "each of tokens must be a mapping of keys to values");
      } else if (token != null) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private @Nullable RegisteredToken token(YamlMapping token) {
    shape.only(token, "name", "purpose", "owner", "created", "expires", "variable", "scope");
    String name = shape.required(token, "name", "each of tokens");
    String purpose = shape.text(token.get("purpose").orElse(null), "purpose");
    String owner = shape.text(token.get("owner").orElse(null), "owner");
    var created = shape.instant(token.get("created").orElse(null), "created");
    var expires = shape.instant(token.get("expires").orElse(null), "expires");
    String variable = variable(token.get("variable").orElse(null));
    TokenScope scope = scope(token.get("scope").orElse(null));
    return name == null
        ? null
        : new RegisteredToken(
            name, purpose, owner, created, expires, variable, scope, shape.place(token));
  }

  private @Nullable String variable(@Nullable YamlNode node) {
    String name = shape.text(node, "variable");
    if (name == null || node == null) {
      return null;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!letter(c) && c != '_' && (!digit || i == 0)) {
        // The text is not shown: it may be the token itself, put into the wrong place.
        shape.wrong(
            node.span(),
            "variable must be the name of an environment variable, such as TWINE_PASSWORD; the"
                + " token itself belongs nowhere in this file");
        return null;
      }
    }
    return name;
  }

  private @Nullable TokenScope scope(@Nullable YamlNode node) {
    String text = shape.text(node, "scope");
    if (text == null || node == null) {
      return null;
    }
    if (text.equals("user")) {
      return new TokenScope.User();
    }
    if (text.equals("trusted-publishing")) {
      return new TokenScope.TrustedPublishing();
    }
    if (text.startsWith(PROJECT)) {
      String rest = text.substring(PROJECT.length());
      String name = rest.strip();
      if (!rest.startsWith(name) && ProjectName.valid(name)) {
        return new TokenScope.Project(name);
      }
    }
    shape.wrong(node.span(), "scope must be project NAME, user, or trusted-publishing");
    return null;
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
