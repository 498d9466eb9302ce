import os

X = os.environ["TEST_ONLY"]
