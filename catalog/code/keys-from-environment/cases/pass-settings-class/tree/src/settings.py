from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    stripe_key: str
    airtable_token: str
    signing_secret: str = ""
