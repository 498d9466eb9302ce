import os

URL = "https://tides.example/pay"
KEY = "sk_live_{{random-24}}"
