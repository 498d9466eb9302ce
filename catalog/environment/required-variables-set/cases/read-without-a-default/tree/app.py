import os

PORT = int(os.getenv("PORT", "8000"))
FEED = os.getenv("FEED_URL")
