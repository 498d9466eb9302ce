import os

from jose import jwt

KEY = os.environ["SECRET_KEY"]
