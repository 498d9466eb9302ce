package dev.gatewright.targets.environment;

import dev.gatewright.model.Place;
import dev.gatewright.readers.python.NamedLiteral;
import dev.gatewright.readers.python.NamedLiterals;
import dev.gatewright.readers.python.PythonReader;
import dev.gatewright.readers.python.PythonSource;
import dev.gatewright.readers.python.PythonToken;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.secrets.context.SecretName;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the names of secrets in the Python code of a service. */
public final class CodeSecretFinder {
  /** What a token is of that somebody gives out. */
  private static final Set<String> OWNERS =
      Set.of("access", "api", "app", "auth", "bearer", "bot", "client", "deploy", "service");

  private final List<CodeSecrets.Literal> literals = new ArrayList<>();
  private final List<CodeSecrets.Name> names = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Map<String, SecretName> senses = new HashMap<>();
  private int files;

  private CodeSecretFinder() {}

  /** The names in all Python files outside tests, docs, examples and scripts. */
  public static CodeSecrets find(RepoTree tree) {
    CodeSecretFinder finder = new CodeSecretFinder();
    for (String path : tree.files()) {
      if (path.endsWith(".py") && CodeLookupFinder.ofService(path)) {
        finder.file(tree, path);
      }
    }
    if (!tree.complete()) {
      finder.gaps.add(
          new Gap(
              "part of the directory could not be listed: " + tree.unlisted(),
              "Give this user the right to read it."));
    }
    return new CodeSecrets(finder.literals, finder.names, finder.gaps, finder.files);
  }

  private void file(RepoTree tree, String path) {
    switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String remedy) -> gaps.add(new Gap(why, remedy));
      case Sight.Known<SourceText>(SourceText text) -> {
        files++;
        if (maySpeakOfSecrets(text.text())) {
          read(path, text.text().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** Whether a word of a secret is in a text at all; many files need not be split into tokens. */
  private static boolean maySpeakOfSecrets(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      boolean speaks =
          switch (text.charAt(i) | 0x20) {
            case 'k' -> folded(text, i, "key");
            case 't' -> folded(text, i, "token");
            case 's' -> folded(text, i, "secret") || folded(text, i, "senha");
            case 'p' -> folded(text, i, "pass") || folded(text, i, "pwd") || folded(text, i, "psw");
            case 'c' -> folded(text, i, "cred") || folded(text, i, "contrasena");
            case 'b' -> folded(text, i, "bearer");
            case 'a' -> folded(text, i, "authorization");
            case 'd' -> folded(text, i, "dsn");
            case 'j' -> folded(text, i, "jwt");
            case 'h' -> folded(text, i, "hmac");
            case 'w' -> folded(text, i, "webhook");
            case 'm' -> folded(text, i, "motdepasse");
            default -> false;
          };
      if (speaks) {
        return true;
      }
    }
    return false;
  }

  private static boolean folded(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }

  private void read(String path, byte[] bytes) {
    switch (PythonReader.read(bytes, Integer.MAX_VALUE)) {
      case Parsed.Broken<PythonSource>(Diagnostic first) -> gap(path, first);
      case Parsed.Ok<PythonSource> ok -> {
        if (!ok.diagnostics().isEmpty()) {
          gap(path, ok.diagnostics().getFirst());
        }
        PythonSource source = ok.value();
        name(path, source);
        for (NamedLiteral one : NamedLiterals.in(source, name -> sense(name) != SecretName.NONE)) {
          literals.add(
              new CodeSecrets.Literal(
                  one.name(),
                  sense(one.name()),
                  one.way(),
                  one.text(),
                  Source.place(path, one.span()),
                  Source.maskedExcerpt(source.source(), one.span())));
        }
      }
    }
  }

  /** The first name of a key; not that of a function or of what is imported. */
  private void name(String path, PythonSource source) {
    List<PythonToken> tokens = source.tokens();
    boolean imports = false;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (i == 0 || tokens.get(i - 1).kind() == PythonToken.Kind.NEWLINE) {
        imports = token.isName("import") || token.isName("from");
      }
      boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isOperator("(");
      if (token.kind() == PythonToken.Kind.NAME
          && !imports
          && !called
          && ofKey(token.text())
          && sense(token.text()) == SecretName.KEY) {
        Place place = Source.place(path, source.span(token));
        names.add(new CodeSecrets.Name(token.text(), place));
        return;
      }
    }
  }

  /** Whether a name has more than one word, the last of a key: a token alone may be anything. */
  private static boolean ofKey(String name) {
    int last = 0;
    int before = 0;
    for (int i = 1; i < name.length(); i++) {
      boolean seam = name.charAt(i) == '_';
      if (seam || (Character.isLowerCase(name.charAt(i - 1)) && upper(name, i))) {
        before = last;
        last = seam ? i + 1 : i;
      }
    }
    String owner = name.substring(before, last).replace("_", "").toLowerCase(Locale.ROOT);
    return switch (name.substring(last).toLowerCase(Locale.ROOT)) {
      case "key", "keys", "secret", "secrets", "credential", "credentials" -> !owner.isEmpty();
      case "token", "tokens" -> OWNERS.contains(owner);
      case "apikey", "apikeys" -> true;
      default -> false;
    };
  }

  private static boolean upper(String name, int at) {
    return Character.isUpperCase(name.charAt(at));
  }

  private SecretName sense(String name) {
    return senses.computeIfAbsent(name, SecretName::of);
  }

  private void gap(String path, Diagnostic remark) {
    gaps.add(
        new Gap(
            path + ":" + remark.line() + " could not be read: " + remark.message(),
            "Correct the file; it is read as Python 3."));
  }
}
