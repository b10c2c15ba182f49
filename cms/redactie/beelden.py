"""What pictures editors may add: a photo of a bounded size that really decodes. An SVG can hold a script and is refused. Says
nothing about how a picture is shown."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

_KAPOT = gettext_lazy(
    "Dit bestand is geen foto, of het is beschadigd. Sla de foto opnieuw op als JPEG of PNG en kies die."
)
_TE_GROOT = gettext_lazy("Deze foto heeft te veel beeldpunten. Maak haar kleiner en kies haar opnieuw.")


class Beeldveld(WagtailImageField):
    """Wagtail's field, with errors that say how to mend it; a file that breaks the reader is an error too, never a crash."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages |= {
            "invalid_image": _KAPOT,
            "invalid_image_extension": _(
                "Dit soort bestand kan hier niet. Sla uw afbeelding op als JPEG, PNG of WebP en kies die."
            ),
            "invalid_image_known_format": _(
                "De naam eindigt op .%(extension)s, maar het is een %(image_format)s. Geef het bestand de goede naam."
            ),
            "file_too_large": _("Deze foto is te groot (%(file_size)s). Kies er een van hoogstens %(max_filesize)s."),
            "file_too_large_unknown_size": _("Deze foto is te groot. Kies een kleinere."),
            "file_too_many_pixels": _TE_GROOT,
        }

    def to_python(self, data: Any) -> Any:
        try:
            bestand = super().to_python(data)
            if bestand is not None:
                with Image.open(bestand) as beeld:
                    beeld.load()
                bestand.seek(0)
        except Image.DecompressionBombError as fout:
            raise forms.ValidationError(_TE_GROOT, code="file_too_many_pixels") from fout
        except (OSError, ValueError, SyntaxError) as fout:
            raise forms.ValidationError(_KAPOT, code="invalid_image") from fout
        return bestand


class Beeldformulier(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if oud := self.fields.get("file"):
            self.fields["file"] = Beeldveld(label=oud.label, required=oud.required, widget=oud.widget)
