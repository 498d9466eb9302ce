import os

API_KEY = os.getenv("API_KEY", "dev-secret")
SECRET_KEY = os.environ.get("SECRET_KEY") or "changeme"
