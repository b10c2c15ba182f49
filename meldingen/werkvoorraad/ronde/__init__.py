"""The entrance for a boa in the street: today's round, and the steps that a phone sends."""
