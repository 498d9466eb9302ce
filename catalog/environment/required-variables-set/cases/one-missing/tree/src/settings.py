import os

API_KEY = os.environ["API_KEY"]
FEED = os.environ["HARBOUR_FEED_URL"]
REDIS = os.getenv("REDIS_URL", "")
