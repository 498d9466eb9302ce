import os

KEY = "sk_live_{{random-24}}"
