# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""What must hold, as ratios within one session."""

import collections

import results

# |field| of |transport| is at most |limit| times that of |rival|, or at most
# |limit| itself without a rival. Speed that must be at least x times a rival's
# is time of at most 1/x.
Bar = collections.namedtuple(
    'Bar', 'name transport rival workload size place field limit')

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


BARS = list(_bars())


def needs(case):
  """Whether a bar is about that case."""
  return any((bar.workload, bar.size, bar.place) == tuple(case)
             for bar in BARS)


def judge(session):
  """A verdict on each bar; without a value where something was not
  measured."""
  found = results.Results(session)
  verdicts = []
  for bar in BARS:
    case = (bar.workload, bar.size, bar.place, bar.field)
    if bar.rival:
      value = found.ratio(bar.transport, bar.rival, *case)
    else:
      value = found.median(bar.transport, *case)
    verdicts.append(Verdict(bar, value, value is not None
                            and value <= bar.limit))
  return verdicts


def describe(verdict):
  bar = verdict.bar
  value = 'not measured' if verdict.value is None else f'{verdict.value:.3g}'
  rival = f' × {bar.rival}' if bar.rival else ''
  place = {'one': 'one core', 'two': 'two cores'}[bar.place]
  return f'{bar.name}, {place}: {value}, bar ≤ {bar.limit:.3g}{rival}'


def render(verdicts):
  lines = ['### Bars', '']
  lines += [f"- {'holds ' if verdict.holds else 'MISSED'} {describe(verdict)}"
            for verdict in verdicts]
  return '\n'.join(lines)
