"""Who hears of activities, by mail. Never decides whether something may happen; sending is `post`'s."""

from buurtpreventie.activiteiten.models import Activiteit
from buurtpreventie.post import post


def afgezegd(activiteit: Activiteit) -> None:
    for aanmelding in activiteit.aanmeldingen.select_related("deelnemer"):
        wie = aanmelding.deelnemer
        post.zet_klaar(
            "activiteit_afgezegd", sleutel=f"afgezegd:{activiteit.pk}", aan=wie, activiteit=activiteit, naam=wie.naam
        )
