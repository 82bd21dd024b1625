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
      value = found.median((name, 'pingpong', size, place), field)
      return value and value / 1000
    if not any(median(size) for size in sizes):
      continue
    row = [name] + [number(median(size)) for size in sizes]
    row.append(' / '.join(
        number(found.ratio((name, 'pingpong', size, place),
                           (YARDSTICK, 'pingpong', size, place), 'median'))
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
      return found.median((name, 'stream', size, place), field)
    if not any(mean(size) for size in sizes):
      continue
    row = [name]
    for size in sizes:
      ns = mean(size)
      row.append(f'{number(1e6 / ns)} k; {number(size * 1000 / ns)}' if ns
                 else '–')
    ratios = [found.ratio((YARDSTICK, 'stream', size, place),
                          (name, 'stream', size, place), 'mean')
              for size in sizes]
    row.append(' / '.join(number(ratio) for ratio in ratios))
    cpu = mean(sizes[0], 'cpu')
    row.append(number(cpu and cpu / 1000))
    rows.append(row)
  return table(f'Streams, {PLACE_NAMES[place]}', head, rows)


# What the number of the other workloads means, and the field that tells.
OTHERS = {
    'connections': ('connections, one busy: µs a round trip', 'median'),
    'filters': ('filters that see each message: µs a round trip', 'median'),
    'burst': ('messages sent at once: µs a message', 'mean'),
    'descriptors': ('descriptors with each message: µs a message', 'mean'),
    'launch': ('process started until its first answer of so many bytes: µs',
               'median'),
}


def other(found, workload, place):
  what, field = OTHERS[workload]
  sizes = found.sizes(workload)
  rows = []
  for name in found.transports():
    values = [found.median((name, workload, size, place), field)
              for size in sizes]
    if any(values):
      rows.append([name] + [number(value and value / 1000)
                            for value in values])
  return table(f'{workload.capitalize()}, {PLACE_NAMES[place]}',
               [what] + [str(size) for size in sizes], rows)


def allocations(found):
  rows = []
  for name in found.transports():
    key = (name, 'allocations', 64, 'free')
    counts = [found.median(key, field)
              for field in ('driver_allocations', 'peer_allocations')]
    if any(counts):
      rows.append([name] + [number(count) for count in counts])
  return table('Allocations a message of 64 B',
               ['', 'sender', 'receiver'], rows) if rows else ''


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
  for workload in OTHERS:
    for place in found.places(workload):
      parts.append(other(found, workload, place))
  parts.append(allocations(found))
  return '\n'.join(parts)
