import os

# the old key was sk_live_{{random-24}}
KEY = os.environ["KEY"]
