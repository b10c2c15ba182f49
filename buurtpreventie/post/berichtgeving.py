"""Who hears what about groups and members, by mail. Never decides whether something may happen; sending is `post`'s."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse

from buurtpreventie import toegang
from buurtpreventie.activiteiten.models import Activiteit
from buurtpreventie.berichten.models import Berichtbesluit, Groepsbericht
from buurtpreventie.groepen import nakijken
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Deelnemer, Groep, Groepsafspraak, Groepsstap, Lid, Screening, Uitnodiging
from buurtpreventie.post import post

_ZOUT = "buurtpreventie.afmelden"


def adres(naam: str, *args: Any) -> str:
    """A whole address, for in a mail."""
    return settings.PORTAL_URL + reverse(naam, args=args)


def coordinatoren(groep: Groep) -> list[Deelnemer]:
    return [lid.deelnemer for lid in Lid.objects.coordinatoren().filter(groep=groep).select_related("deelnemer")]


def _aan_allen(groep: Groep, sjabloon: str, sleutel: str, aan: Iterable[Deelnemer], **context: Any) -> None:
    naar = adres("buurt-groep-binnen", groep.slug)
    for deelnemer in aan:
        post.zet_klaar(sjabloon, sleutel=sleutel, aan=deelnemer, groep=groep, naam=deelnemer.naam, naar=naar, **context)


def groep_begonnen(groep: Groep, aanvrager: Deelnemer) -> None:
    link = adres("buurt-steun", groep.code)
    _aan_allen(groep, "groep_begonnen", f"begonnen:{groep.pk}", [aanvrager], link=link)


def groep_ingediend(groep: Groep) -> None:
    """The gemeente has something to judge."""
    stap = groep.stappen.latest("id")
    naar = adres("begeleiden-groep", groep.gemeente_code, groep.pk)
    for begeleider in toegang.begeleiders(groep.gemeente_code):
        post.zet_klaar("te_beoordelen", sleutel=f"stap:{stap.pk}", aan=begeleider.email, groep=groep, naar=naar)


def groep_besluit(groep: Groep, stap: Groepsstap) -> None:
    """What the gemeente decided, or that a group ends: everybody in it hears that."""
    leden = Lid.objects.actief().filter(groep=groep).select_related("deelnemer")
    sjabloon = {Fase.ACTIEF: "goedgekeurd", Fase.STEUN: "aanvullen", Fase.AFGEWEZEN: "afgewezen"}
    _aan_allen(
        groep,
        sjabloon.get(Fase(stap.naar), "opgeheven"),
        f"stap:{stap.pk}",
        [lid.deelnemer for lid in leden],
        reden=stap.reden,
    )


def zonder_coordinator(laatste: Lid) -> None:
    groep = laatste.groep
    if groep.contact:
        naar = adres("begeleiden-groep", groep.gemeente_code, groep.pk)
        post.zet_klaar(
            "zonder_coordinator", sleutel=f"zonder:{laatste.pk}", aan=groep.contact.email, groep=groep, naar=naar
        )


def wil_meedoen(lid: Lid) -> None:
    naar = adres("buurt-leden", lid.groep.slug)
    for coordinator in coordinatoren(lid.groep):
        post.zet_klaar(
            "wil_meedoen", sleutel=f"wil:{lid.pk}", aan=coordinator, groep=lid.groep, wie=lid.deelnemer.naam, naar=naar
        )


def uitgenodigd(uitnodiging: Uitnodiging, door: Lid) -> None:
    post.zet_klaar(
        "uitnodiging",
        sleutel=f"uitnodiging:{uitnodiging.pk}",
        aan=uitnodiging.email,
        groep=uitnodiging.groep,
        door=door.deelnemer.naam,
        naar=adres("buurt-uitnodiging", uitnodiging.code),
    )


def opgenomen(lid: Lid) -> None:
    _aan_allen(lid.groep, "opgenomen", f"opgenomen:{lid.pk}", [lid.deelnemer])


def niet_opgenomen(lid: Lid, reden: str) -> None:
    _aan_allen(lid.groep, "niet_opgenomen", f"geweigerd:{lid.pk}", [lid.deelnemer], reden=reden)


def verwijderd(lid: Lid, reden: str) -> None:
    _aan_allen(lid.groep, "verwijderd", f"verwijderd:{lid.pk}", [lid.deelnemer], reden=reden)


def is_coordinator(lid: Lid) -> None:
    _aan_allen(lid.groep, "is_coordinator", f"coordinator:{lid.pk}", [lid.deelnemer])


def mag_lopen(lid: Lid, screening: Screening) -> None:
    _aan_allen(lid.groep, "mag_lopen", f"lopen:{lid.pk}:{screening.tot}", [lid.deelnemer], tot=screening.tot)


def screening_verlopen(lid: Lid) -> None:
    _aan_allen(lid.groep, "screening_verlopen", f"verlopen:{lid.pk}:{lid.sinds:%Y%m%d}", [lid.deelnemer])


def activiteit_afgezegd(activiteit: Activiteit) -> None:
    for aanmelding in activiteit.aanmeldingen.select_related("deelnemer"):
        wie = aanmelding.deelnemer
        post.zet_klaar(
            "activiteit_afgezegd", sleutel=f"afgezegd:{activiteit.pk}", aan=wie, activiteit=activiteit, naam=wie.naam
        )


def bericht_verborgen(bericht: Groepsbericht) -> None:
    """Its writer hears that nobody sees it for the moment; not who complained."""
    if bericht.schrijver:
        ronde = bericht.besluiten.count()
        _aan_allen(bericht.groep, "bericht_verborgen", f"verborgen:{bericht.pk}:{ronde}", [bericht.schrijver])


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
        _aan_allen(bericht.groep, "besluit_schrijver", sleutel, [bericht.schrijver], **context)
    klagers = [k.deelnemer for k in besluit.klachten.select_related("deelnemer") if k.deelnemer]
    _aan_allen(bericht.groep, "besluit_klacht", sleutel, klagers, reden=reden, wat=wat)


def _over_afspraak(aan: Groep, ander: Groep, sjabloon: str, sleutel: str) -> None:
    naar = adres("buurt-buurgroepen", aan.slug)
    for wie in coordinatoren(aan):
        post.zet_klaar(sjabloon, sleutel=sleutel, aan=wie, groep=aan, ander=ander, naam=wie.naam, naar=naar)


def afspraak_gevraagd(afspraak: Groepsafspraak) -> None:
    _over_afspraak(afspraak.buurgroep, afspraak.groep, "afspraak_gevraagd", f"afspraak:{afspraak.pk}")


def afspraak_aanvaard(afspraak: Groepsafspraak) -> None:
    _over_afspraak(afspraak.groep, afspraak.buurgroep, "afspraak_aanvaard", f"afspraak-ja:{afspraak.pk}")


def afspraak_beeindigd(afspraak: Groepsafspraak, door: Groep) -> None:
    """The side that did not end it hears so."""
    aan = afspraak.buurgroep if door.pk == afspraak.groep_id else afspraak.groep
    _over_afspraak(aan, door, "afspraak_beeindigd", f"afspraak-einde:{afspraak.pk}")


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
