// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/read_only_file.h"

#include <utility>

#include "base/strings/stringprintf.h"
#include "src/posix/descriptor_param_posix.h"

namespace ipcx {

bool ReadOnlyFile::IsValid() const {
  return file_.is_valid();
}

base::PlatformFile ReadOnlyFile::GetPlatformFile() const {
  return file_.get();
}

base::File ReadOnlyFile::Duplicate() const {
  return base::File(internal::DuplicateDescriptor(file_.get()).release());
}

base::File ReadOnlyFile::TakeFile() {
  return base::File(file_.release());
}

}  // namespace ipcx

namespace IPC {

void ParamTraits<ipcx::ReadOnlyFile>::Write(Message* m, const param_type& p) {
  ipcx::internal::WriteDescriptor(m, p.GetPlatformFile());
}

bool ParamTraits<ipcx::ReadOnlyFile>::Read(const Message* m,
                                           PickleIterator* iter,
                                           param_type* r) {
  base::ScopedFD fd = ipcx::internal::ReadDescriptor(m, iter);
  if (!fd.is_valid())
    return false;
  *r = ipcx::ReadOnlyFile::FromScoped(std::move(fd));
  return r->IsValid();
}

void ParamTraits<ipcx::ReadOnlyFile>::Log(const param_type& p, std::string* l) {
  base::StringAppendF(l, "ReadOnlyFile(%d)", p.GetPlatformFile());
}

}  // namespace IPC
