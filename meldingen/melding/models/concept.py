"""A melding that is still being filled in, kept on the server so that nothing typed is lost. Written by
`acties.concept`; removed a day after the last change."""

import secrets

from django.db import models


def nieuwe_sleutel() -> str:
    """128 bits that nobody guesses: the address of a concept, and later its idempotency key."""
    return secrets.token_urlsafe(16)


class Concept(models.Model):
    sleutel = models.CharField(max_length=32, unique=True, default=nieuwe_sleutel)
    gegevens = models.JSONField(default=dict)
    melding = models.OneToOneField("melding.Melding", models.CASCADE, null=True, related_name="concept")
    # False: there never was a photo, so who sends it need not look for one.
    met_foto = models.BooleanField(default=False)
    gewijzigd_op = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        verbose_name = "concept"
        verbose_name_plural = "concepten"

    def __str__(self) -> str:
        return f"concept {self.pk}"
