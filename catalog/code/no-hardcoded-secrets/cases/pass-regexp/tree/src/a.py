TOKEN_RE = r"[A-Za-z0-9_-]{20,}"
SECRET_PATTERN = "^sk-[a-z0-9]+$"
