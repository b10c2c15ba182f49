"""The bench: how fast the portal answers on this machine, beside what the same machine can do at most. Measures over
HTTP on gunicorn; its own views exist only where BENCH=1. Never runs against a database that holds meldingen already."""
