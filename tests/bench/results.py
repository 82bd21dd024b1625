# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""Numbers out of a session, as session.py writes it to JSON."""

import statistics


class Results:
  """The measurements of a session, by (transport, workload, size, place)."""

  def __init__(self, session):
    self._rounds = {}
    for result in session['results']:
      key = (result['transport'], result['workload'], result['size'],
             result['place'])
      self._rounds[key] = result['rounds']

  def transports(self):
    """In the order in which they were measured."""
    return list(dict.fromkeys(key[0] for key in self._rounds))

  def sizes(self, workload):
    return sorted({key[2] for key in self._rounds if key[1] == workload})

  def places(self, workload):
    return sorted({key[3] for key in self._rounds if key[1] == workload})

  def median(self, key, field):
    """Over the rounds; None if that was not measured."""
    values = [value for value in self._values(key, field) if value is not None]
    return statistics.median(values) if values else None

  def ratio(self, key, rival_key, field):
    """The median of each round's ratio, so that load that comes and goes
    meets both."""
    pairs = zip(self._values(key, field), self._values(rival_key, field))
    ratios = [ours / theirs for ours, theirs in pairs if ours and theirs]
    return statistics.median(ratios) if ratios else None

  def _values(self, key, field):
    return [measured and measured.get(field)
            for measured in self._rounds.get(key, [])]
