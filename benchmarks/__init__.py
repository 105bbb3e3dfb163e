"""How fast catair is, against a hand-written state machine and against stock libraries."""
