import os

KEY = os.environ["TIDE_KEY"]
