import os
T = os.environ["TOKEN"]
D = os.environ["DATA_DIR"]
