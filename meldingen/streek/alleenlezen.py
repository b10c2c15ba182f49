"""Rows in Django's administration that another module writes: to look at, not to change."""

from django.contrib import admin
from django.http import HttpRequest


class AlleenLezen(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
