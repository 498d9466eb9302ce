from pydantic_settings import BaseSettings
class Base(BaseSettings):
    token: str
