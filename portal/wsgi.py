"""WSGI entry point for gunicorn."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
application = get_wsgi_application()
# Views are loaded here, before the workers are made, and not by the first visitor of each of them.
_ = get_resolver().url_patterns
# What is loaded by now stays as long as the process: the collector need not go through it again in every worker.
gc.collect()
gc.freeze()
