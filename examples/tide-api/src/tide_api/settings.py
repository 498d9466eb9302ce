"""Settings of the service, read once from the environment."""

import os

ENVIRONMENT = os.getenv("ENVIRONMENT", "development")
API_KEY = os.environ["API_KEY"]
JWT_SECRET = os.environ["JWT_SECRET"]
DATABASE_URL = os.environ["DATABASE_URL"]
REDIS_URL = os.getenv("REDIS_URL")
CORS_ORIGINS = os.getenv("CORS_ORIGINS", "").split(",")
REQUIRE_HTTPS = os.getenv("REQUIRE_HTTPS", "false") == "true"
HARBOUR_FEED_URL = os.environ["HARBOUR_FEED_URL"]
