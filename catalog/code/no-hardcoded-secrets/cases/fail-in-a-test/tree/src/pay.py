import os

KEY = os.environ["PAY_KEY"]
