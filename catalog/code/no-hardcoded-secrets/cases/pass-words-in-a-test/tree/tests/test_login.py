def test_login(client):
    assert client.login(user="mara", password="letmein")
