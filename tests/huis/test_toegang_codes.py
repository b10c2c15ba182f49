"""What opens nothing: an account that was withdrawn, and a code that is not the right one."""

from django.test import Client

from meldingen.melding.models import Foto


def test_ingetrokken_account_komt_nergens_meer_in(boa, maak_melding):
    client, adres = Client(), f"/werkvoorraad/{maak_melding().pk}/"
    client.force_login(boa)
    assert client.get(adres).status_code == 200
    boa.is_active = False
    boa.save()
    assert client.get(adres).status_code == 302


def test_een_foto_van_een_ander_is_niet_te_krijgen_met_een_eigen_code(maak_melding, png, client):
    foto = Foto(vingerafdruk="x", bestand=png)
    eigen, ander = maak_melding(fotos=[foto]), maak_melding()
    assert client.get(f"/foto/{foto.pk}/{eigen.volgcode}").status_code == 200
    assert client.get(f"/foto/{foto.pk}/{ander.volgcode}").status_code == 404


def test_een_code_die_een_teken_scheelt_opent_niets(maak_melding, client):
    assert client.get(f"/melding/{maak_melding().volgcode[:-1]}/").status_code == 404
