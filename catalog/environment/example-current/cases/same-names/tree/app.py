import os

A = os.environ["API_KEY"]
B = os.getenv("FEED_URL", "")
H = os.environ["HOME"]
