def connect(vault):
    api_key = vault.read("feed")
    return api_key
