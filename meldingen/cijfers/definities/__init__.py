"""What is measured: indicators, their goals and figures, and which category counts for which from when to when."""
