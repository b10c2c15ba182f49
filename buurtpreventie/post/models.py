"""Where a browser takes push messages. Written by `pushadressen`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Pushadres(models.Model):
    """One browser of one neighbour. Goes when they say so, when they log out everywhere, or when the browser stopped."""

    deelnemer = models.ForeignKey("buurtpreventie.Deelnemer", models.CASCADE, related_name="pushadressen")
    adres = models.URLField(max_length=500, unique=True)
    # The public key of the browser and the secret it shares with us: what we send, only it can read.
    sleutel = models.CharField(max_length=100)
    geheim = models.CharField(max_length=40)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("pushadres")
        verbose_name_plural = _("pushadressen")

    def __str__(self) -> str:
        return f"pushadres {self.pk}"
