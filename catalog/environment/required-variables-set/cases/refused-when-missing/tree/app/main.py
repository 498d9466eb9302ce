import os
T = os.environ["TOKEN"]
F = os.getenv("FEED_URL")
if not F:
    raise RuntimeError("FEED_URL is missing")
