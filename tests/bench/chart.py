# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""Bar charts of a session, as one SVG file."""

import html

import results

# Title, workload, size, place, field, and how a value is written.
PANELS = (
    ('Round trip of 12 bytes, two cores: µs, less is better',
     'pingpong', 12, 'two', 'median', lambda ns: ns / 1000),
    ('Round trip of 12 bytes, one core: µs, less is better',
     'pingpong', 12, 'one', 'median', lambda ns: ns / 1000),
    ('One way, 64 bytes, two cores: million messages/s, more is better',
     'stream', 64, 'two', 'mean', lambda ns: 1000 / ns),
    ('One way, 64 KiB, two cores: GB/s, more is better',
     'stream', 65536, 'two', 'mean', lambda ns: 65536 / ns),
)

OURS = ('channel', 'proxy', 'proxy_plain', 'proxy_to_channel',
        'proxy_to_filter', 'sync')

WIDTH = 720
LABEL_WIDTH = 130
BAR_HEIGHT = 16
LINE = 20


def panel(found, top, title, workload, size, place, field, scale):
  """The lines of a panel, and its height."""
  values = {}
  for name in found.transports():
    value = found.median((name, workload, size, place), field)
    if value:
      values[name] = scale(value)
  if not values:
    return [], 0
  lines = [f'<text x="0" y="{top + 16}" class="title">{html.escape(title)}'
           '</text>']
  widest = max(values.values())
  less_is_better = 'less' in title
  y = top + 28
  for name in sorted(values, key=values.get, reverse=not less_is_better):
    width = max(1, (WIDTH - LABEL_WIDTH - 70) * values[name] / widest)
    kind = 'ours' if name in OURS else 'theirs'
    lines.append(f'<text x="{LABEL_WIDTH - 8}" y="{y + 13}" class="name">'
                 f'{html.escape(name)}</text>')
    lines.append(f'<rect x="{LABEL_WIDTH}" y="{y}" width="{width:.1f}" '
                 f'height="{BAR_HEIGHT}" class="{kind}"/>')
    lines.append(f'<text x="{LABEL_WIDTH + width + 6:.1f}" y="{y + 13}">'
                 f'{values[name]:.3g}</text>')
    y += LINE
  return lines, y + 16 - top


def render(session):
  found = results.Results(session)
  body = []
  top = 0
  for it in PANELS:
    lines, height = panel(found, top, *it)
    body += lines
    top += height
  return '\n'.join([
      f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
      f'height="{top}" viewBox="0 0 {WIDTH} {top}">',
      '<style>text{font:12px sans-serif;fill:#333}'
      '.title{font-weight:bold;font-size:13px}.name{text-anchor:end}'
      '.ours{fill:#1a73e8}.theirs{fill:#b8c0cc}</style>',
      '<rect width="100%" height="100%" fill="#fff"/>',
      *body, '</svg>', ''])
