import os

PORT = os.getenv("PORT", "8000")
PRIMARY_KEY = "station"
