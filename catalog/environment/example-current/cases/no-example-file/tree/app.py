import os

A = os.environ["API_KEY"]
