KEY = "sk_live_{{random-24}}"
INDEX = "https://ada:{{random-20}}@index.tides.example/"
