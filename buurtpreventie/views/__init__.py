"""The entrance of buurtpreventie: HTTP only, one module per kind of visitor."""
