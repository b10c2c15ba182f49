"""A routing rule: which team gets what, where and when. Read by `routering`, written by `acties.inrichten`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Routeringsregel(models.Model):
    team = models.ForeignKey("melding.Team", models.CASCADE, related_name="regels")
    categorie = models.ForeignKey(
        "melding.Categorie",
        models.CASCADE,
        null=True,
        blank=True,
        verbose_name=_("categorie of hoofdcategorie"),
        help_text=_("Leeg: alle categorieën."),
    )
    gebied_code = models.CharField(
        _("gemeente, wijk of buurt"), max_length=10, help_text=_("De CBS-code: GM, WK of BU en dan cijfers.")
    )
    dagen = models.CharField(
        _("dagen"), max_length=7, blank=True, help_text=_("1 is maandag, 7 is zondag. Leeg: alle dagen.")
    )
    van = models.TimeField(_("van"), null=True, blank=True)
    tot = models.TimeField(
        _("tot"), null=True, blank=True, help_text=_("Eerder dan 'van' betekent: tot na middernacht.")
    )
    actief = models.BooleanField(_("actief"), default=True)

    class Meta:
        verbose_name = _("routeringsregel")
        verbose_name_plural = _("routeringsregels")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(van__isnull=True, tot__isnull=True) | models.Q(van__isnull=False, tot__isnull=False),
                name="regel_van_en_tot_samen",
            ),
            models.CheckConstraint(
                condition=models.Q(van__isnull=True) | ~models.Q(van=models.F("tot")), name="regel_van_is_niet_tot"
            ),
            models.CheckConstraint(condition=models.Q(dagen__regex=r"^[1-7]*$"), name="regel_dagen_1_tot_7"),
        )
        indexes = (models.Index(fields=["gebied_code"], name="regel_gebied", condition=models.Q(actief=True)),)

    def __str__(self) -> str:
        return f"{self.categorie or 'alles'} in {self.gebied_code} → {self.team}"
