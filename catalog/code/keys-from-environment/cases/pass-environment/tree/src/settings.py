import os

API_KEY = os.environ["API_KEY"]
API_KEY_HEADER = "X-API-Key"
TOKEN_URL = "https://tides.example/token"
DB_PASSWORD = "horsestaple"
