"""Pays. Set PAY_KEY to your key: PAY_KEY=<your-key-here>."""

import os

PAY_KEY = os.environ["PAY_KEY"]
TOKEN_HEADER = "X-Pay-Token"
PASSWORD_FIELD = "password"
DIGEST = "9e107d9d372bb6826bd81d3542a419d6"


def login(password: str = "") -> bool:
    return bool(password)
