import os

PORT = os.environ["TIDE_PORT"]
for name in ("TIDE_FEED", "TIDE_PORT"):
    if name not in os.environ:
        raise SystemExit(name)
