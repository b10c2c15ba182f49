"""The administration of who may log in."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import BaseUserCreationForm

from .models import Gebruiker


class NieuweGebruiker(BaseUserCreationForm):
    class Meta:
        model = Gebruiker
        fields = ("email", "naam")
        field_classes = {"email": forms.EmailField}


@admin.register(Gebruiker)
class GebruikerAdmin(UserAdmin):
    add_form = NieuweGebruiker
    ordering = ("email",)
    list_display = ("email", "naam", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "groups")
    search_fields = ("email", "naam")
    fieldsets = (
        (None, {"fields": ("email", "naam", "password")}),
        ("Wat mag deze persoon", {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "naam", "password1", "password2")}),)
    filter_horizontal = ("groups",)
