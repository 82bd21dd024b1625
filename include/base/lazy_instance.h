// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A global object that is constructed when first used, by any thread, in
// memory of its own:
//
//   base::LazyInstance<Foo>::Leaky g_foo = LAZY_INSTANCE_INITIALIZER;
//
// No code runs for it before main(). A Leaky one is never destroyed, any
// other by the AtExitManager.

#ifndef BASE_LAZY_INSTANCE_H_
#define BASE_LAZY_INSTANCE_H_

#include <new>

#include "base/at_exit.h"
#include "base/basictypes.h"
#include "base/internal/once.h"
#include "base/threading/thread_restrictions.h"

#define LAZY_INSTANCE_INITIALIZER \
  { 0 }

namespace base {

template <typename Type>
struct DefaultLazyInstanceTraits {
  static const bool kRegisterOnExit = true;
  static const bool kAllowedToAccessOnNonjoinableThread = false;

  static Type* New(void* memory) { return new (memory) Type(); }
  static void Delete(Type* instance) { instance->~Type(); }
};

namespace internal {

template <typename Type>
struct LeakyLazyInstanceTraits {
  static const bool kRegisterOnExit = false;
  static const bool kAllowedToAccessOnNonjoinableThread = true;

  static Type* New(void* memory) {
    return DefaultLazyInstanceTraits<Type>::New(memory);
  }
  static void Delete(Type*) {}
};

}  // namespace internal

template <typename Type, typename Traits = DefaultLazyInstanceTraits<Type>>
class LazyInstance {
 public:
  typedef LazyInstance<Type, internal::LeakyLazyInstanceTraits<Type>> Leaky;

  // What LAZY_INSTANCE_INITIALIZER calls, at compile time.
  constexpr LazyInstance(int) {}
  LazyInstance(const LazyInstance&) = delete;
  LazyInstance& operator=(const LazyInstance&) = delete;

  Type& Get() { return *Pointer(); }
  Type* Pointer() {
    if (!Traits::kAllowedToAccessOnNonjoinableThread)
      ThreadRestrictions::AssertSingletonAllowed();
    return static_cast<Type*>(
        instance_.GetOrCreate(&Create, &RegisterOnExit, this));
  }

  // Does not construct: NULL equals an instance that is not there yet. True
  // for the instance itself inside its own constructor.
  bool operator==(Type* object) {
    if (instance_.IsCreating())
      return static_cast<void*>(object) == memory_;
    return instance_.Get() == object;
  }

 private:
  static void* Create(void* self) {
    return Traits::New(static_cast<LazyInstance*>(self)->memory_);
  }
  static void RegisterOnExit(void* self) {
    if (Traits::kRegisterOnExit)
      AtExitManager::RegisterCallback(&OnExit, self);
  }
  static void OnExit(void* self) {
    internal::OnceInstance& once = static_cast<LazyInstance*>(self)->instance_;
    Traits::Delete(static_cast<Type*>(once.Get()));
    once.Forget();
  }

  internal::OnceInstance instance_;
  alignas(Type) unsigned char memory_[sizeof(Type)] = {};
};

}  // namespace base

#endif  // BASE_LAZY_INSTANCE_H_
