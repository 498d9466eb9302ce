from enum import Enum
class Kind(Enum):
    TOKEN = "token"
    API_KEY = "api_key"
PASSWORD_HASHER = "argon2"
