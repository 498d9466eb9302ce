import os

PORT = int(os.getenv("PORT", "8000"))
if "TLS_MODE" in os.environ:
    MODE = os.environ["TLS_MODE"]
