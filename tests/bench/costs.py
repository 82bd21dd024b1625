#!/usr/bin/env python3
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""What one message costs other than time, both processes together: a table.

System calls are counted by perf's tracepoints, which needs root and changes the
course of events less than strace does; the rest by bench_counting_ours.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = HERE.parent.parent / 'build' / 'bench' / 'tests' / 'bench'

# Transport, workload, size, messages.
CASES = (('channel', 'pingpong', 12, 10000), ('proxy', 'pingpong', 12, 10000),
         ('channel', 'stream', 64, 300000), ('proxy', 'stream', 64, 300000))
SYSTEM_CALLS = ('sendto', 'recvmsg', 'epoll_wait', 'epoll_ctl', 'write',
                'read', 'futex', 'sched_yield')
EVENTS = tuple(f'syscalls:sys_enter_{name}' for name in SYSTEM_CALLS) + (
    'context-switches',)


def run(command):
  return subprocess.run([str(it) for it in command], capture_output=True,
                        text=True, timeout=120, check=True)


def perf_counts(transport, workload, size, count):
  done = run(['perf', 'stat', '-x', ',', '-e', ','.join(EVENTS),
              PROGRAMS / 'bench_ours', transport, workload, size, count, 'two'])
  counts = {}
  for line in done.stderr.splitlines():
    value, _, name, *_ = line.split(',')
    counts[name] = int(value)
  return [counts[event] for event in EVENTS]


def messages_of(workload, count):
  """With the warm-up; a round trip is two."""
  return count * 1.1 * (2 if workload == 'pingpong' else 1)


def column(transport, workload, size, count):
  # Setting up costs the same twice.
  many = perf_counts(transport, workload, size, 3 * count)
  few = perf_counts(transport, workload, size, count)
  calls = [(a - b) / messages_of(workload, 2 * count)
           for a, b in zip(many, few)]
  counted = json.loads(run([PROGRAMS / 'bench_counting_ours', transport,
                            workload, size, count, 'two']).stdout)
  # Of a round trip, each process has half.
  share = 2 if workload == 'pingpong' else 1
  def both(what):
    return (counted[f'driver_{what}'] + counted[f'peer_{what}']) / share
  return [both('allocations'), both('locks'), both('copied')] + calls


def main():
  rows = ['allocations', 'locks of mutexes', 'bytes copied, not by the kernel']
  rows += SYSTEM_CALLS + ('context switches',)
  columns = [column(*case) for case in CASES]
  heads = [f'{transport} {workload} {size} B'
           for transport, workload, size, _ in CASES]
  print('| a message | ' + ' | '.join(heads) + ' |')
  print('|---|' + '---|' * len(heads))
  for name, *values in zip(rows, *columns):
    print(f'| {name} | ' + ' | '.join(f'{it:.3g}' if it >= 0.0005 else '0'
                                      for it in values) + ' |')
  return 0


if __name__ == '__main__':
  sys.exit(main())
