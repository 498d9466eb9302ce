"""The web service."""

import hmac

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.middleware.cors import CORSMiddleware

from tide_api import settings

app = FastAPI(title="Tide API")
app.add_middleware(
    CORSMiddleware,
    allow_origins=settings.CORS_ORIGINS,
    allow_methods=["GET"],
    allow_headers=["X-API-Key"],
    allow_credentials=True,
)


def caller(x_api_key: str = Header()) -> None:
    if not hmac.compare_digest(x_api_key.encode(), settings.API_KEY.encode()):
        raise HTTPException(status_code=401)


@app.get("/tides/{harbour}", dependencies=[Depends(caller)])
def tides(harbour: str) -> dict[str, str]:
    return {"harbour": harbour}
