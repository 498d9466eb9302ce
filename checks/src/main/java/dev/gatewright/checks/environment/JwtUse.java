package dev.gatewright.checks.environment;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.Sight;
import dev.gatewright.targets.Sights;

/** Tells whether Python code makes or reads JSON Web Tokens, by the libraries it imports. */
final class JwtUse {
  private static final String[] IMPORTS = {
    "import jwt",
    "from jwt",
    "from jose",
    "import jose",
    "authlib.jose",
    "flask_jwt_extended",
    "rest_framework_simplejwt",
    "fastapi_users",
    "import python_jwt",
    "joserfc"
  };

  private JwtUse() {}

  static boolean inCode(Sights sights) {
    if (sights.lookups() instanceof Sight.Unseen<?>) {
      return false;
    }
    for (String path : sights.tree().files()) {
      if (path.endsWith(".py")
          && sights.tree().text(path) instanceof Sight.Known<SourceText>(SourceText text)
          && imports(text.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean imports(String text) {
    for (String library : IMPORTS) {
      if (text.contains(library)) {
        return true;
      }
    }
    return false;
  }
}
