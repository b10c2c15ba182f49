"""The front desk: somebody calls or comes by, a colleague writes the melding down."""
