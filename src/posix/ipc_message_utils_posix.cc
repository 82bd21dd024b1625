// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/file_descriptor_posix.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/strings/stringprintf.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_platform_file_attachment_posix.h"

namespace IPC {

void ParamTraits<base::FileDescriptor>::Write(Message* m, const param_type& p) {
  const bool valid = p.fd >= 0;
  WriteParam(m, valid);
  if (!valid)
    return;
  scoped_refptr<MessageAttachment> attachment(
      p.auto_close ? new internal::PlatformFileAttachment(base::ScopedFD(p.fd))
                   : new internal::PlatformFileAttachment(p.fd));
  if (!m->WriteAttachment(attachment))
    LOG(ERROR) << "Too many descriptors: this message will not be sent";
}

bool ParamTraits<base::FileDescriptor>::Read(const Message* m,
                                             PickleIterator* iter,
                                             param_type* r) {
  bool valid;
  if (!ReadParam(m, iter, &valid))
    return false;
  if (!valid) {
    *r = base::FileDescriptor();
    return true;
  }
  scoped_refptr<MessageAttachment> attachment;
  if (!m->ReadAttachment(iter, &attachment))
    return false;
  const base::PlatformFile fd = attachment->TakePlatformFile();
  if (fd < 0)
    return false;
  *r = base::FileDescriptor(fd, true);
  return true;
}

void ParamTraits<base::FileDescriptor>::Log(const param_type& p,
                                            std::string* l) {
  base::StringAppendF(l, p.auto_close ? "FD(%d auto-close)" : "FD(%d)", p.fd);
}

void ParamTraits<base::FileDescriptor>::Discard(param_type* p) {
  if (p->auto_close)
    base::ScopedFD(p->fd).reset();
  *p = base::FileDescriptor();
}

void ParamTraits<ChannelHandle>::Write(Message* m, const param_type& p) {
  WriteParam(m, p.name);
  WriteParam(m, p.socket);
}

bool ParamTraits<ChannelHandle>::Read(const Message* m,
                                      PickleIterator* iter,
                                      param_type* r) {
  return ReadParam(m, iter, &r->name) && ReadParam(m, iter, &r->socket);
}

void ParamTraits<ChannelHandle>::Log(const param_type& p, std::string* l) {
  base::StringAppendF(l, "ChannelHandle(%s, ", p.name.c_str());
  LogParam(p.socket, l);
  l->append(")");
}

void ParamTraits<ChannelHandle>::Discard(param_type* p) {
  internal::DiscardParam(&p->socket);
}

}  // namespace IPC
