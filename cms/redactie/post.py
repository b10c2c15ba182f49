"""The mail to whoever may be the second pair of eyes: one each, through the outbox of the house."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import TaskState

from meldingen.melding import uitgaand

from . import rollen


def vraag_tweede_paar_ogen(stap: TaskState) -> None:
    """Everybody who may approve gets a mail. Call it in the transaction in which the step begins."""
    pagina, taak = stap.workflow_state.content_object, stap.task.specific
    velden: dict[str, Any] = {"over": f"pagina:{pagina.pk}", "afzender": "redactie", "gegevens": {"stap": stap.pk}}
    aan = [gebruiker.email for gebruiker in rollen.redacteuren() if taak.mag_kijken(pagina, gebruiker)]
    uitgaand.leg_klaar(
        *(uitgaand.rij(f"redactie:{stap.pk}", aan=adres, sjabloon="kijk_mee", **velden) for adres in aan)
    )


def _breng(rij: Any) -> None:
    """One row of the outbox. Nothing is left to ask when somebody was already done."""
    stap = TaskState.objects.filter(pk=rij.gegevens["stap"], status=TaskState.STATUS_IN_PROGRESS).first()
    if stap is None:
        raise uitgaand.Vervallen
    pagina = stap.workflow_state.content_object
    context = {
        "pagina": pagina,
        "schrijver": stap.workflow_state.requested_by,
        "adres": settings.PORTAL_URL + reverse("wagtailadmin_pages:edit", args=[pagina.pk]),
    }
    onderwerp = render_to_string("cms/redactie/post/kijk_mee_onderwerp.txt", context).strip()
    uitgaand.stuur(rij, onderwerp, render_to_string("cms/redactie/post/kijk_mee.txt", context))


AFZENDER = uitgaand.Afzender(breng=_breng)
