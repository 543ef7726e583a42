### Anything that is sent

too-fast = You are sending too fast. Wait a moment, then try again.
