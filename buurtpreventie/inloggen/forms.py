"""What a neighbour types to come in. Saves nothing."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meldingen.streek.velden import KORT, MOET, Formulier, adres, regel


class Adresform(Formulier):
    email = adres(
        gettext_lazy("Uw e-mailadres"),
        hulp=gettext_lazy("Wij sturen u een code van zes cijfers. U hebt geen wachtwoord nodig."),
        leeg=gettext_lazy("Vul uw e-mailadres in."),
        vult="email",
    )


class Codeform(Formulier):
    code = forms.CharField(
        label=gettext_lazy("Code uit uw mail"),
        help_text=gettext_lazy("Zes cijfers. De code werkt een kwartier."),
        max_length=12,
        widget=forms.TextInput(KORT | MOET | {"inputmode": "numeric", "autocomplete": "one-time-code"}),
        error_messages={"required": gettext_lazy("Vul de zes cijfers uit uw mail in.")},
    )

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split())
        if not (code.isascii() and code.isdigit() and len(code) == 6):
            raise forms.ValidationError(_("De code bestaat uit zes cijfers, bijvoorbeeld 123456."))
        return code


class Naamform(Formulier):
    naam = regel(
        gettext_lazy("Hoe noemen de buren u?"),
        hulp=gettext_lazy("Een voornaam is genoeg. Alleen uw groep en de gemeente zien deze naam."),
        leeg=gettext_lazy("Vul een naam in."),
        lang=40,
        vult="given-name",
    )
