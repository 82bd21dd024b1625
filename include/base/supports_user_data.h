// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SUPPORTS_USER_DATA_H_
#define BASE_SUPPORTS_USER_DATA_H_

#include <map>

#include "base/basictypes.h"
#include "base/memory/linked_ptr.h"
#include "base/memory/ref_counted.h"
#include "base/threading/thread_checker.h"

namespace base {

// A base class of objects to which others attach data under keys of their own,
// mostly addresses. For one thread: the first that uses it.
class SupportsUserData {
 public:
  SupportsUserData();

  class Data {
   public:
    virtual ~Data() {}
  };

  // NULL if there is none. The data stays owned by this object.
  Data* GetUserData(const void* key) const;
  // Takes ownership of |data|; deletes what was there.
  void SetUserData(const void* key, Data* data);
  void RemoveUserData(const void* key);

  // The next thread to use the data becomes its thread.
  void DetachUserDataThread();

 protected:
  // On any thread. The data is deleted; meanwhile there is no data to get.
  virtual ~SupportsUserData();

 private:
  typedef std::map<const void*, linked_ptr<Data>> DataMap;

  DataMap user_data_;
  ThreadChecker thread_checker_;

  DISALLOW_COPY_AND_ASSIGN(SupportsUserData);
};

// Attaches a reference to a ref-counted object.
template <typename T>
class UserDataAdapter : public SupportsUserData::Data {
 public:
  explicit UserDataAdapter(T* object) : object_(object) {}

  // NULL if there is none under |key|.
  static T* Get(const SupportsUserData* supports_user_data, const void* key) {
    const UserDataAdapter* const data = static_cast<const UserDataAdapter*>(
        supports_user_data->GetUserData(key));
    return data ? data->object_.get() : nullptr;
  }

  // Gives the reference up to the caller.
  T* release() {
    T* const object = object_.get();
    if (object)
      object->AddRef();
    object_ = nullptr;
    return object;
  }

 private:
  scoped_refptr<T> object_;

  DISALLOW_COPY_AND_ASSIGN(UserDataAdapter);
};

}  // namespace base

#endif  // BASE_SUPPORTS_USER_DATA_H_
