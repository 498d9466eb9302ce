import os

FEED = os.environ["TIDE_FEED"]
