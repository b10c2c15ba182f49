"""Who gets which message at which transition, and what it says. Never decides whether a transition may happen; sending is
`uitgaand`'s.

A message is put in the outbox in the transaction of the transition, so it is never forgotten. Its text is made when it
is sent.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from meldingen.melding import uitgaand
from meldingen.melding.models import Melding, Overdracht, Statusovergang, Uitgaand, Vertrouweling
from meldingen.melding.woorden import WOORDEN
from meldingen.melding.workflow import GESLOTEN, Status

# Its name in the outbox.
_NAAM = "melding"
# The rows around a melding that a text speaks of, asked at once.
_ROND = ("categorie", "buurt", "team")
_TEAM_MOET_WETEN = (Status.GEMELD, Status.HEROPEND)
_VOOR_MELDER = {*Status, "navraag", "samengevoegd"}
# Whoever reported the same hears these steps of the main melding too; a question is for its own reporter alone.
_OOK_VOOR_DUBBELEN = (
    Status.INGEPLAND,
    Status.OVERGEDRAGEN,
    Status.AFGEHANDELD,
    Status.NIET_TE_BEHANDELEN,
    Status.HEROPEND,
)


def zet_klaar(overgang: Statusovergang) -> list[Uitgaand]:
    """Put the messages about a transition in the outbox and queue their sending. Call it in the transition's transaction."""
    return _in_de_uitbak(overgang, _ontvangers(overgang))


def voorbeeld(overgang: Statusovergang) -> tuple[str, str]:
    """(subject, text) of the mail that the reporter would get about a step that is not taken yet. Saves nothing."""
    with override(overgang.melding.taal):
        return _onderwerp_en_tekst(overgang.naar, _context(overgang, overgang.melding))


def zet_herinnering_klaar(overdracht: Overdracht) -> list[Uitgaand]:
    """The clock of a hand-over ran out: the partner and the team hear it, once per step."""
    overgang = Statusovergang.objects.filter(melding=overdracht.melding, naar=Status.OVERGEDRAGEN).latest("id")
    adressen = (overdracht.partner.email, overdracht.melding.team.email)
    sjablonen = (f"herinnering_{overdracht.stand}", f"herinnering_team_{overdracht.stand}")
    return _in_de_uitbak(overgang, [Aan(*paar) for paar in zip(adressen, sjablonen, strict=True) if paar[0]])


def zet_navraag_klaar(overgang: Statusovergang) -> list[Uitgaand]:
    """Some time after this closing: is it really solved? To the reporter, if there is an address."""
    melder = getattr(overgang.melding, "melder", None)
    return _in_de_uitbak(overgang, [Aan(melder.email, "navraag")] if melder and melder.email else [])


def zet_aanleiding_klaar(aanleiding: str, adressen: Iterable[str], sjabloon: str, **gegevens: Any) -> None:
    """A message that is about no single step, such as a morning's list; each address gets one per occasion, ever.

    `gegevens` are keys of rows for the text (see `_VERZAMEL`), never words or names.
    """
    velden: dict[str, Any] = {"over": aanleiding, "afzender": _NAAM, "sjabloon": sjabloon, "gegevens": gegevens}
    uitgaand.leg_klaar(*(uitgaand.rij(f"{aanleiding}:{sjabloon}", aan=adres, **velden) for adres in adressen))


def is_verteld(aanleiding: str) -> bool:
    """Whether anybody was told of an occasion."""
    return Uitgaand.objects.filter(over=aanleiding).exists()


def niet_aangekomen(melding: Melding) -> QuerySet[Uitgaand]:
    """What failed at least once on its way to whoever hears of this melding."""
    return Uitgaand.objects.over("melding", [melding.pk]).exclude(laatste_fout="")


@dataclass(frozen=True)
class Aan:
    """One message to be: to which address, which text, and whose melding when not the one of the step."""

    adres: str
    sjabloon: str
    melding: Melding | None = None


def _in_de_uitbak(overgang: Statusovergang, ontvangers: list[Aan]) -> list[Uitgaand]:
    return [uitgaand.voeg_toe(_rij(overgang, wie)) for wie in dict.fromkeys(ontvangers)]


def _rij(overgang: Statusovergang, wie: Aan) -> Uitgaand:
    melding = wie.melding.pk if wie.melding else overgang.melding_id
    return uitgaand.rij(
        f"melding:{melding}:{overgang.pk}:{wie.sjabloon}",
        over=f"melding:{melding}",
        aan=wie.adres,
        afzender=_NAAM,
        sjabloon=wie.sjabloon,
        gegevens={"overgang": overgang.pk, "melding": melding},
    )


def _ontvangers(overgang: Statusovergang) -> list[Aan]:
    """Address and text of each message about a transition."""
    melding = overgang.melding
    uit = []
    melder = getattr(melding, "melder", None)
    if melder and melder.email and _moet_melder_weten(overgang):
        uit.append(Aan(melder.email, overgang.naar))
    if overgang.naar in _OOK_VOOR_DUBBELEN:
        # Asked the other way round ("not without an address") the database also gives those who have no reporter at all.
        dubbelen = melding.dubbelen.filter(melder__email__gt="").select_related("melder")
        uit += [Aan(dubbel.melder.email, "samengevoegd", dubbel) for dubbel in dubbelen]
    partner_gaf_terug = overgang.van == Status.OVERGEDRAGEN and overgang.door_id is None
    if overgang.naar in _TEAM_MOET_WETEN or partner_gaf_terug:
        uit += _team(melding)
    if overgang.naar == Status.OVERGEDRAGEN:
        lopend = Overdracht.objects.filter(melding=melding).lopend().select_related("partner").first()
        if lopend and lopend.partner.email:
            uit.append(Aan(lopend.partner.email, "partner"))
    return uit


def _team(melding: Melding) -> list[Aan]:
    """The mailbox of the team; of a confidential melding only those who were named for it, without what it is about."""
    if not melding.categorie.vertrouwelijk:
        return [Aan(melding.team.email, "team")] if melding.team.email else []
    genoemd = Vertrouweling.objects.filter(categorie=melding.categorie, gemeente_code=melding.gemeente_code)
    adressen = genoemd.filter(gebruiker__is_active=True).values_list("gebruiker__email", flat=True)
    return [Aan(adres, "vertrouwelijk") for adres in adressen]


def _moet_melder_weten(overgang: Statusovergang) -> bool:
    if overgang.naar in GESLOTEN or overgang.naar in (Status.GEMELD, Status.HEROPEND):
        return True
    eigen_antwoord = overgang.door_id is None
    begin = overgang.van in (Status.GEMELD, Status.HEROPEND)
    return not eigen_antwoord and (bool(overgang.bericht) or begin)


def _breng(rij: Uitgaand) -> None:
    """Make the mail of a row and hand it over. Reporters read their own language; teams and partners Dutch."""
    if "overgang" not in rij.gegevens:
        uitgaand.stuur(rij, *_onderwerp_en_tekst(rij.sjabloon, _VERZAMEL[rij.sjabloon](rij.gegevens)))
        return
    rond = [f"melding__{pad}" for pad in _ROND]
    overgang = Statusovergang.objects.select_related(*rond).filter(pk=rij.gegevens["overgang"]).first()
    if overgang is None:
        raise uitgaand.Vervallen
    melding = overgang.melding
    if melding.pk != rij.gegevens["melding"]:
        melding = Melding.objects.select_related(*_ROND).get(pk=rij.gegevens["melding"])
    with override(melding.taal if rij.sjabloon in _VOOR_MELDER else settings.LANGUAGE_CODE):
        onderwerp, tekst = _onderwerp_en_tekst(rij.sjabloon, _context(overgang, melding))
    uitgaand.stuur(rij, onderwerp, tekst)


def _onderwerp_en_tekst(sjabloon: str, context: dict[str, object]) -> tuple[str, str]:
    """The first line of a text is its subject."""
    onderwerp, _, inhoud = render_to_string(f"melding/berichten/{sjabloon}.txt", context).strip().partition("\n")
    return onderwerp.strip(), inhoud.strip() + "\n"


def _context(overgang: Statusovergang, melding: Melding) -> dict[str, object]:
    """What a text about a step may say. `melding` is the reader's own: only its own link is ever in the mail."""
    overdracht = Overdracht.objects.filter(melding_id=overgang.melding_id).select_related("partner").last()
    partner_url = settings.PORTAL_URL + reverse("overdracht", args=[overdracht.code]) if overdracht else ""
    return {
        "overdracht": overdracht,
        "partner_url": partner_url,
        "melding": melding,
        "hoofdmelding": overgang.melding,
        "kop": WOORDEN[overgang.naar][0],
        "overgang": overgang,
        "volg_url": settings.PORTAL_URL + reverse("volgen", args=[melding.volgcode]),
        "werk_url": settings.PORTAL_URL + reverse("werkvoorraad-melding", args=[melding.pk]),
    }


def _escalatie(gegevens: dict) -> dict[str, object]:
    """The terms that come near or ran out, for a coordinator's morning: numbers, kinds and days, no words of reporters."""
    meldingen = Melding.objects.select_related("categorie", "team").order_by("uiterlijk_op", "id")
    return {
        "verstreken": meldingen.filter(pk__in=gegevens["verstreken"]),
        "nadert": meldingen.filter(pk__in=gegevens["nadert"]),
        "meer": gegevens.get("meer", 0),
        "werk_url": settings.PORTAL_URL + reverse("werkvoorraad"),
    }


# The texts that are about no single step, and what they are made of.
_VERZAMEL: dict[str, Callable[[dict], dict[str, object]]] = {"escalatie": _escalatie}
# Rows stay with their melding: who never heard of it must be seen there.
AFZENDER = uitgaand.Afzender(breng=_breng, bewaar=None)
