"""Pays.

Call it with sk_live_{{random-24}} as the key.
"""
