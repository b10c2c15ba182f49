"""The one step between a draft and the public: somebody else looks. Decides who that may be; never publishes by itself."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Task, TaskState, WorkflowState

from cms.poort.poort import bewaar_reden, heeft_reden
from cms.poort.stukken import oordeel_over
from cms.redactie import post

MET_REDEN = "approve-met-reden"


class Leesredenform(forms.Form):
    comment = forms.CharField(
        label=gettext_lazy("Waarom mag deze tekst toch naar buiten?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": gettext_lazy("Schrijf waarom deze tekst toch naar buiten mag.")},
    )


class TweedePaarOgen(Task):
    """Who may change the page and did not write its newest version approves it. Written by `cms.redactie.workflow`.

    So two people have seen each word: whoever mends a word during the check hands it back to the other.
    """

    class Meta:
        verbose_name = gettext_lazy("tweede paar ogen")
        verbose_name_plural = gettext_lazy("tweede paren ogen")

    @classmethod
    def get_description(cls) -> str:
        return _("Iemand anders dan de schrijver keurt de pagina goed.")

    @transaction.atomic
    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        stap = super().start(workflow_state, user=user)
        post.vraag_tweede_paar_ogen(stap)
        return stap

    def mag_kijken(self, pagina: Page, gebruiker: Any) -> bool:
        """Whether somebody is a second pair of eyes for this page as it is now."""
        versie = pagina.latest_revision
        schreef = versie is not None and versie.user_id == gebruiker.pk
        rechten = pagina.permissions_for_user(gebruiker)
        return not schreef and gebruiker.is_active and (gebruiker.is_superuser or "change" in rechten.permissions)

    def get_actions(self, obj: Page, user: Any) -> list[tuple[str, Any, bool]]:
        if not self.mag_kijken(obj, user):
            return []
        goed = (
            (MET_REDEN, _("Goedkeuren met een reden"), True)
            if _vraagt_reden(obj)
            else ("approve", _("Goedkeuren en publiceren"), False)
        )
        return [goed, ("reject", _("Terug naar de schrijver"), True)]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return Leesredenform if action == MET_REDEN else super().get_form_for_action(action)

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        pagina = task_state.workflow_state.content_object
        namen = [naam for naam, _titel, _venster in self.get_actions(pagina, user)]
        if action_name not in namen:
            raise PermissionDenied(_("U schreef de nieuwste versie zelf. Laat een collega goedkeuren."))
        if action_name == MET_REDEN:
            bewaar_reden(pagina, kwargs.get("comment", "").strip() or _("geen reden gegeven"), door=user)
            action_name = "approve"
        super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> QuerySet[TaskState]:
        lopend = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        voor_mij = [stap.pk for stap in lopend if self.mag_kijken(stap.workflow_state.content_object, user)]
        return TaskState.objects.filter(pk__in=voor_mij)


def _vraagt_reden(pagina: Page) -> bool:
    """The text may have changed after the writer gave a reason for it."""
    return oordeel_over(pagina.get_latest_revision_as_object()).vraagt_reden and not heeft_reden(pagina)
