"""The service refuses callers without a key."""


def test_unknown_key_is_refused(client):
    assert client.get("/tides/oban", headers={"X-API-Key": "nobody"}).status_code == 401
