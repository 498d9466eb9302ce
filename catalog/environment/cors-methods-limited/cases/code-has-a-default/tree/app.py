import os

M = os.getenv("CORS_METHODS", "*")
