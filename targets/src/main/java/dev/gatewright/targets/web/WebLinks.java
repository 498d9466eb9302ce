package dev.gatewright.targets.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The links of an answer (RFC 8288), as far as they say where its next page lies. */
public final class WebLinks {
  private final String text;
  private int at;

  private WebLinks(String text) {
    this.text = text;
  }

  /**
   * The address of the next page, in whatever way the header is written; empty where there is none.
   * A header that cannot be read may name one, so it gives an address that is none.
   */
  public static Optional<String> next(WebHeaders headers) {
    for (String value : headers.all().getOrDefault("link", List.of())) {
      Optional<String> next = new WebLinks(value).next();
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  private Optional<String> next() {
    skip(", \t");
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? text.indexOf('>', at) : -1;
      if (end < 0) {
        return Optional.of("");
      }
      String address = text.substring(at + 1, end).strip();
      at = end + 1;
      if (isNext(relation())) {
        return Optional.of(address);
      }
      skip(", \t");
    }
    return Optional.empty();
  }

  /** The relation that the parameters behind an address name first; goes on to the next link. */
  private String relation() {
    String relation = null;
    skip(" \t");
    while (at < text.length() && text.charAt(at) == ';') {
      at++;
      skip("; \t");
      String name = word().toLowerCase(Locale.ROOT);
      skip(" \t");
      String value = "";
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        skip(" \t");
        value = at < text.length() && text.charAt(at) == '"' ? quoted() : word();
      }
      relation = relation == null && name.equals("rel") ? value : relation;
      skip(" \t");
    }
    return relation == null ? "" : relation;
  }

  private static boolean isNext(String relation) {
    return List.of(relation.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains("next");
  }

  private void skip(String some) {
    while (at < text.length() && some.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String word() {
    int from = at;
    while (at < text.length() && "=;,\" \t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
    }
    at++;
    return value.toString();
  }
}
