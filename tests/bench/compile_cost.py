#!/usr/bin/env python3
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""What a message file with 200 messages costs to compile and adds to a program.

usage: tests/bench/compile_cost.py [--repeat=3] [--keep=DIRECTORY] [COMPILER...]
"""

import argparse
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MESSAGES = 200
FLAGS = ('-std=c++17', '-O2', '-DNDEBUG',
         f'-I{ROOT}/include')

# As users declare them: mostly a few simple values, now and then containers and
# structs of their own. Each is met many times, its combinations seldom.
STRUCTS = 12
ENUMS = 4
TYPES = ('int', 'std::string', 'bool', 'int', 'Shape0', 'base::string16',
         'std::vector<int>', 'Kind0', 'double', 'Shape1', 'int64',
         'std::vector<std::string>', 'base::FilePath', 'Shape2', 'uint32',
         'Kind1', 'base::Time', 'StringMap', 'std::vector<Shape3>', 'Shape4',
         'Kind2', 'std::string', 'Shape5', 'Shape6')


def types_of(index, count):
  # A step that shares no factor with their number.
  return [TYPES[(index * 7 + position * 5) % len(TYPES)]
          for position in range(count)]


def message(index):
  """A line, and the signature of its handler."""
  name = f'CostMsg_M{index}'
  kind = 'ROUTED' if index % 3 else 'CONTROL'
  if index % 8 == 7:
    ins, outs = types_of(index, index // 8 % 4), types_of(index + 3,
                                                         index // 8 % 3)
    declaration = f'IPC_SYNC_MESSAGE_{kind}{len(ins)}_{len(outs)}'
  else:
    ins, outs = types_of(index, (0, 1, 2, 1, 3, 1, 2, 4, 1, 5)[index % 10]), []
    declaration = f'IPC_MESSAGE_{kind}{len(ins)}'
  parameters = [f'const {it}&' for it in ins] + [f'{it}*' for it in outs]
  return (f"{declaration}({', '.join([name] + ins + outs)})",
          f"  void On{index}({', '.join(parameters)});")


def write_files(directory, count):
  lines = ['#include "base/files/file_path.h"',
           '#include "base/strings/string16.h"', '#include "base/time/time.h"',
           '#include "ipc/ipc_message_macros.h"',
           '#ifndef COST_TYPES_', '#define COST_TYPES_',
           'typedef std::map<std::string, std::string> StringMap;']
  lines += [f'enum Kind{i} {{ KIND{i}_FIRST, KIND{i}_LAST = 9 }};'
            for i in range(ENUMS)]
  lines += ['#endif', '#define IPC_MESSAGE_START TestMsgStart']
  lines += [f'IPC_ENUM_TRAITS_MAX_VALUE(Kind{i}, KIND{i}_LAST)'
            for i in range(ENUMS)]
  for i in range(STRUCTS):
    lines.append(f'IPC_STRUCT_BEGIN(Shape{i})')
    lines += [f'  IPC_STRUCT_MEMBER({member}, m{position})' for position, member
              in enumerate(('int', 'std::string', 'double', f'Kind{i % ENUMS}',
                            'std::vector<int>', 'bool')[:3 + i % 4])]
    lines.append('IPC_STRUCT_END()')
  messages = [message(index) for index in range(count)]
  lines += [line for line, _ in messages]
  (directory / 'cost_messages.h').write_text('\n'.join(lines) + '\n')
  stages = ['#define IPC_MESSAGE_IMPL', '#include "cost_messages.h"',
            '#include "ipc/struct_constructor_macros.h"',
            '#include "cost_messages.h"',
            '#include "ipc/struct_destructor_macros.h"',
            '#include "cost_messages.h"']
  for stage in ('write', 'read', 'log'):
    stages += [f'#include "ipc/param_traits_{stage}_macros.h"',
               'namespace IPC {', '#include "cost_messages.h"', '}']
  (directory / 'implement.cc').write_text('\n'.join(stages) + '\n')
  (directory / 'declare.cc').write_text('#include "cost_messages.h"\n')
  handler = ['#include "cost_messages.h"', '#include "ipc/ipc_listener.h"',
             '#include "ipc/ipc_sender.h"',
             'class Host : public IPC::Listener, public IPC::Sender {',
             ' public:',
             '  bool OnMessageReceived(const IPC::Message& message) override;']
  handler += [signature for _, signature in messages]
  handler += ['};', 'bool Host::OnMessageReceived(const IPC::Message& message) {',
              '  bool handled = true;', '  IPC_BEGIN_MESSAGE_MAP(Host, message)']
  handler += [f'    IPC_MESSAGE_HANDLER(CostMsg_M{i}, On{i})'
              for i in range(count)]
  handler += ['    IPC_MESSAGE_UNHANDLED(handled = false)',
              '  IPC_END_MESSAGE_MAP()', '  return handled;', '}']
  (directory / 'handle.cc').write_text('\n'.join(handler) + '\n')


def measure(compiler, source, repeat):
  """Seconds of processor time, and bytes of code and data."""
  target = source.with_suffix('.o')
  command = [compiler, *FLAGS, f'-I{source.parent}', '-c', str(source), '-o',
             str(target)]
  seconds = []
  for _ in range(repeat):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds.append(after.ru_utime + after.ru_stime - before.ru_utime -
                   before.ru_stime)
  sizes = subprocess.run(['size', str(target)], capture_output=True, text=True,
                         check=True).stdout.splitlines()[1].split()
  return statistics.median(seconds), int(sizes[0]) + int(sizes[1])


def main():
  parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  parser.add_argument('--repeat', type=int, default=3)
  parser.add_argument('--keep', metavar='DIRECTORY', type=pathlib.Path,
                      help='for the files that are generated')
  parser.add_argument('compilers', nargs='*', default=['g++', 'clang++'])
  arguments = parser.parse_args()
  with tempfile.TemporaryDirectory() as temporary:
    top = arguments.keep or pathlib.Path(temporary)
    for count in (0, MESSAGES):
      (top / str(count)).mkdir(parents=True, exist_ok=True)
      write_files(top / str(count), count)
    print(f'| {MESSAGES} messages, -O2 | seconds | without any | '
          'ms a message | KB | without any | bytes a message |')
    print('|---|---|---|---|---|---|---|')
    for compiler in arguments.compilers:
      for name in ('declare', 'implement', 'handle'):
        seconds, size = measure(compiler, top / str(MESSAGES) / f'{name}.cc',
                                arguments.repeat)
        empty, empty_size = measure(compiler, top / '0' / f'{name}.cc',
                                    arguments.repeat)
        print(f'| {compiler}, {name} | {seconds:.2f} | {empty:.2f} | '
              f'{(seconds - empty) * 1000 / MESSAGES:.1f} | '
              f'{size / 1000:.0f} | {empty_size / 1000:.0f} | '
              f'{(size - empty_size) / MESSAGES:.0f} |', flush=True)
  return 0


if __name__ == '__main__':
  sys.exit(main())
