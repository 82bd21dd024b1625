#!/usr/bin/env python3
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""Runs the benchmark programs in turn and reports; see README.md."""

import argparse
import collections
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys

import bars
import chart
import growth
import tables

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = HERE.parent.parent / 'build' / 'bench' / 'tests' / 'bench'

# A case is measured by every transport that knows the workload, and whose name
# matches. |size| is the number that the workload wants.
Case = collections.namedtuple('Case', 'workload size place only',
                              defaults=('',))

PING_PONG_SIZES = (12, 144, 1728, 20736, 248832)
STREAM_SIZES = (64, 1024, 64 * 1024, 1024 * 1024)
PLACES = ('one', 'two')
OTHER_CASES = (
    *(Case('connections', number, place)
      for place in PLACES for number in (1, 10, 100, 1000)),
    *(Case('filters', number, 'one') for number in (0, 1, 10, 100)),
    *(Case('burst', number, 'two') for number in (100, 1000, 10000, 100000)),
    *(Case('descriptors', number, 'two') for number in (1, 7)),
    Case('launch', 12, 'free'),
    Case('stream', 64 * 1024 * 1024, 'two',
         '^(channel|proxy|epoll|blocking|shared_area.*)$'),
)

# Its transports are measured for what they allocate, and not otherwise.
COUNTING_PROGRAM = 'bench_counting_ours'
ALLOCATION_CASE = Case('stream', 64, 'free')

# Without an end, a transport that hangs would end the session.
TIME_LIMIT_SECONDS = 120


class Failure(Exception):
  pass


def run_program(program, *arguments):
  command = [str(program)] + [str(argument) for argument in arguments]
  try:
    done = subprocess.run(command, capture_output=True, text=True,
                          timeout=TIME_LIMIT_SECONDS, check=False)
  except subprocess.TimeoutExpired as error:
    raise Failure(f'{" ".join(command)}: no end') from error
  if done.returncode != 0:
    raise Failure(f'{" ".join(command)}: {done.stderr.strip()}')
  return done.stdout


class Transport:
  """What one program can measure under one name."""

  def __init__(self, program, line):
    self.program = program
    self.name, *self.workloads = line.split()

  def measure(self, case, count):
    return json.loads(run_program(self.program, self.name, case.workload,
                                  case.size, count, case.place))

  def count_for(self, case, seconds):
    """As many messages as take about that long."""
    messages = case.size if case.workload == 'burst' else 1
    count = 5
    while True:
      estimate = self.measure(case, count)['mean']
      wanted = int(seconds * 1e9 / (estimate * messages))
      if count >= wanted / 20:
        return max(wanted, 5)
      count = min(wanted, count * 20)


def find_transports(programs):
  found = []
  for program in sorted(programs):
    for line in run_program(program, '--list').splitlines():
      found.append(Transport(program, line))
  return found


class Session:
  """Rounds of measurements: in each, every case has its turn, and in each case
  every transport that suits it."""

  def __init__(self, transports, cases, seconds):
    self._seconds = seconds
    self._pairs = [(case, transport) for case in cases
                   for transport in transports
                   if case.workload in transport.workloads
                   and re.search(case.only, transport.name)]
    self._counts = {}
    self._measured = {pair: [] for pair in self._pairs}

  def run_round(self):
    announced = None
    for pair in self._pairs:
      case, transport = pair
      if case != announced:
        announced = case
        print(f'{case.workload} {case.size}, {case.place}', file=sys.stderr)
      self._measured[pair].append(self._measure(case, transport))

  def _measure(self, case, transport):
    """None if that failed; whoever fails in its first round gets no other."""
    pair = (case, transport)
    if self._counts.get(pair) == 0:
      return None
    try:
      if pair not in self._counts:
        self._counts[pair] = 0
        self._counts[pair] = transport.count_for(case, self._seconds)
      return transport.measure(case, self._counts[pair])
    except Failure as failure:
      print(f'left out: {failure}', file=sys.stderr)
      return None

  def results(self):
    return [{'workload': case.workload, 'size': case.size, 'place': case.place,
             'transport': transport.name, 'rounds': rounds}
            for (case, transport), rounds in self._measured.items()
            if any(rounds)]


def count_allocations(transports):
  results = []
  for transport in transports:
    if ALLOCATION_CASE.workload in transport.workloads:
      results.append({'workload': 'allocations', 'size': ALLOCATION_CASE.size,
                      'place': ALLOCATION_CASE.place,
                      'transport': transport.name,
                      'rounds': [transport.measure(ALLOCATION_CASE, 100000)]})
  return results


def run_session(transports, cases, rounds, seconds):
  session = Session(transports, cases, seconds)
  for number in range(1, rounds + 1):
    print(f'round {number} of {rounds}', file=sys.stderr)
    session.run_round()
  return session.results()


def describe_machine():
  return {
      'date': datetime.datetime.now().isoformat(timespec='seconds'),
      'system': f'{platform.system()} {platform.release()}',
      'processors': len(os.sched_getaffinity(0)),
      'load': os.getloadavg()[0],
  }


def self_check(programs):
  """A few messages of each kind: they arrive, or the program fails."""
  for transport in find_transports(programs):
    for workload in transport.workloads:
      if workload == 'launch':
        continue
      sizes = (0, 12, 70000) if workload in ('pingpong', 'stream') else (7,)
      for size in sizes:
        transport.measure(Case(workload, size, 'free'), 200)
        print(f'{transport.name} {workload} {size}: delivered')


def parse_arguments():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument('--quick', action='store_true',
                      help='3 short rounds of the cases that have a bar')
  parser.add_argument('--rounds', type=int)
  parser.add_argument('--seconds', type=float, help='of one measurement')
  parser.add_argument('--only', metavar='REGEX', default='',
                      help='transports')
  parser.add_argument('--cases', metavar='REGEX', default='',
                      help='such as "pingpong 12 two"')
  parser.add_argument('--programs', metavar='DIRECTORY', type=pathlib.Path,
                      default=PROGRAMS)
  parser.add_argument('--growth', action='store_true',
                      help='how cost grows with sizes and numbers, instead')
  parser.add_argument('--check', action='store_true',
                      help='fail, with a line for each bar that is missed')
  parser.add_argument('--json', metavar='FILE')
  parser.add_argument('--chart', metavar='FILE.svg')
  parser.add_argument('--from-json', metavar='FILE',
                      help='report on an earlier session')
  parser.add_argument('--self-check', metavar='PROGRAM', nargs='+',
                      type=pathlib.Path,
                      help='whether its transports deliver everything')
  arguments = parser.parse_args()
  arguments.rounds = arguments.rounds or (3 if arguments.quick else 7)
  arguments.seconds = arguments.seconds or (0.1 if arguments.quick else 0.4)
  return arguments


def all_cases(arguments):
  if arguments.growth:
    return [Case(it.workload, number, it.place, it.only)
            for it in growth.GROWTHS for number in it.numbers]
  cases = [Case('pingpong', size, place)
           for place in PLACES for size in PING_PONG_SIZES]
  cases += [Case('stream', size, place)
            for place in PLACES for size in STREAM_SIZES]
  cases += OTHER_CASES
  if arguments.quick:
    cases = [case._replace(only=bars.transports_regex(case))
             for case in cases if bars.needs(case)]
  return [case for case in cases
          if re.search(arguments.cases,
                       f'{case.workload} {case.size} {case.place}')]


def main():
  arguments = parse_arguments()
  if arguments.self_check:
    self_check(arguments.self_check)
    return 0
  if arguments.from_json:
    session = json.loads(pathlib.Path(arguments.from_json).read_text())
  else:
    programs = set(arguments.programs.glob('bench_*'))
    counting = arguments.programs / COUNTING_PROGRAM
    transports = [it for it in find_transports(programs - {counting})
                  if re.search(arguments.only, it.name)]
    session = {'machine': describe_machine()}
    session['results'] = run_session(transports, all_cases(arguments),
                                     arguments.rounds, arguments.seconds)
    if counting in programs and not arguments.growth:
      session['results'] += count_allocations(find_transports([counting]))
  print(tables.render(session))
  if arguments.json:
    pathlib.Path(arguments.json).write_text(json.dumps(session, indent=1))
  if arguments.chart:
    picture = growth if arguments.growth else chart
    pathlib.Path(arguments.chart).write_text(picture.render(session))
  judges = growth if arguments.growth else bars
  verdicts = judges.judge(session)
  print(judges.render_verdicts(verdicts))
  missed = [verdict for verdict in verdicts if not verdict.holds]
  if arguments.check:
    for verdict in missed:
      print(f'missed: {judges.describe(verdict)}', file=sys.stderr)
    return 1 if missed else 0
  return 0


if __name__ == '__main__':
  try:
    sys.exit(main())
  except Failure as failure:
    sys.exit(f'session.py: {failure}')
