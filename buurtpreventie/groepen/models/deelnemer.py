"""A neighbour who takes part, known by an e-mail address; and the code that lets them in. Written by `acties.inloggen` and,
at the end, erased by `acties.wissen`."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Deelnemer(models.Model):
    """No account of staff and no password. Erasing the row erases the person: what stays elsewhere holds no name."""

    email = models.EmailField(_("e-mailadres"), unique=True)
    # As the group calls them; a first name is enough.
    naam = models.CharField(_("naam"), max_length=40, blank=True)
    # Part of the cookie: one up, and nobody is logged in any more.
    versie = models.PositiveIntegerField(default=1)
    sinds = models.DateTimeField(auto_now_add=True)
    laatst_gezien_op = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("deelnemer")
        verbose_name_plural = _("deelnemers")
        constraints = (
            models.CheckConstraint(condition=~models.Q(email=""), name="deelnemer_heeft_adres"),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="deelnemer_adres_in_kleine_letters"),
        )

    def __str__(self) -> str:
        return self.naam or f"deelnemer {self.pk}"


class Inlogcode(models.Model):
    """Six digits that were mailed to an address. Only their hash is kept."""

    email = models.EmailField()
    vingerafdruk = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField()
    pogingen = models.PositiveSmallIntegerField(default=0)
    gebruikt = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("inlogcode")
        verbose_name_plural = _("inlogcodes")
        indexes = (models.Index(fields=["email", "-gemaakt_op"], name="inlogcode_van_adres"),)

    def __str__(self) -> str:
        return f"code {self.pk}"
