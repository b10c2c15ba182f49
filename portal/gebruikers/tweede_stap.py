"""The second step of logging in: a code from an app on the phone (TOTP), asked of everybody who works here (BIO2).

Off in the demo, so that a newcomer gets in with a password; on everywhere else (settings.TWEEDE_STAP).
"""

from collections.abc import Callable
from typing import Any

import segno
from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django_otp import login as otp_login
from django_otp.middleware import is_verified
from django_otp.plugins.otp_totp.models import TOTPDevice

from meldingen.streek.antwoorden import naar_adres
from meldingen.streek.velden import KORT, MOET, Formulier

_ACHTER_DE_DEUR = ("/werkvoorraad/", "/buurtpreventie/gemeente/", "/beheer/", "/cms/")


class CodeForm(Formulier):
    """`apparaat` judges the code, and slows down after wrong ones."""

    code = forms.CharField(
        label=_("Code uit de app"),
        help_text=_("Zes cijfers."),
        max_length=10,
        widget=forms.TextInput(attrs=KORT | MOET | {"inputmode": "numeric", "autocomplete": "one-time-code"}),
        error_messages={"required": _("Vul de code uit de app in.")},
    )

    def __init__(self, *args: Any, apparaat: TOTPDevice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.apparaat = apparaat

    def clean_code(self) -> str:
        code = self.cleaned_data["code"].replace(" ", "")
        mag, _waarom = self.apparaat.verify_is_allowed()
        if not mag:
            raise forms.ValidationError(_("Te vaak een verkeerde code. Wacht een minuut en probeer het dan opnieuw."))
        if not self.apparaat.verify_token(code):
            raise forms.ValidationError(_("Deze code klopt niet. Kijk in de app: de code verandert elke halve minuut."))
        return code


class TweedeStap:
    """Middleware: nobody gets past the door with a password alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.TWEEDE_STAP and request.path.startswith(_ACHTER_DE_DEUR):
            gebruiker = request.user
            if gebruiker.is_authenticated and not is_verified(gebruiker):
                return redirect(f"{reverse('tweede-stap')}?{urlencode({'next': request.get_full_path()})}")
        return self.get_response(request)


@never_cache
@login_required
def tweede_stap(request: HttpRequest) -> HttpResponse:
    """Ask the code; the first time, show the QR code that links the app. A link counts once a code of it was right."""
    apparaat = TOTPDevice.objects.filter(user=request.user, confirmed=True).first() or _nieuw_apparaat(request)
    form = CodeForm(request.POST or None, apparaat=apparaat)
    if request.method == "POST" and form.is_valid():
        if not apparaat.confirmed:
            TOTPDevice.objects.filter(pk=apparaat.pk).update(confirmed=True)
        otp_login(request, apparaat)
        return naar_adres(_volgende(request))
    context = {"form": form, "next": _volgende(request), "qr": "" if apparaat.confirmed else _qr(apparaat)}
    return render(request, "portal/gebruikers/tweede_stap.html", context, status=422 if form.errors else 200)


def _nieuw_apparaat(request: HttpRequest) -> TOTPDevice:
    apparaat, _nieuw = TOTPDevice.objects.get_or_create(user=request.user, confirmed=False, defaults={"name": "app"})
    return apparaat


def _qr(apparaat: TOTPDevice) -> str:
    # A data: address, which the CSP allows for pictures; nothing is stored.
    return segno.make(apparaat.config_url).svg_data_uri(scale=5, border=2, light="#ffffff")


def _volgende(request: HttpRequest) -> str:
    adres = request.POST.get("next") or request.GET.get("next") or ""
    eigen = url_has_allowed_host_and_scheme(
        adres, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return adres if eigen else resolve_url(settings.LOGIN_REDIRECT_URL)
