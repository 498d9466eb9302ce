import os

KEY = os.environ.get("STRIPE_KEY", "")
