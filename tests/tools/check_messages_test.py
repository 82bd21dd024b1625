#!/usr/bin/env python3
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
"""What tools/check_messages reports, and what it lets pass."""

import contextlib
import importlib.machinery
import importlib.util
import io
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..',
                    'tools', 'check_messages')
spec = importlib.util.spec_from_loader(
    'check_messages', importlib.machinery.SourceFileLoader('check_messages',
                                                           TOOL))
check_messages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check_messages)


def run(*arguments):
  """The tool's exit code, and what it prints, on both ways."""
  out, err = io.StringIO(), io.StringIO()
  with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    code = check_messages.main(list(arguments))
  return code, out.getvalue(), err.getvalue()


class CheckMessagesTest(unittest.TestCase):

  def check(self, **files):
    """Runs the tool; of each finding, without the advice: 'file:line: what'."""
    with tempfile.TemporaryDirectory() as folder:
      paths = [os.path.join(folder, name + '.h') for name in files]
      for path, text in zip(paths, files.values()):
        with open(path, 'w') as file:
          file.write(text)
      code, out, err = run(*paths)
    self.assertEqual(err, '')
    self.assertEqual(code, 1 if out else 0)
    return [line[len(folder) + 1:].split(' has ')[0].split(' is ')[0]
            .split(' differs ')[0].split(' arrives ')[0]
            for line in out.splitlines()]

  def test_fixed_types_pass(self):
    self.assertEqual(self.check(good='''
        IPC_ENUM_TRAITS_MAX_VALUE(Colour, COLOUR_LAST)
        IPC_ENUM_TRAITS_UNCHECKED_OK(Flags)
        IPC_STRUCT_BEGIN(FooMsg_Params)
          IPC_STRUCT_MEMBER(std::vector<int64>, sizes, sizeof(long) * 2)
          IPC_STRUCT_MEMBER(long long, huge)
          IPC_STRUCT_MEMBER(unsigned long long int, more)
        IPC_STRUCT_END()
        IPC_MESSAGE_CONTROL0(FooMsg_Nothing)
        IPC_MESSAGE_ROUTED2(FooMsg_size_t, uint32_t, std::unique_ptr<int>)
        IPC_SYNC_MESSAGE_CONTROL1_1(FooMsg_Ask, double, ipcx::ReadOnlyFile)
        '''), [])

  def test_words_of_the_machine_are_reported(self):
    for word in ('long', 'unsigned long', 'size_t', 'ssize_t', 'intptr_t',
                 'uintptr_t', 'ptrdiff_t', 'time_t', 'off_t', 'wchar_t'):
      for spelled in (word, 'const ' + word, f'std::vector<{word}>'):
        with self.subTest(spelled=spelled):
          self.assertEqual(
              self.check(bad=f'IPC_MESSAGE_CONTROL1(FooMsg_A, {spelled})'),
              [f'bad.h:1: {word}'])

  def test_every_way_to_spell_long(self):
    for spelled in ('long int', 'int long', 'signed long', 'long signed int'):
      self.assertEqual(self.check(bad=f'IPC_MESSAGE_ROUTED1(A, {spelled})'),
                       ['bad.h:1: long'], spelled)
    self.assertEqual(self.check(bad='IPC_MESSAGE_ROUTED1(A, long unsigned)'),
                     ['bad.h:1: unsigned long'])
    self.assertEqual(self.check(bad='IPC_MESSAGE_ROUTED1(A, long double)'),
                     ['bad.h:1: long double'])

  def test_pointers_are_reported(self):
    self.assertEqual(
        self.check(bad='IPC_MESSAGE_CONTROL2(FooMsg_A, int, const Foo*)'),
        ['bad.h:1: const Foo*'])

  def test_every_place_is_looked_at(self):
    self.assertEqual(self.check(bad='''
        IPC_STRUCT_BEGIN(FooMsg_Params)
          IPC_STRUCT_MEMBER(size_t, size)
        IPC_STRUCT_END()
        IPC_MESSAGE_ROUTED5(A, int, int, int, int, time_t)
        IPC_SYNC_MESSAGE_CONTROL1_2(B, off_t, int, ssize_t)
        IPC_SYNC_MESSAGE_ROUTED0_1(C,
                                   std::wstring)
        '''), ['bad.h:3: size_t', 'bad.h:5: time_t', 'bad.h:6: off_t',
               'bad.h:6: ssize_t', 'bad.h:7: wstring'])

  def test_what_is_no_declaration_passes(self):
    self.assertEqual(self.check(good='''
        // IPC_MESSAGE_CONTROL1(A, long)
        /* IPC_MESSAGE_CONTROL1(A, long)
           IPC_MESSAGE_CONTROL1(A, long) */
        #define FOO(x) \\
          IPC_MESSAGE_CONTROL1(A, long)
        const char* text = "IPC_MESSAGE_CONTROL1(A, long) \\" // */";
        inline size_t Size() { return 0; }
        IPC_MESSAGE_CONTROL1(FooMsg_A, int)  // Not a long.
        '''), [])

  def test_unchecked_enums_are_reported(self):
    self.assertEqual(self.check(bad='\nIPC_ENUM_TRAITS(foo::Colour)\n'),
                     ['bad.h:2: foo::Colour'])

  def test_typedefs_are_followed(self):
    self.assertEqual(self.check(
        types='typedef std::map<int, size_t> Sizes;\nusing Two = Sizes;\n',
        bad='IPC_MESSAGE_CONTROL2(FooMsg_A, foo::Two, int)'),
        ['bad.h:1: size_t, by way of Two,'])

  def test_typedefs_that_name_themselves_end(self):
    self.assertEqual(self.check(
        bad='typedef A B; typedef B A;\nIPC_MESSAGE_CONTROL1(FooMsg_A, A)'), [])

  def test_members_of_other_structs_are_found(self):
    self.assertEqual(self.check(
        types='''
          struct Other { long fine; };
          struct FOO_EXPORT Page : public Other {
            Page() : width(0) {}
            int width;
            size_t height = 0, depth{1};
            std::vector<Foo*> parts;
            long unsent;
          };''',
        bad='''
          IPC_STRUCT_TRAITS_BEGIN(foo::Page)
            IPC_STRUCT_TRAITS_MEMBER(width)
            IPC_STRUCT_TRAITS_MEMBER(height)
            IPC_STRUCT_TRAITS_MEMBER(parts)
            IPC_STRUCT_TRAITS_MEMBER(elsewhere)
          IPC_STRUCT_TRAITS_END()'''),
        ['types.h:6: size_t', 'types.h:7: std::vector<Foo*>'])

  def test_a_waiver_is_for_its_declaration(self):
    self.assertEqual(self.check(bad='''
        IPC_MESSAGE_CONTROL1(A, long)  // ipc-check: allow, one machine
        IPC_MESSAGE_CONTROL2(B,
                             long,  // ipc-check: allow
                             int)
        IPC_ENUM_TRAITS(Colour)  // ipc-check: allow
        IPC_MESSAGE_CONTROL1(C, long)
        '''), ['bad.h:7: long'])

  def test_a_file_that_cannot_be_read_is_no_clean_file(self):
    code, _, err = run('/nonexistent/foo.h')
    self.assertEqual(code, 2)
    self.assertIn('/nonexistent/foo.h', err)

  def test_no_file_is_no_clean_file(self):
    self.assertEqual(run()[0], 2)

  def test_says_what_to_use_instead(self):
    with tempfile.NamedTemporaryFile('w', suffix='.h') as file:
      file.write('IPC_MESSAGE_CONTROL1(A, size_t)')
      file.flush()
      _, out, _ = run(file.name)
    self.assertEqual(out, f'{file.name}:1: size_t has as many bytes as the'
                     ' process wants: use uint32 or uint64\n')


if __name__ == '__main__':
  unittest.main()
