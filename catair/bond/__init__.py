"""Importer and bond data: what is on CBP Form 5106 beside what an Importer/Bond Query returns.

form, refused = form5106.load(data)                       # JSON of the form
answers = responses.load(flat_or_json).transactions       # responses (KR)
for made in compare.compare(form, answers[0]): ...        # element by element
"""
