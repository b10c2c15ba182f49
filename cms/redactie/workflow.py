"""Sets up the one workflow of the portal: a second pair of eyes for every page. Decides that it holds for the whole tree; who
the second pair is, decides the task itself."""

from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from cms.redactie.models import TweedePaarOgen

NAAM = "Tweede paar ogen"
_VAN_WAGTAIL = "Moderators approval"


def richt_in() -> Workflow:
    """Make the workflow and tie it to the root of the tree, so that no page is without. Safe to run again."""
    taak = TweedePaarOgen.objects.filter(active=True).first() or TweedePaarOgen.objects.create(name=NAAM)
    workflow = Workflow.objects.filter(name=NAAM).first() or Workflow.objects.create(name=NAAM)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=taak, defaults={"sort_order": 0})
    wortel = Page.get_first_root_node()
    if wortel is not None:
        # Takes the place of the one Wagtail brings; another that an administrator tied to the root stays.
        WorkflowPage.objects.filter(page=wortel, workflow__name=_VAN_WAGTAIL).update(workflow=workflow)
        WorkflowPage.objects.get_or_create(page=wortel, defaults={"workflow": workflow})
    return workflow
