# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""What must hold, as ratios within one session."""

import collections

import results

# |field| of |transport| is at most |limit| times that of |rival|, measured with
# the same size or with |rival_size|; or at most |limit| itself without a rival.
# Speed that must be at least x times a rival's is time of at most 1/x.
Bar = collections.namedtuple(
    'Bar', 'name transport rival workload size place field limit rival_size',
    defaults=(None,))

MIB = 1024 * 1024

Verdict = collections.namedtuple('Verdict', 'bar value holds')


def _bars():
  for size in (12, 144, 1728):
    yield Bar(f'Channel ping-pong {size} B', 'channel', 'epoll', 'pingpong',
              size, 'two', 'median', 0.5)
    yield Bar(f'Channel ping-pong {size} B', 'channel', 'epoll', 'pingpong',
              size, 'one', 'median', 1.05)
  yield Bar('ChannelProxy ping-pong', 'proxy', 'epoll', 'pingpong', 12, 'two',
            'median', 1.0)
  yield Bar('ChannelProxy ping-pong', 'proxy', 'epoll', 'pingpong', 12, 'one',
            'median', 1.8)
  yield Bar('ChannelProxy against itself without its means', 'proxy',
            'proxy_plain', 'pingpong', 12, 'two', 'median', 0.5)
  for place in ('one', 'two'):
    yield Bar('SyncChannel against ChannelProxy', 'sync', 'proxy', 'pingpong',
              12, place, 'median', 1.15)
    for size in (20736, 248832):
      yield Bar(f'Channel ping-pong {size} B, same buffers', 'channel',
                'epoll_copy', 'pingpong', size, place, 'median', 1.05)
  yield Bar('ChannelProxy 64 B one way against ZeroMQ', 'proxy', 'zeromq',
            'stream', 64, 'two', 'mean', 1 / 2)
  yield Bar('ChannelProxy 64 B one way against bufferevent', 'proxy',
            'bufferevent', 'stream', 64, 'two', 'mean', 1)
  yield Bar('Channel 64 B one way against gathered writes', 'channel',
            'gathered', 'stream', 64, 'two', 'mean', 1 / 0.5)
  for size in (64 * 1024, 1024 * 1024):
    yield Bar(f'Channel {size // 1024} KiB one way', 'channel', 'epoll',
              'stream', size, 'two', 'mean', 1 / 0.95)
  yield Bar('CPU ns for 64 B one way by ChannelProxy', 'proxy', None, 'stream',
            64, 'two', 'cpu', 350)
  for place in ('one', 'two'):
    yield Bar('a message by one of 1000 channels, against one channel',
              'channel', 'channel', 'connections', 1000, place, 'median', 1.15,
              rival_size=1)
  yield Bar('bytes resident with 1000 idle channels', 'channel', None,
            'connections', 1000, 'two', 'resident', 20e6)
  yield Bar('bytes to receive 64 MiB', 'channel', None, 'stream', 64 * MIB,
            'two', 'peer_growth', 65 * MIB)
  # What a stream allocates beside its messages is shared by very many.
  for transport in ('channel', 'proxy'):
    yield Bar(f'allocations to send by {transport}', transport, None,
              'allocations', 64, 'free', 'driver_allocations', 1.05)
  yield Bar('allocations to receive in a filter', 'proxy_to_filter', None,
            'allocations', 64, 'free', 'peer_allocations', 0.05)
  yield Bar('allocations to hand over to the listener', 'proxy', None,
            'allocations', 64, 'free', 'peer_allocations', 1.05)


BARS = list(_bars())


def _bars_of(case):
  return [bar for bar in BARS
          if (bar.workload, bar.place) == (case.workload, case.place)
          and case.size in (bar.size, bar.rival_size)]


def needs(case):
  """Whether a bar is about that case."""
  return bool(_bars_of(case))


def transports_regex(case):
  """What matches the transports that bars of that case are about."""
  names = {name for bar in _bars_of(case)
           for name in (bar.transport, bar.rival) if name}
  return '^(' + '|'.join(sorted(names)) + ')$'


def judge(session):
  """A verdict on each bar; without a value where something was not
  measured."""
  found = results.Results(session)
  verdicts = []
  for bar in BARS:
    ours = (bar.transport, bar.workload, bar.size, bar.place)
    if bar.rival:
      theirs = (bar.rival, bar.workload, bar.rival_size or bar.size, bar.place)
      value = found.ratio(ours, theirs, bar.field)
    else:
      value = found.median(ours, bar.field)
    verdicts.append(Verdict(bar, value, value is not None
                            and value <= bar.limit))
  return verdicts


def describe(verdict):
  bar = verdict.bar
  value = 'not measured' if verdict.value is None else f'{verdict.value:.3g}'
  rival = f' × {bar.rival}' if bar.rival else ''
  place = {'one': 'one core', 'two': 'two cores', 'free': 'unpinned'}[bar.place]
  return f'{bar.name}, {place}: {value}, bar ≤ {bar.limit:.3g}{rival}'


def render_verdicts(verdicts):
  measured = [it for it in verdicts if it.value is not None]
  lines = ['### Bars', '']
  lines += [f"- {'holds' if verdict.holds else 'MISSED'}: {describe(verdict)}"
            for verdict in measured]
  if len(measured) < len(verdicts):
    lines.append(f'- {len(verdicts) - len(measured)} not measured')
  return '\n'.join(lines)
