from pydantic import AliasChoices, AliasPath, Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    feed: str = Field(validation_alias=AliasChoices("TIDE_FEED", AliasPath("HARBOUR_FEED", 0)))
    port: int = Field(alias="TIDE_PORT")
