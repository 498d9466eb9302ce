from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    api_key: str
    signing_secret: str = Field(default="{{random-40}}", min_length=32)
