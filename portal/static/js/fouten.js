// Moves the focus to the error summary, so that whoever cannot see it hears it first.
document.querySelector("[data-focus]")?.focus();
