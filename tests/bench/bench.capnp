# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
@0xb5a9c4e1d2f30687;

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("bench::schema");

interface Mirror {
  echo @0 (data :Data) -> (data :Data);
  push @1 (data :Data) -> stream;
  finish @2 ();
}
