# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""Tables of a session, in Markdown."""

import results

# What the others are compared with.
YARDSTICK = 'epoll'

PLACE_NAMES = {'one': 'one core', 'two': 'two cores', 'free': 'unpinned'}


def size_name(size):
  if size >= 1024 * 1024:
    return f'{size // (1024 * 1024)} MiB'
  if size >= 1024 and size % 1024 == 0:
    return f'{size // 1024} KiB'
  return f'{size} B'


def number(value):
  if value is None:
    return '–'
  if value >= 100:
    return f'{value:.0f}'
  return f'{value:.1f}' if value >= 10 else f'{value:.2f}'


def table(title, head, rows):
  lines = [f'### {title}', '', '| ' + ' | '.join(head) + ' |',
           '|' + '---|' * len(head)]
  lines += ['| ' + ' | '.join(row) + ' |' for row in rows]
  return '\n'.join(lines) + '\n'


def ping_pong(found, place):
  sizes = found.sizes('pingpong')
  head = ['round trip, µs'] + [size_name(size) for size in sizes]
  head += [f'÷ {YARDSTICK}', 'p99 of the first', 'CPU of the first']
  rows = []
  for name in found.transports():
    def median(size, field='median', name=name):
      value = found.median(name, 'pingpong', size, place, field)
      return value and value / 1000
    if not any(median(size) for size in sizes):
      continue
    row = [name] + [number(median(size)) for size in sizes]
    row.append(' / '.join(
        number(found.ratio(name, YARDSTICK, 'pingpong', size, place, 'median'))
        for size in sizes))
    row += [number(median(sizes[0], 'p99')), number(median(sizes[0], 'cpu'))]
    rows.append(row)
  return table(f'Ping-pong, {PLACE_NAMES[place]}', head, rows)


def stream(found, place):
  sizes = found.sizes('stream')
  head = ['one way, messages/s; MB/s'] + [size_name(size) for size in sizes]
  head += [f'speed ÷ {YARDSTICK}', 'CPU µs a message of the first']
  rows = []
  for name in found.transports():
    def mean(size, field='mean', name=name):
      return found.median(name, 'stream', size, place, field)
    if not any(mean(size) for size in sizes):
      continue
    row = [name]
    for size in sizes:
      ns = mean(size)
      row.append(f'{number(1e6 / ns)} k; {number(size * 1000 / ns)}' if ns
                 else '–')
    ratios = [found.ratio(YARDSTICK, name, 'stream', size, place, 'mean')
              for size in sizes]
    row.append(' / '.join(number(ratio) for ratio in ratios))
    cpu = mean(sizes[0], 'cpu')
    row.append(number(cpu and cpu / 1000))
    rows.append(row)
  return table(f'Streams, {PLACE_NAMES[place]}', head, rows)


def render(session):
  found = results.Results(session)
  machine = session['machine']
  parts = [f"{machine['date']}, {machine['system']}, "
           f"{machine['processors']} processors, "
           f"load {machine['load']:.1f} at the start\n"]
  for place in found.places('pingpong'):
    parts.append(ping_pong(found, place))
  for place in found.places('stream'):
    parts.append(stream(found, place))
  return '\n'.join(parts)
