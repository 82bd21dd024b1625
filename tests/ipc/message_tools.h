// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Fills parameters with random values, for tools that make messages out of
// nothing. Structs and enums get theirs from a stage in message_tools.cc.

#ifndef TESTS_IPC_MESSAGE_TOOLS_H_
#define TESTS_IPC_MESSAGE_TOOLS_H_

#include <stddef.h>

#include <random>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/memory/scoped_ptr.h"
#include "base/tuple.h"
#include "ipc/ipc_message.h"

namespace tools {

class Random {
 public:
  explicit Random(uint32 seed) : engine_(seed) {}

  uint64 Bits() { return engine_(); }
  // From 0 to before |end|.
  int Below(int end) {
    return static_cast<int>(Bits() % static_cast<uint64>(end));
  }

  // How many elements a container gets: none once it is deeply nested.
  class Nesting {
   public:
    explicit Nesting(Random* random) : random_(random) { ++random_->depth_; }
    ~Nesting() { --random_->depth_; }
    int Count() { return random_->depth_ > 3 ? 0 : random_->Below(4); }

   private:
    Random* const random_;
  };

 private:
  std::mt19937_64 engine_;
  int depth_ = 0;
};

// Specialised for everything that is no number.
template <class T>
struct Filler {
  static void Fill(T* value, Random* random) {
    static_assert(std::is_arithmetic<T>::value, "Unknown to Filler");
    *value = random->Below(4) ? static_cast<T>(random->Bits())
                              : static_cast<T>(random->Below(3) - 1);
  }
};

template <class T>
void Fill(T* value, Random* random) {
  Filler<T>::Fill(value, random);
}

template <>
struct Filler<bool> {
  static void Fill(bool* value, Random* random) {
    *value = random->Below(2) != 0;
  }
};

template <>
struct Filler<std::string> {
  static void Fill(std::string* value, Random* random) {
    value->resize(static_cast<size_t>(random->Below(300)));
    for (char& c : *value)
      c = static_cast<char>(random->Bits());
  }
};

template <class T>
struct Filler<std::vector<T>> {
  static void Fill(std::vector<T>* value, Random* random) {
    Random::Nesting nesting(random);
    value->resize(static_cast<size_t>(nesting.Count()));
    for (T& element : *value)
      tools::Fill(&element, random);
  }
};

template <class T>
struct Filler<scoped_ptr<T>> {
  static void Fill(scoped_ptr<T>* value, Random* random) {
    value->reset(random->Below(2) ? new T() : nullptr);
    if (*value)
      tools::Fill(value->get(), random);
  }
};

template <class... Ts>
struct Filler<Tuple<Ts...>> {
  template <size_t... Ns>
  static void FillAll(Tuple<Ts...>* value,
                      Random* random,
                      std::index_sequence<Ns...>) {
    static_cast<void>(value);
    static_cast<void>(random);
    (tools::Fill(&::get<Ns>(*value), random), ...);
  }
  static void Fill(Tuple<Ts...>* value, Random* random) {
    FillAll(value, random, std::index_sequence_for<Ts...>());
  }
};

// What a fuzzer knows of a message class.
struct MessageTool {
  const char* name;
  uint32 id;
  bool is_sync;
  // A message with random parameters.
  scoped_ptr<IPC::Message> (*generate)(Random* random);
  // Reads |message| and makes another one of what it read; null if it cannot be
  // read.
  scoped_ptr<IPC::Message> (*remake)(const IPC::Message& message);
};

// Of each of paint_messages.h.
const std::vector<MessageTool>& GetMessageTools();

// By a function with a switch: the name of a type, or NULL.
const char* NameOfType(uint32 type);

// By an array: what paint_messages.h says, a line for each struct, enum and
// message.
const std::vector<std::string>& GetDeclarations();

}  // namespace tools

#endif  // TESTS_IPC_MESSAGE_TOOLS_H_
