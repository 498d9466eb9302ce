import os

FEED_URL = os.environ["FEED_URL"]
API_KEY = "{{random-40}}"
