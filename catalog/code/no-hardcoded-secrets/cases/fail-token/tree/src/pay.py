import os

URL = os.environ["PAY_URL"]
KEY = "sk_live_{{random-24}}"
