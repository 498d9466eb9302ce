import click
@click.option("--api-key", envvar="API_KEY", required=True)
def main(api_key):
    pass
