"""The gate at publication: a text that is hard to read, or that shuts somebody out, goes public only with a reason. Stops no
draft, loses nothing that was typed, and never changes a word. The reason stands in the history of the page.

Scheduling and asking for a second pair of eyes pass the same gate, at that moment.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import Page, PageLogEntry

from cms.leesbaar import DOEL, Leesoordeel
from cms.poort.stukken import oordeel_over

ACTIE = "cms.reden"
NAAR_BUITEN = ("action-publish", "action-submit", "action-restart-workflow")
LANGSTE_REDEN = 300


class Redactieformulier(WagtailAdminPageForm):
    """The form of every page: publishing asks for a reason when the text needs one."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom moet deze tekst nu toch naar buiten?"),
        required=False,
        max_length=LANGSTE_REDEN,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Bijvoorbeeld: deze woorden staan zo in de wet. Uw reden komt in de geschiedenis."),
    )
    oordeel: Leesoordeel | None = None

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if self.data.get("workflow-action-name", "").startswith("approve") and self.has_changed():
            veranderd = _("U veranderde de tekst. Bewaar het concept: daarna keurt iemand anders het goed.")
            self.add_error(None, veranderd)
            return False
        fout = self._stapt_naar_buiten() and self._poort()
        if fout:
            self.add_error("reden", fout)
        return not fout

    def _stapt_naar_buiten(self) -> bool:
        return any(self.data.get(knop) for knop in NAAR_BUITEN)

    def _poort(self) -> str:
        """What is asked for, or nothing when the text may go."""
        self.oordeel = oordeel_over(self.instance)
        if not self.oordeel.vraagt_reden or self.cleaned_data.get("reden", "").strip():
            return ""
        return _("%(bezwaar)s Maak de tekst beter, of schrijf hier waarom dat niet kan.") % {
            "bezwaar": bezwaar(self.oordeel)
        }


def bezwaar(oordeel: Leesoordeel) -> str:
    """What stops this text, in one or two sentences."""
    zinnen = []
    if oordeel.gemak is not None and oordeel.te_moeilijk:
        zinnen.append(
            _("Deze tekst leest te moeilijk: %(gemak).0f punten, wij willen er %(doel).0f of meer.")
            % {"gemak": oordeel.gemak, "doel": DOEL}
        )
    if oordeel.zware_hints:
        zinnen.append(_("Niet iedereen kan alles lezen: kijk naar de afbeeldingen, de koppen en de contactgegevens."))
    return " ".join(zinnen)


def houd_bulk_tegen(request: HttpRequest, actie: str, paginas: list[Page], _wat: object) -> HttpResponse | None:
    """Many pages at once pass the gate as well: those that need a reason are published one by one."""
    if actie != "publish" or request.method != "POST":
        return None
    titels = [pagina.title for pagina in paginas if oordeel_over(pagina.get_latest_revision_as_object()).vraagt_reden]
    if not titels:
        return None
    messages.error(request, _("Publiceer deze pagina's een voor een, met een reden: %s.") % ", ".join(titels))
    return redirect("wagtailadmin_explore", paginas[0].get_parent().pk)


def schrijf_reden(request: HttpRequest, pagina: Page) -> None:
    """After a page was sent out with a reason: put that in its history, with the version it was about."""
    reden = request.POST.get("reden", "").strip()[:LANGSTE_REDEN]
    if reden and any(request.POST.get(knop) for knop in NAAR_BUITEN):
        bewaar_reden(pagina, reden, door=request.user)


def bewaar_reden(pagina: Page, reden: str, *, door: Any) -> None:
    versie = pagina.latest_revision
    log(instance=pagina, action=ACTIE, user=door, revision=versie, data={"reden": reden})


def heeft_reden(pagina: Page) -> bool:
    """Whether somebody gave a reason for the newest version of this page."""
    return PageLogEntry.objects.filter(page=pagina, action=ACTIE, revision_id=pagina.latest_revision_id).exists()


def meld_aan(acties: LogActionRegistry) -> None:
    """The reason gets a line of its own in Wagtail's history."""

    @acties.register_action(ACTIE)
    class Reden(LogFormatter):
        label = gettext_lazy("Reden bij publicatie")

        def format_message(self, log_entry: PageLogEntry) -> str:
            return _("Naar buiten met een reden: %(reden)s") % {"reden": log_entry.data.get("reden", "")}
