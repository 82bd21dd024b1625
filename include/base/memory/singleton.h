// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// One instance of a class, made when first asked for, by any thread.
//
//   // static
//   Foo* Foo::GetInstance() { return Singleton<Foo>::get(); }
//
// Foo makes its constructor private and Singleton's traits a friend.

#ifndef BASE_MEMORY_SINGLETON_H_
#define BASE_MEMORY_SINGLETON_H_

#include <atomic>
#include <new>

#include "base/at_exit.h"
#include "base/basictypes.h"
#include "base/internal/once.h"
#include "base/threading/thread_restrictions.h"

// On the heap, deleted by the AtExitManager; asking again afterwards makes a
// new one. Not for threads that may outlive main().
template <typename Type>
struct DefaultSingletonTraits {
  static Type* New() { return new Type(); }
  static void Delete(Type* instance) { delete instance; }
  static const bool kRegisterAtExit = true;
  static const bool kAllowedToAccessOnNonjoinableThread = false;
};

// Never deleted.
template <typename Type>
struct LeakySingletonTraits : public DefaultSingletonTraits<Type> {
  static const bool kRegisterAtExit = false;
  static const bool kAllowedToAccessOnNonjoinableThread = true;
};

// In static memory. Once destroyed, get() returns NULL.
template <typename Type>
struct StaticMemorySingletonTraits {
  static Type* New() {
    return dead_.exchange(true) ? nullptr : new (buffer_) Type();
  }
  static void Delete(Type* instance) {
    if (instance)
      instance->Type::~Type();
  }
  static const bool kRegisterAtExit = true;
  static const bool kAllowedToAccessOnNonjoinableThread = true;

  // For tests: lets New() work once more.
  static void Resurrect() { dead_ = false; }

 private:
  alignas(Type) static inline unsigned char buffer_[sizeof(Type)];
  static inline std::atomic<bool> dead_{false};
};

// |DifferentiatingType| tells several singletons of one class apart.
template <typename Type,
          typename Traits = DefaultSingletonTraits<Type>,
          typename DifferentiatingType = Type>
class Singleton {
 private:
  // Nobody else asks for the instance.
  friend Type* Type::GetInstance();

  static Type* get() {
    if (!Traits::kAllowedToAccessOnNonjoinableThread)
      base::ThreadRestrictions::AssertSingletonAllowed();
    return static_cast<Type*>(
        instance_.GetOrCreate(&Create, &RegisterAtExit, nullptr));
  }

  static void* Create(void*) { return Traits::New(); }
  static void RegisterAtExit(void*) {
    if (Traits::kRegisterAtExit)
      base::AtExitManager::RegisterCallback(&OnExit, nullptr);
  }
  static void OnExit(void*) {
    Traits::Delete(static_cast<Type*>(instance_.Get()));
    instance_.Forget();
  }

  static inline base::internal::OnceInstance instance_;
};

#endif  // BASE_MEMORY_SINGLETON_H_
