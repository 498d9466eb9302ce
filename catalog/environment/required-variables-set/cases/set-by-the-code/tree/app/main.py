import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "x")
m = os.environ["DJANGO_SETTINGS_MODULE"]
T = os.environ["TOKEN"]
