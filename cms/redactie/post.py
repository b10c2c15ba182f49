"""The mail to whoever may be the second pair of eyes. Sent by the worker, so a mail server that is away stops nobody."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django_tasks import task
from wagtail.models import TaskState

from . import rollen

log = logging.getLogger(__name__)


@task(queue_name="berichten")
def vraag_tweede_paar_ogen(stap_id: int) -> int:
    """Mail everybody who may approve; returns how many. Does nothing when somebody was already done."""
    stap = TaskState.objects.filter(pk=stap_id, status=TaskState.STATUS_IN_PROGRESS).first()
    if stap is None:
        return 0
    pagina = stap.workflow_state.content_object
    context = {
        "pagina": pagina,
        "schrijver": stap.workflow_state.requested_by,
        "adres": settings.PORTAL_URL + reverse("wagtailadmin_pages:edit", args=[pagina.pk]),
    }
    onderwerp = render_to_string("cms/redactie/mail/kijk_mee_onderwerp.txt", context).strip()
    tekst = render_to_string("cms/redactie/mail/kijk_mee.txt", context)
    taak = stap.task.specific
    aan = [gebruiker.email for gebruiker in rollen.redacteuren() if taak.mag_kijken(pagina, gebruiker)]
    with get_connection() as verbinding:
        for adres in aan:
            EmailMessage(onderwerp, tekst, to=[adres], connection=verbinding).send()
    log.info("tweede paar ogen: pagina %s, %d mails", pagina.pk, len(aan))
    return len(aan)
