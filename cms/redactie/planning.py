"""Pages that go public, or go away, at the moment an editor chose. Passes no gate: that happened when it was planned."""

from django.core.management import call_command
from django.utils import timezone
from django_tasks import task
from wagtail.models import Page, Revision

from cms.versie import verhoog


@task()
def publiceer_gepland() -> None:
    """Publish what is due and take away what has run out; copies of pages are old only when there was something."""
    nu = timezone.now()
    te_doen = (
        Revision.objects.filter(approved_go_live_at__lt=nu).exists()
        or Page.objects.live().filter(expire_at__lt=nu).exists()
    )
    call_command("publish_scheduled")
    if te_doen:
        verhoog()
