"""Logging in and out. What somebody may do in between is `meldingen.melding.toegang`'s to say."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from meldingen.melding import toegang
from meldingen.melding.rechten import Recht
from meldingen.streek.velden import INVOER, MOET, VERPLICHT


class Inlogformulier(AuthenticationForm):
    use_required_attribute = False
    error_messages = {
        "invalid_login": _("Deze combinatie van e-mailadres en wachtwoord kennen wij niet. Kijk ze allebei na."),
        "inactive": _("U kunt met dit account niet meer inloggen. Vraag het uw beheerder."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        attrs = INVOER | MOET | {"autocomplete": "username", "autocapitalize": "none"}
        self.fields["username"] = forms.EmailField(
            label=_("E-mailadres"),
            widget=forms.EmailInput(attrs=attrs),
            error_messages={
                "required": _("Vul uw e-mailadres in."),
                "invalid": _("Dit is geen e-mailadres. Bijvoorbeeld: naam@gemeente.nl"),
            },
        )
        self.fields["password"].widget.attrs |= VERPLICHT
        self.fields["password"].error_messages = {"required": _("Vul uw wachtwoord in.")}


inloggen = LoginView.as_view(
    template_name="portal/gebruikers/inloggen.html", form_class=Inlogformulier, redirect_authenticated_user=True
)
_uit = LogoutView.as_view(http_method_names=["post", "options"])


def uitloggen(request: HttpRequest) -> HttpResponseBase:
    """After this the device holds nothing of what somebody saw: no round, no photos, no steps that waited."""
    antwoord = _uit(request)
    antwoord["Clear-Site-Data"] = '"cache", "storage"'
    return antwoord


@login_required
def binnen(request: HttpRequest) -> HttpResponse:
    """Where one's work is: meldingen, else pages, else the administration."""
    gebruiker: Any = request.user
    if toegang.is_medewerker(gebruiker):
        return redirect("werkvoorraad")
    if toegang.gemeenten_met(gebruiker, Recht.REDIGEREN):
        return redirect("wagtailadmin_home")
    return redirect("admin:index" if gebruiker.is_staff else "werkvoorraad")
