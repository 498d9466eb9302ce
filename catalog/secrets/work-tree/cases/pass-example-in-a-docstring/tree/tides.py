def signed(request):
    """Adds the header that the service asks for.

    An example of what comes out:

        oauth_token="{{random-20}}"
    """
    return request
