"""Lists of codes that stand in a document of their own, each with its edition and pages."""
