SETTINGS = """
oauth_token="{{random-20}}"
"""
