import os

KEY = os.getenv("API_KEY")
