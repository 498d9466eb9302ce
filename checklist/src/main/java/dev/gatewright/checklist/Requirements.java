package dev.gatewright.checklist;

import java.util.Set;

/** Whether a bullet without a box reads as a requirement. */
final class Requirements {
  /** English verbs that tell someone to do something; a table, not a grammar. */
  private static final Set<String> VERBS =
      Set.of(
          "achieve",
          "acknowledge",
          "activate",
          "add",
          "address",
          "adopt",
          "alert",
          "allow",
          "analyze",
          "analyse",
          "announce",
          "apply",
          "approve",
          "archive",
          "assess",
          "assign",
          "assure",
          "attach",
          "audit",
          "authenticate",
          "authorize",
          "automate",
          "avoid",
          "backup",
          "ban",
          "block",
          "bump",
          "capture",
          "change",
          "check",
          "choose",
          "classify",
          "clean",
          "clear",
          "close",
          "collect",
          "communicate",
          "compare",
          "complete",
          "comply",
          "conduct",
          "configure",
          "confirm",
          "consider",
          "contact",
          "contain",
          "create",
          "decide",
          "declare",
          "define",
          "delete",
          "deny",
          "deploy",
          "deprecate",
          "design",
          "destroy",
          "detect",
          "determine",
          "develop",
          "disable",
          "disallow",
          "discard",
          "disclose",
          "do",
          "document",
          "don't",
          "download",
          "drop",
          "educate",
          "eliminate",
          "enable",
          "encode",
          "encrypt",
          "enforce",
          "ensure",
          "escape",
          "establish",
          "evaluate",
          "examine",
          "execute",
          "expire",
          "filter",
          "fix",
          "follow",
          "forbid",
          "force",
          "generate",
          "grant",
          "handle",
          "harden",
          "hash",
          "hide",
          "identify",
          "implement",
          "include",
          "inform",
          "inspect",
          "install",
          "integrate",
          "invalidate",
          "inventory",
          "investigate",
          "isolate",
          "keep",
          "limit",
          "lock",
          "log",
          "maintain",
          "make",
          "manage",
          "mark",
          "mask",
          "measure",
          "merge",
          "minimize",
          "mitigate",
          "monitor",
          "move",
          "never",
          "notify",
          "obtain",
          "patch",
          "perform",
          "pin",
          "plan",
          "prefer",
          "prepare",
          "prevent",
          "print",
          "prohibit",
          "protect",
          "provide",
          "publish",
          "purge",
          "quarantine",
          "read",
          "record",
          "redact",
          "reduce",
          "register",
          "reject",
          "release",
          "remove",
          "rename",
          "renew",
          "replace",
          "report",
          "request",
          "require",
          "reset",
          "resolve",
          "respond",
          "restore",
          "restrict",
          "retain",
          "review",
          "revoke",
          "rotate",
          "run",
          "sanitize",
          "scan",
          "schedule",
          "secure",
          "segment",
          "segregate",
          "select",
          "send",
          "serve",
          "set",
          "sign",
          "specify",
          "standardize",
          "store",
          "submit",
          "subscribe",
          "suspend",
          "tag",
          "tailor",
          "test",
          "throttle",
          "track",
          "train",
          "trigger",
          "turn",
          "update",
          "upgrade",
          "upload",
          "use",
          "utilize",
          "validate",
          "verify",
          "wait",
          "watch",
          "whitelist",
          "wipe",
          "write");

  private static final Set<String> DUTIES =
      Set.of("must", "should", "shall", "required", "ensure", "ensures", "mandatory");

  /** Headings under which bullets explain, point elsewhere or tell how to use the document. */
  private static final Set<String> ASIDES =
      Set.of(
          "about",
          "appendix",
          "background",
          "changelog",
          "contact",
          "contacts",
          "contents",
          "contributing",
          "definitions",
          "example",
          "examples",
          "further reading",
          "glossary",
          "troubleshooting",
          "setup",
          "quickstart",
          "quick start",
          "installation",
          "getting started",
          "features",
          "faq",
          "instructions",
          "introduction",
          "legend",
          "license",
          "links",
          "overview",
          "purpose",
          "reference",
          "references",
          "related",
          "related documents",
          "resources",
          "scope",
          "see also",
          "summary",
          "table of contents",
          "terminology",
          "tips",
          "usage");

  private static final Set<String> WARNINGS =
      Set.of(
          "antipattern", "antipatterns", "avoid", "bad", "dont", "insecure", "mistakes", "wrong");

  private Requirements() {}

  /** Whether a text starts with a command or speaks of a duty. */
  static boolean reads(String text) {
    // Code at the start names a thing: "`POST /login` - Log in" asks for nothing.
    boolean first = !text.startsWith("`");
    int i = 0;
    while (i < text.length()) {
      if (!letter(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && letter(text.charAt(end))) {
        end++;
      }
      String word = Ascii.lower(text.substring(i, end));
      boolean labels = end < text.length() && text.charAt(end) == ':';
      if ((first && !labels && VERBS.contains(word)) || DUTIES.contains(word)) {
        return true;
      }
      first = false;
      i = end;
    }
    return false;
  }

  /** Whether bullets here are no requirements whatever they say. */
  static boolean aside(Context context) {
    if (aside(context.label())) {
      return true;
    }
    for (Section up = context.section(); up != null; up = up.parent()) {
      if (aside(up.title())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bullet is nothing but a pointer: a link or an address. */
  static boolean pointer(String text) {
    boolean link = text.startsWith("[") && text.endsWith(")") && text.contains("](");
    return link || ((text.startsWith("http") || text.startsWith("<http")) && !text.contains(" "));
  }

  private static boolean aside(String title) {
    String name = Ascii.lower(title);
    return ASIDES.contains(name) || name.startsWith("how to ") || warns(name);
  }

  /** Whether a heading announces what must not be done, so that what follows is no requirement. */
  private static boolean warns(String name) {
    for (String word : Words.of(name)) {
      if (WARNINGS.contains(word)) {
        return true;
      }
    }
    return name.startsWith("don't") || name.startsWith("don’t");
  }

  private static boolean letter(char c) {
    return Ascii.letter(c) || c == '\'';
  }
}
