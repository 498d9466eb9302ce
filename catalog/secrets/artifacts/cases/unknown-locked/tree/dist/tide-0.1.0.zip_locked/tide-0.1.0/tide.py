# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
# Tide tables

Water levels for small harbours.
