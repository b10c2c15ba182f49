"""Who hears what about groups and members, by mail. Never decides whether something may happen; sending is `post`'s."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Deelnemer, Groep, Groepsafspraak, Groepsstap, Lid, Screening, Uitnodiging
from buurtpreventie.post import post


def adres(naam: str, *args: Any) -> str:
    """A whole address, for in a mail."""
    return settings.PORTAL_URL + reverse(naam, args=args)


def coordinatoren(groep: Groep) -> list[Deelnemer]:
    return [lid.deelnemer for lid in Lid.objects.coordinatoren().filter(groep=groep).select_related("deelnemer")]


def aan_allen(groep: Groep, sjabloon: str, sleutel: str, aan: Iterable[Deelnemer], **context: Any) -> None:
    """The same mail to some people of a group, each by name."""
    naar = adres("buurt-groep-binnen", groep.slug)
    for deelnemer in aan:
        post.zet_klaar(sjabloon, sleutel=sleutel, aan=deelnemer, groep=groep, naam=deelnemer.naam, naar=naar, **context)


def groep_begonnen(groep: Groep, aanvrager: Deelnemer) -> None:
    link = adres("buurt-steun", groep.code)
    aan_allen(groep, "groep_begonnen", f"begonnen:{groep.pk}", [aanvrager], link=link)


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
    aan_allen(
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
    aan_allen(lid.groep, "opgenomen", f"opgenomen:{lid.pk}", [lid.deelnemer])


def niet_opgenomen(lid: Lid, reden: str) -> None:
    aan_allen(lid.groep, "niet_opgenomen", f"geweigerd:{lid.pk}", [lid.deelnemer], reden=reden)


def verwijderd(lid: Lid, reden: str) -> None:
    aan_allen(lid.groep, "verwijderd", f"verwijderd:{lid.pk}", [lid.deelnemer], reden=reden)


def is_coordinator(lid: Lid) -> None:
    aan_allen(lid.groep, "is_coordinator", f"coordinator:{lid.pk}", [lid.deelnemer])


def mag_lopen(lid: Lid, screening: Screening) -> None:
    aan_allen(lid.groep, "mag_lopen", f"lopen:{lid.pk}:{screening.tot}", [lid.deelnemer], geldig_tot=screening.tot)


def screening_verlopen(lid: Lid) -> None:
    aan_allen(lid.groep, "screening_verlopen", f"verlopen:{lid.pk}:{lid.sinds:%Y%m%d}", [lid.deelnemer])


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
