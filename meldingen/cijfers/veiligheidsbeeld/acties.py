"""Making a veiligheidsbeeld: asked for by one press or by the timetable, made by the worker, kept as it was made.

Never decides what stands in it (`indicatoren.veiligheidsbeeld`).
"""

import logging
from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from meldingen.cijfers.veiligheidsbeeld import grafieken as beeldgrafieken
from meldingen.cijfers.veiligheidsbeeld import veiligheidsbeeld
from meldingen.cijfers.veiligheidsbeeld.models import Veiligheidsbeeld
from meldingen.melding import toegang
from meldingen.melding.acties.fouten import ActieFout, GeenRecht
from meldingen.melding.rechten import Recht
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.termijnen import dag_van

log = logging.getLogger(__name__)
# A worker that is still at it after this long has been killed.
_HOOGSTENS = timedelta(minutes=10)
_S = Veiligheidsbeeld.Stand


class GeenPeriode(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Van deze periode is nog geen veiligheidsbeeld te maken. Kies een periode uit de lijst."))


def gemeenten_voor(gebruiker: Any) -> frozenset[str]:
    """Where somebody may have one made: who may see how the work goes, which who may research may too."""
    return toegang.gemeenten_met(gebruiker, Recht.STUREN)


@transaction.atomic
def vraag_aan(gemeente_code: str, *, periode: str, door: Any) -> Veiligheidsbeeld:
    """Have it made; one that is being made already is given back. Raises GeenRecht, GeenPeriode."""
    if gemeente_code not in gemeenten_voor(door):
        raise GeenRecht
    if periode not in veiligheidsbeeld.keuzes(dag_van(timezone.now())):
        raise GeenPeriode
    bezig = Veiligheidsbeeld.objects.filter(
        gemeente_code=gemeente_code,
        periode=periode,
        stand__in=(_S.WACHT, _S.BEZIG),
        gevraagd_op__gte=timezone.now() - _HOOGSTENS,
    )
    return bezig.first() or _begin(gemeente_code, periode, door)


def _begin(gemeente_code: str, periode: str, door: Any) -> Veiligheidsbeeld:
    beeld = Veiligheidsbeeld.objects.create(gemeente_code=gemeente_code, periode=periode, gemaakt_door=door)
    maak.enqueue(beeld.pk)
    return beeld


@task()
def maak_gepland() -> int:
    """The newest half year of each gemeente, when nobody made it yet. Returns how many were begun."""
    periode = veiligheidsbeeld.nieuwste_half_jaar(dag_van(timezone.now()))
    gemaakt = Veiligheidsbeeld.objects.filter(periode=periode, stand=_S.KLAAR).values_list("gemeente_code", flat=True)
    nog = sorted(gemeentenamen().keys() - set(gemaakt))
    for code in nog:
        with transaction.atomic():
            _begin(code, periode, None)
    return len(nog)


@task()
def maak(beeld_id: int) -> None:
    """Gather the figures, make the PDF, and put both down. Safe to run twice: what is ready stays."""
    beeld = Veiligheidsbeeld.objects.get(pk=beeld_id)
    if beeld.stand == _S.KLAAR:
        return
    try:
        _maak(beeld)
    except Exception:
        log.exception("veiligheidsbeeld mislukt beeld=%d", beeld.pk)
        Veiligheidsbeeld.objects.filter(pk=beeld.pk).update(stand=_S.MISLUKT)


def _maak(beeld: Veiligheidsbeeld) -> None:
    def meld(gedaan: int, totaal: int) -> None:
        # Figures are the first half of it, charts the second, the PDF the last step.
        Veiligheidsbeeld.objects.filter(pk=beeld.pk).update(stand=_S.BEZIG, gedaan=gedaan, totaal=2 * totaal + 1)

    gemeente = gemeentenamen()[beeld.gemeente_code]
    beeld.inhoud = veiligheidsbeeld.maak(beeld.gemeente_code, gemeente, beeld.periode, meld)
    beeld.klaar_op = timezone.now()
    grafieken = beeldgrafieken.maak(beeld.inhoud, lambda gedaan, totaal: meld(totaal + gedaan, totaal))
    beeld.bestand.save("veiligheidsbeeld.pdf", ContentFile(_als_pdf(beeld, grafieken)), save=False)
    beeld.stand = _S.KLAAR
    beeld.totaal = beeld.gedaan = len(beeld.inhoud["themas"])
    beeld.save()
    log.info("veiligheidsbeeld klaar beeld=%d", beeld.pk)


def _als_pdf(beeld: Veiligheidsbeeld, grafieken: dict[str, tuple[str, bytes]]) -> bytes:
    # A second of loading that only the worker has to wait for.
    from meldingen.melding import pdf

    def met_grafiek(regel: dict[str, Any]) -> dict[str, Any]:
        uitleg, _png = grafieken.get(regel["slug"], ("", b""))
        return regel | {"grafiek": uitleg and f"{pdf.HIER}{regel['slug']}.png", "uitleg": uitleg}

    themas = [thema | {"regels": [met_grafiek(regel) for regel in thema["regels"]]} for thema in beeld.inhoud["themas"]]
    context = {"beeld": beeld, "inhoud": beeld.inhoud | {"themas": themas}}
    bronnen = {f"{pdf.HIER}{slug}.png": png for slug, (_uitleg, png) in grafieken.items()}
    return pdf.van_html(render_to_string("cijfers/veiligheidsbeeld/pdf.html", context), bronnen)
