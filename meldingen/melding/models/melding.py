"""The melding and, apart so that it can be erased, its melder. Written by `meldingen.melding.acties` alone."""

import secrets
from datetime import datetime

from django.conf import settings
from django.contrib.gis.db import models
from django.contrib.gis.geos import Point, Polygon
from django.db import connection
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelsearch import index

from meldingen.melding.stammen import stam, woorden
from meldingen.melding.werkstand import Werkstand
from meldingen.melding.workflow import GESLOTEN, KEUZES, OPEN, PAUZE, Status
from meldingen.streek.gebieden.vlakken import kader_om
from meldingen.streek.models import WGS84

from .categorie import Categorie
from .vertaling import Taal

_OPEN = sorted(OPEN)
_GESLOTEN = sorted(GESLOTEN)


def nieuwe_volgcode() -> str:
    """128 bits: whoever has the link may follow, nobody guesses it."""
    return secrets.token_urlsafe(16)


class MeldingQuerySet(models.QuerySet["Melding"]):
    def openstaand(self) -> "MeldingQuerySet":
        return self.filter(status__in=_OPEN)

    def gesloten(self) -> "MeldingQuerySet":
        return self.filter(status__in=_GESLOTEN)

    def te_laat(self, moment: datetime) -> "MeldingQuerySet":
        """Past their term, and not waiting for the reporter: then the term waits too."""
        return self.openstaand().exclude(status__in=sorted(PAUZE)).filter(uiterlijk_op__lt=moment)

    def in_kader(self, west: float, zuid: float, oost: float, noord: float) -> "MeldingQuerySet":
        """Those whose place is in the box (degrees), found through the spatial index of either database."""
        if connection.vendor == "sqlite":
            # SpatiaLite only uses its R-tree when asked by name.
            treffers = RawSQL(
                "SELECT pkid FROM idx_melding_melding_punt WHERE xmin <= %s AND xmax >= %s AND ymin <= %s AND ymax >= %s",
                (oost, west, noord, zuid),
            )
            return self.filter(pk__in=treffers)
        return self.filter(punt__bboverlaps=Polygon.from_bbox((west, zuid, oost, noord)))

    def binnen(self, vlak: Polygon) -> "MeldingQuerySet":
        """Those inside an area that somebody drew (WGS84 degrees), or on its border."""
        return self.in_kader(*vlak.extent).filter(punt__intersects=vlak)

    def rond(self, punt: Point, meters: float) -> "MeldingQuerySet":
        """Those within a square of `meters` in each direction of `punt`: near enough to measure the rest."""
        return self.in_kader(*kader_om(punt, meters))

    def met_graden(self) -> "MeldingQuerySet":
        """With `lon` and `lat` (degrees) as plain numbers: to make a geometry of each place takes longer than to read it."""
        getal = models.FloatField()
        return self.annotate(
            lon=models.Func("punt", function="ST_X", output_field=getal),
            lat=models.Func("punt", function="ST_Y", output_field=getal),
        )


class Melding(Werkstand, index.Indexed, models.Model):
    class Bron(models.TextChoices):
        WEB = "web", _("website")
        API = "api", _("API")
        TELEFOON = "telefoon", _("telefoon")
        BALIE = "balie", _("balie")
        POST = "post", _("brief of mail")
        BUURTPREVENTIE = "buurtpreventie", _("buurtpreventie")

    volgcode = models.CharField(max_length=32, unique=True, default=nieuwe_volgcode, editable=False)
    tekst = models.TextField(_("melding"))
    categorie = models.ForeignKey(Categorie, models.PROTECT, related_name="meldingen")
    antwoorden = models.JSONField(_("antwoorden"), default=list, help_text='[{"vraag": "…", "antwoord": "…"}]')
    punt = models.PointField(_("plek"), srid=WGS84)
    adres = models.CharField(_("adres"), max_length=200, blank=True)
    plek_in_woorden = models.CharField(_("plek in woorden"), max_length=300, blank=True)
    # The version of the buurt at the moment of reporting: a border change never rewrites history.
    buurt = models.ForeignKey("streek.Gebied", models.PROTECT, related_name="+")
    wijk_code = models.CharField(max_length=8)
    gemeente_code = models.CharField(max_length=6)
    status = models.CharField(_("status"), max_length=20, choices=KEUZES)
    urgentie = models.CharField(_("urgentie"), max_length=8, choices=Categorie.Urgentie)
    team = models.ForeignKey("melding.Team", models.PROTECT, related_name="meldingen")
    behandelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="meldingen"
    )
    route_reden = models.CharField(_("waarom dit team"), max_length=300)
    hoofdmelding = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="dubbelen")
    # Part of the work of another melding, for another team; nobody reported it, so it is not counted as one.
    deel_van = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="delen")
    # The number in another system. What stands there stays there.
    kenmerk_elders = models.CharField(_("nummer in een ander systeem"), max_length=60, blank=True)
    cel = models.CharField(max_length=16, blank=True, editable=False, help_text="H3, resolution 9")
    bron = models.CharField(_("bron"), max_length=16, choices=Bron, default=Bron.WEB)
    # In which the reporter read the form: what we write ourselves comes in it, what they wrote stays as it is.
    taal = models.CharField(_("taal van de melder"), max_length=2, choices=Taal, default=Taal.NEDERLANDS)
    gemeld_op = models.DateTimeField(_("gemeld op"), default=timezone.now)
    dag = models.DateField(_("dag waarop zij telt"), editable=False)
    uiterlijk_op = models.DateTimeField(_("uiterlijk klaar"))
    eerste_antwoord_op = models.DateTimeField(_("eerste antwoord op"), null=True, blank=True)
    ingepland_op = models.DateField(_("ingepland op"), null=True, blank=True)
    gesloten_op = models.DateTimeField(_("gesloten op"), null=True, blank=True)
    # False while the public row (`openbaar`) is behind what happened.
    openbaar_bij = models.BooleanField(default=False, editable=False)

    # False while the search index (`zoeken`) is behind.
    zoek_bij = models.BooleanField(default=False, editable=False)

    objects = MeldingQuerySet.as_manager()
    # `zoeken` keeps the index, by timetable: a melding that comes in does not wait for it.
    search_fields = (index.SearchField("zoekwoorden"),)
    search_auto_update = False

    class Meta:
        verbose_name = _("melding")
        verbose_name_plural = _("meldingen")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(status__in=_GESLOTEN, gesloten_op__isnull=False)
                | models.Q(status__in=_OPEN, gesloten_op__isnull=True),
                name="melding_gesloten_heeft_moment",
            ),
            models.CheckConstraint(
                condition=models.Q(status=Status.DUBBEL.value, hoofdmelding__isnull=False)
                | (~models.Q(status=Status.DUBBEL.value) & models.Q(hoofdmelding__isnull=True)),
                name="melding_dubbel_heeft_hoofdmelding",
            ),
            models.CheckConstraint(
                condition=~models.Q(hoofdmelding=models.F("id")), name="melding_niet_dubbel_van_zichzelf"
            ),
            models.CheckConstraint(condition=~models.Q(route_reden=""), name="melding_zegt_waarom_hier"),
            models.CheckConstraint(condition=~models.Q(deel_van=models.F("id")), name="melding_geen_deel_van_zichzelf"),
        )
        indexes = (
            models.Index(
                fields=["gemeente_code", "uiterlijk_op", "id"],
                name="melding_werkvoorraad",
                condition=models.Q(status__in=_OPEN),
            ),
            models.Index(
                fields=["gemeente_code", "-gesloten_op", "-id"],
                name="melding_gesloten_lijst",
                condition=models.Q(status__in=_GESLOTEN),
            ),
            models.Index(fields=["dag", "categorie"], name="melding_dag"),
            models.Index(fields=["cel", "dag"], name="melding_cel"),
            models.Index(fields=["gesloten_op"], name="melding_gesloten"),
            models.Index(fields=["id"], name="melding_openbaar_achter", condition=models.Q(openbaar_bij=False)),
            models.Index(fields=["id"], name="melding_zoek_achter", condition=models.Q(zoek_bij=False)),
            # The search index knows a melding by its key as text.
            models.Index(Cast("id", models.CharField(max_length=50)), name="melding_sleutel_als_tekst"),
        )

    def __str__(self) -> str:
        return self.nummer

    @property
    def plek(self) -> str:
        """The place in words: address, else the reporter's own words, else the buurt."""
        return self.adres or self.plek_in_woorden or self.buurt.naam

    @property
    def telt(self) -> bool:
        """Whether it counts as something that was reported; a part of another melding does not."""
        return self.deel_van_id is None

    @property
    def zoekwoorden(self) -> str:
        """The stems by which it is found: its own words, where it is, and the number elsewhere."""
        tekst = f"{self.tekst} {self.adres} {self.plek_in_woorden} {self.kenmerk_elders}"
        return " ".join(stam(woord) for woord in woorden(tekst))


class Melder(index.Indexed, models.Model):
    """Who reported, if they told us. Erased by `privacy` after the term; the melding stays."""

    melding = models.OneToOneField(Melding, models.CASCADE, related_name="melder")
    naam = models.CharField(_("naam"), max_length=100, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True, db_index=True)
    telefoon = models.CharField(_("telefoonnummer"), max_length=30, blank=True)

    search_fields = (index.SearchField("zoekwoorden"),)
    search_auto_update = False

    class Meta:
        verbose_name = _("melder")
        verbose_name_plural = _("melders")
        constraints = (
            models.CheckConstraint(condition=~models.Q(naam="", email="", telefoon=""), name="melder_is_niet_leeg"),
        )

    def __str__(self) -> str:
        return self.naam or self.email or self.telefoon

    @property
    def zoekwoorden(self) -> str:
        """Name and address as they are written, the telephone number as one word of digits."""
        cijfers = "".join(teken for teken in self.telefoon if teken.isdigit())
        return " ".join([*woorden(self.naam), *woorden(self.email), cijfers]).strip()
