# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""How cost grows with sizes and numbers: cases, a check and a chart."""

import collections
import html
import math

import results

# |numbers| are what the workload gets one after the other. What is measured
# should grow with them if it |is_linear|, or else stay.
Growth = collections.namedtuple(
    'Growth', 'title workload numbers place field only is_linear')

GROWTHS = (
    Growth('Round trip: µs, by bytes of the message', 'pingpong',
           tuple(12 ** power for power in range(1, 8)), 'two', 'median',
           '^(channel|proxy|epoll)$', True),
    Growth('Messages sent at once: µs each, by their number', 'burst',
           (100, 1000, 10000, 100000), 'two', 'mean', '^(channel|proxy)$',
           False),
    Growth('Round trip of 12 bytes: µs, by channels of the thread',
           'connections', (1, 10, 100, 1000), 'two', 'median', '^channel$',
           False),
    Growth('Round trip of 12 bytes: µs, by filters that see it', 'filters',
           (1, 10, 100, 1000), 'one', 'median', '^proxy$', True),
)

Verdict = collections.namedtuple('Verdict',
                                 'growth transport start end ratio limit holds')

COLOURS = {'channel': '#1a73e8', 'proxy': '#e8710a', 'epoll': '#8a94a3'}
PANEL_WIDTH = 400
PANEL_HEIGHT = 260
LEFT, TOP, RIGHT, BOTTOM = 56, 34, 70, 30


# A step from x to y is too much if it is nearer to the next power of y / x than
# to the one that it should be: there is noise, and caches are exceeded.
def _limit(growth, step):
  return step ** ((1 if growth.is_linear else 0) + 0.5)


def _points(found, growth, transport):
  points = [(number, found.median((transport, growth.workload, number,
                                   growth.place), growth.field))
            for number in growth.numbers]
  return [(number, ns) for number, ns in points if ns]


def judge(session):
  found = results.Results(session)
  verdicts = []
  for growth in GROWTHS:
    for transport in found.transports():
      points = _points(found, growth, transport)
      for (x1, y1), (x2, y2) in zip(points, points[1:]):
        limit = _limit(growth, x2 / x1)
        verdicts.append(Verdict(growth, transport, x1, x2, y2 / y1, limit,
                                y2 / y1 <= limit))
  return verdicts


def describe(verdict):
  kind = 'linear' if verdict.growth.is_linear else 'flat'
  return (f'{verdict.growth.workload} by {verdict.transport}, from '
          f'{verdict.start} to {verdict.end}: {verdict.ratio:.3g} times, '
          f'{kind} is up to {verdict.limit:.3g}')


def render_verdicts(verdicts):
  return '\n'.join(['### Growth', ''] + [
      f"- {'holds' if it.holds else 'MISSED'}: {describe(it)}"
      for it in verdicts])


def _decades(values):
  return (math.floor(math.log10(min(values)) + 1e-9),
          math.ceil(math.log10(max(values)) - 1e-9))


def _short(power):
  if power < 0:
    return f'{10.0 ** power:g}'
  for prefix, least in (('M', 6), ('k', 3)):
    if power >= least:
      return f'{10 ** (power - least)}{prefix}'
  return str(10 ** power)


def _panel(found, growth, left, top):
  lines = [f'<text x="{left + 8}" y="{top + 20}" class="title">'
           f'{html.escape(growth.title)}</text>']
  curves = {name: _points(found, growth, name) for name in found.transports()}
  curves = {name: [(x, y / 1000) for x, y in points]
            for name, points in curves.items() if points}
  if not curves:
    return []
  low_x, high_x = _decades([x for points in curves.values() for x, _ in points])
  low_y, high_y = _decades([y for points in curves.values() for _, y in points])
  high_x, high_y = max(high_x, low_x + 1), max(high_y, low_y + 1)
  width = PANEL_WIDTH - LEFT - RIGHT
  height = PANEL_HEIGHT - TOP - BOTTOM

  def place(x, y):
    return (left + LEFT + width * (math.log10(x) - low_x) / (high_x - low_x),
            top + TOP + height * (high_y - math.log10(y)) / (high_y - low_y))

  x0, y0 = place(10 ** low_x, 10.0 ** low_y)
  x1, y1 = place(10 ** high_x, 10.0 ** high_y)
  for power in range(low_x, high_x + 1):
    x, _ = place(10 ** power, 10.0 ** low_y)
    lines.append(f'<path d="M{x:.1f} {y0:.1f}V{y1:.1f}" class="grid"/>')
    lines.append(f'<text x="{x:.1f}" y="{y0 + 16:.1f}" class="x">'
                 f'{_short(power)}</text>')
  for power in range(low_y, high_y + 1):
    _, y = place(10 ** low_x, 10.0 ** power)
    lines.append(f'<path d="M{x0:.1f} {y:.1f}H{x1:.1f}" class="grid"/>')
    lines.append(f'<text x="{x0 - 6:.1f}" y="{y + 4:.1f}" class="y">'
                 f'{_short(power)}</text>')
  label_y = []
  for name, points in sorted(curves.items(), key=lambda it: it[1][-1][1]):
    colour = COLOURS.get(name, '#333')
    places = [place(x, y) for x, y in points]
    path = 'L'.join(f'{x:.1f} {y:.1f}' for x, y in places)
    lines.append(f'<path d="M{path}" stroke="{colour}" class="curve"/>')
    lines += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>'
              for x, y in places]
    x, y = places[-1]
    while any(abs(y - other) < 13 for other in label_y):
      y -= 1
    label_y.append(y)
    lines.append(f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" '
                 f'style="fill:{colour}">{html.escape(name)}</text>')
  return lines


def render(session):
  found = results.Results(session)
  body = []
  for index, growth in enumerate(GROWTHS):
    body += _panel(found, growth, PANEL_WIDTH * (index % 2),
                   PANEL_HEIGHT * (index // 2))
  width = 2 * PANEL_WIDTH
  height = PANEL_HEIGHT * ((len(GROWTHS) + 1) // 2)
  return '\n'.join([
      f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" '
      f'height="{height}" viewBox="0 0 {width} {height}">',
      '<style>text{font:12px sans-serif;fill:#333}'
      '.title{font-weight:bold;font-size:13px}.x{text-anchor:middle}'
      '.y{text-anchor:end}.grid{stroke:#dde1e6}'
      '.curve{fill:none;stroke-width:2}</style>',
      '<rect width="100%" height="100%" fill="#fff"/>',
      *body, '</svg>', ''])
