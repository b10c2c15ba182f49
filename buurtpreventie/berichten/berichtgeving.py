"""Who hears what of messages and of what was decided about them, by mail. Never decides whether something may happen; sending
is `post`'s."""

from collections.abc import Sequence
from datetime import datetime

from django.core import signing

from buurtpreventie.berichten import nakijken
from buurtpreventie.berichten.models import Berichtbesluit, Groepsbericht
from buurtpreventie.groepen.models import Lid
from buurtpreventie.post import post
from buurtpreventie.post.berichtgeving import aan_allen, adres

_ZOUT = "buurtpreventie.afmelden"


def bericht_verborgen(bericht: Groepsbericht) -> None:
    """Its writer hears that nobody sees it for the moment; not who complained."""
    if bericht.schrijver:
        ronde = bericht.besluiten.count()
        aan_allen(bericht.groep, "bericht_verborgen", f"verborgen:{bericht.pk}:{ronde}", [bericht.schrijver])


def na_te_kijken(bericht: Groepsbericht) -> None:
    """Who decides hears it at the first complaint, and once more when it is out of sight."""
    groep = bericht.groep
    sleutel = f"nakijken:{bericht.pk}:{bericht.besluiten.count()}:{bericht.verborgen_op is not None}"
    beslissers = nakijken.beslissers(bericht)
    for wie in beslissers:
        naar = adres("buurt-nakijken", groep.slug)
        post.zet_klaar("na_te_kijken", sleutel=sleutel, aan=wie, groep=groep, naam=wie.naam, naar=naar)
    if not beslissers:
        _aan_gemeente(bericht, "na_te_kijken_gemeente", sleutel)


def klacht_wacht(bericht: Groepsbericht) -> None:
    _aan_gemeente(bericht, "klacht_wacht", f"klacht-wacht:{bericht.pk}:{bericht.besluiten.count()}")


def bericht_herzien(besluit: Berichtbesluit) -> None:
    if besluit.bericht:
        _aan_gemeente(besluit.bericht, "bericht_herzien", f"herzien:{besluit.pk}")


def _aan_gemeente(bericht: Groepsbericht, sjabloon: str, sleutel: str) -> None:
    groep = bericht.groep
    naar = adres("begeleiden-bericht", groep.gemeente_code, bericht.pk)
    for wie in nakijken.begeleiders_van(groep):
        post.zet_klaar(sjabloon, sleutel=sleutel, aan=wie, groep=groep, naar=naar)


def berichtbesluit(besluit: Berichtbesluit, bericht: Groepsbericht) -> None:
    """The writer and whoever complained read what was decided and why; neither reads who the other is."""
    reden, wat, sleutel = besluit.reden, besluit.wat, f"berichtbesluit:{besluit.pk}"
    if bericht.schrijver and wat != Berichtbesluit.Wat.INGETROKKEN:
        is_weg, wie = wat == Berichtbesluit.Wat.WEG, Groepsbericht.Weg
        context = {
            "wie": besluit.get_wie_display(),
            "opnieuw": adres("buurt-opnieuw", bericht.pk) if is_weg and besluit.wie == wie.COORDINATOR else "",
            "blijft_weg": is_weg and besluit.wie == wie.GEMEENTE and bericht.weg_door == wie.COORDINATOR,
            "reden": reden,
            "wat": wat,
        }
        aan_allen(bericht.groep, "besluit_schrijver", sleutel, [bericht.schrijver], **context)
    klagers = [k.deelnemer for k in besluit.klachten.select_related("deelnemer") if k.deelnemer]
    aan_allen(bericht.groep, "besluit_klacht", sleutel, klagers, reden=reden, wat=wat)


def nieuw_sleutel(lid: Lid) -> str:
    """How the keys of mail about new messages for one place in a group begin."""
    return f"nieuw:{lid.pk}:"


def nieuwe_berichten(lid: Lid, nieuw: Sequence[Groepsbericht], kanaal: str, *, niet_voor: datetime) -> None:
    """That there is something to read in a group; the words themselves are read there. One press ends it."""
    overzicht = kanaal == Lid.Kanaal.OVERZICHT
    post.zet_klaar(
        "nieuwe_berichten",
        sleutel=f"overzicht:{lid.pk}:{nieuw[-1].pk}" if overzicht else f"{nieuw_sleutel(lid)}{nieuw[-1].pk}",
        aan=lid.deelnemer,
        niet_voor=niet_voor,
        afmelden=adres("buurt-afmelden", afmeldcode(lid)),
        groep=lid.groep,
        naam=lid.deelnemer.naam,
        berichten=[(bericht, adres("buurt-bericht", lid.groep.slug, bericht.pk)) for bericht in nieuw],
        enige=nieuw[0] if len(nieuw) == 1 else None,
        keuzes=adres("buurt-keuzes", lid.groep.slug),
        stoppen=adres("buurt-afmelden", afmeldcode(lid)),
    )


def afmeldcode(lid: Lid) -> str:
    """Signed, so that an address in a mail ends mail for this place in a group, and does nothing else."""
    return signing.dumps([lid.pk, lid.deelnemer_id], salt=_ZOUT)


def lid_van_afmeldcode(code: str) -> tuple[bool, Lid | None]:
    """Whether we signed it, and whose place it is; nobody's once they left."""
    try:
        pk, deelnemer = signing.loads(code, salt=_ZOUT)
    except signing.BadSignature:
        return False, None
    return True, Lid.objects.filter(pk=pk, deelnemer=deelnemer).select_related("groep").defer("groep__gebied").first()
