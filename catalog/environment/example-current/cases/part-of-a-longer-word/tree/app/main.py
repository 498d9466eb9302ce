import os
T = os.environ["TOKEN"]
base_url_prefix = "x"
