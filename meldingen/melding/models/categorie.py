"""What can be reported: two levels of rows that an administrator edits, with their extra questions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CategorieQuerySet(models.QuerySet["Categorie"]):
    def kiesbaar(self) -> "CategorieQuerySet":
        """Subcategories a resident can choose, in the order of the form."""
        return (
            self.filter(ouder__isnull=False, actief=True, ouder__actief=True)
            .select_related("ouder")
            .order_by("ouder__volgorde", "ouder__naam", "volgorde", "naam")
        )

    def hoofd(self) -> "CategorieQuerySet":
        return self.filter(ouder__isnull=True, actief=True).order_by("volgorde", "naam")


class Categorie(models.Model):
    class Openbaarheid(models.TextChoices):
        AFGEROND = "afgerond", _("op de kaart, plek afgerond")
        GETELD = "geteld", _("alleen geteld")
        NIET = "niet", _("helemaal niet openbaar")

    class Urgentie(models.TextChoices):
        HOOG = "hoog", _("hoog")
        NORMAAL = "normaal", _("normaal")
        LAAG = "laag", _("laag")

    ouder = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="kinderen", verbose_name=_("hoofdcategorie")
    )
    slug = models.SlugField(_("kenmerk in adressen"), unique=True)
    naam = models.CharField(_("naam voor inwoners"), max_length=80)
    uitleg = models.CharField(_("uitleg in één zin (B1)"), max_length=200, blank=True)
    afhandelaar = models.CharField(_("wie pakt het op"), max_length=100, blank=True)
    openbaarheid = models.CharField(_("hoe openbaar"), max_length=8, choices=Openbaarheid, default=Openbaarheid.GETELD)
    termijn = models.PositiveSmallIntegerField(_("termijn in werkdagen"), default=5)
    urgentie = models.CharField(_("urgentie"), max_length=8, choices=Urgentie, default=Urgentie.NORMAAL)
    icoon = models.CharField(_("icoon (lucide)"), max_length=40, default="circle-alert")
    trefwoorden = models.TextField(
        _("woorden waaraan wij deze categorie herkennen"), blank=True, help_text=_("Gescheiden door komma's.")
    )
    # A referral: somebody else is the one to act.
    verwijzing_naar = models.CharField(_("verwijzen naar"), max_length=100, blank=True)
    verwijzing_telefoon = models.CharField(_("telefoon"), max_length=30, blank=True)
    verwijzing_url = models.URLField(_("website"), blank=True)
    verwijzing_reden = models.CharField(_("waarom zij, in één zin"), max_length=300, blank=True)
    alleen_verwijzen = models.BooleanField(
        _("alleen verwijzen"),
        default=False,
        help_text=_("De gemeente neemt dit niet aan; de verwijzing wordt wel geteld."),
    )
    vertrouwelijk = models.BooleanField(
        _("vertrouwelijk"), default=False, help_text=_("Alleen vertrouwelingen van de gemeente zien deze meldingen.")
    )
    navraag_na = models.PositiveSmallIntegerField(
        _("vraag na zoveel dagen of het is opgelost"), default=14, help_text=_("0: niet vragen.")
    )
    heropenen_binnen = models.PositiveSmallIntegerField(
        _("te heropenen binnen zoveel dagen"), default=60, help_text=_("Daarna doet de melder een nieuwe melding.")
    )
    actief = models.BooleanField(_("te kiezen"), default=True)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=100)

    objects = CategorieQuerySet.as_manager()

    class Meta:
        verbose_name = _("categorie")
        verbose_name_plural = _("categorieën")
        ordering = ("volgorde", "naam")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(alleen_verwijzen=False) | ~models.Q(verwijzing_reden=""),
                name="categorie_verwijzing_heeft_reden",
            ),
        )

    def __str__(self) -> str:
        return self.naam

    @property
    def hoofd(self) -> "Categorie":
        """Its main category; a main category is its own."""
        return self.ouder or self

    @property
    def verwijst(self) -> bool:
        return bool(self.verwijzing_naar)


class Vraag(models.Model):
    """An extra question of a category. An answer may stop the form with advice."""

    class Soort(models.TextChoices):
        TEKST = "tekst", _("tekst")
        KEUZE = "keuze", _("één keuze")
        MEERKEUZE = "meerkeuze", _("meer keuzes")
        GETAL = "getal", _("getal")
        MOMENT = "moment", _("datum en tijd")

    categorie = models.ForeignKey(Categorie, models.CASCADE, related_name="vragen")
    sleutel = models.SlugField(_("kenmerk"), max_length=40)
    tekst = models.CharField(_("vraag"), max_length=200)
    uitleg = models.CharField(_("uitleg"), max_length=200, blank=True)
    soort = models.CharField(_("soort"), max_length=10, choices=Soort, default=Soort.TEKST)
    keuzes = models.JSONField(_("keuzes"), default=list, blank=True, help_text=_('Bijvoorbeeld ["Ja", "Nee"].'))
    verplicht = models.BooleanField(_("verplicht"), default=False)
    stop_bij = models.CharField(_("stop bij dit antwoord"), max_length=100, blank=True)
    stop_advies = models.CharField(_("advies bij stoppen"), max_length=300, blank=True)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=10)

    class Meta:
        verbose_name = _("extra vraag")
        verbose_name_plural = _("extra vragen")
        ordering = ("volgorde", "id")
        constraints = (
            models.UniqueConstraint(fields=["categorie", "sleutel"], name="vraag_sleutel_per_categorie"),
            models.CheckConstraint(
                condition=models.Q(stop_bij="") | ~models.Q(stop_advies=""), name="vraag_stop_heeft_advies"
            ),
        )

    def __str__(self) -> str:
        return self.tekst
