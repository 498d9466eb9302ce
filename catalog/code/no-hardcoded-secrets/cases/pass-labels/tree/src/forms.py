import os

FIELDS = {"password": "Password", "token": "text", "secret": ["password"]}
PASSWORD_RESET_URL = "/reset"
SHOW_PASSWORD = "letmein"
ALLOW_CREDENTIALS = os.getenv("ALLOW_CREDENTIALS", "false")


def field(name, password="password", api_key=None):
    return os.environ.get("API_KEY", "unknown")
