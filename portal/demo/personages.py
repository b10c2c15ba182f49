"""The cast of the demo: who can log in, with which role in which gemeente. The same cast plays in the tests.

The password is shown on screen: this cast exists only where DEMO=1.
"""

from dataclasses import dataclass

from django.contrib.auth import get_user_model

from meldingen.melding.models import Roltoewijzing, Team, Teamlid

Rol = Roltoewijzing.Rol
WACHTWOORD = "mergel-maas-mijn"
BEEK, SITTARD_GELEEN, STEIN = "GM0888", "GM1883", "GM0971"
ALLE = (BEEK, SITTARD_GELEEN, STEIN)


@dataclass(frozen=True)
class Personage:
    email: str
    naam: str
    doet: str
    rol: str = ""
    gemeenten: tuple[str, ...] = ()
    beheerder: bool = False


CAST = (
    Personage("boa.beek@demo.example", "Boa Beek", "handelt meldingen af in Beek", Rol.BOA, (BEEK,)),
    Personage(
        "boa.sittard-geleen@demo.example",
        "Boa Sittard-Geleen",
        "handelt meldingen af in Sittard-Geleen",
        Rol.BOA,
        (SITTARD_GELEEN,),
    ),
    Personage("boa.stein@demo.example", "Boa Stein", "handelt meldingen af in Stein", Rol.BOA, (STEIN,)),
    Personage("coordinator@demo.example", "Coördinator", "verdeelt het werk in alle drie", Rol.COORDINATOR, ALLE),
    Personage("kcc@demo.example", "Klantcontact", "neemt meldingen aan voor bellers", Rol.KCC, ALLE),
    Personage(
        "leidinggevende@demo.example",
        "Leidinggevende",
        "kijkt mee in Sittard-Geleen",
        Rol.LEIDINGGEVENDE,
        (SITTARD_GELEEN,),
    ),
    Personage("analist@demo.example", "Analist", "onderzoekt, zonder te zien wie meldde", Rol.ANALIST, ALLE),
    Personage("regio@demo.example", "Regio", "ziet de drie gemeenten samen", Rol.REGIO, ALLE),
    Personage(
        "redacteur@demo.example", "Redacteur", "schrijft de pagina's en plaatst een alarm (/cms/)", Rol.REDACTEUR, ALLE
    ),
    Personage(
        "redacteur.stein@demo.example",
        "Redacteur Stein",
        "schrijft de pagina's van Stein, kijkt mee",
        Rol.REDACTEUR,
        (STEIN,),
    ),
    Personage("beheerder@demo.example", "Beheerder", "stelt alles in (/beheer/)", Rol.BEHEERDER, ALLE, beheerder=True),
    Personage("buitenstaander@demo.example", "Buitenstaander", "heeft nergens een rol en ziet dus niets"),
)


def zet_klaar() -> None:
    """Makes the cast, or completes it; a password that somebody changed stays."""
    for personage in CAST:
        _zet_klaar(personage)


def _zet_klaar(personage: Personage) -> None:
    model = get_user_model()
    gebruiker = model.objects.filter(email=personage.email).first()
    if gebruiker is None:
        gebruiker = model.objects.create_user(
            personage.email,
            WACHTWOORD,
            naam=personage.naam,
            is_staff=personage.beheerder,
            is_superuser=personage.beheerder,
        )
    for gemeente in personage.gemeenten:
        Roltoewijzing.objects.get_or_create(gebruiker=gebruiker, rol=personage.rol, gemeente_code=gemeente)
    if personage.rol == Rol.BOA:
        for team in Team.objects.filter(gemeente_code__in=personage.gemeenten):
            Teamlid.objects.get_or_create(team=team, gebruiker=gebruiker)


def inloggen_als() -> str:
    """The log-ins as lines to print."""
    breedte = max(len(personage.email) for personage in CAST)
    regels = [f"    {personage.email:<{breedte}}  {personage.doet}" for personage in CAST]
    return "\n".join([f"  Inloggen op /werkvoorraad/ kan met het wachtwoord {WACHTWOORD} als:", *regels])
