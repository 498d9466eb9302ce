import os

if "TLS_MODE" in os.environ:
    MODE = os.environ["TLS_MODE"]
