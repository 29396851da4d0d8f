"""The gate: the built site, looked at as families meet it, in a real browser and by every link."""
