"""What editors get beside Wagtail itself: hints on plain Dutch, the gate at publication, roles and a second pair of eyes,
reports. Decides nothing about how a page looks to the public."""
