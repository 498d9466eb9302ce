import os
NAME = "FEED_URL"
T = os.environ["TOKEN"]
U = os.environ[NAME]
