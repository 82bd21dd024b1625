// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/tuple.h"

#include <string>

#include "base/memory/scoped_ptr.h"
#include "gtest/gtest.h"

namespace {

struct Receiver {
  void Nothing() { ++calls; }
  void One(int n) { number = n; }
  void Two(int n, const std::string& s) {
    number = n;
    text = s;
  }
  void InOut(int n, const std::string& s, int* out_n, std::string* out_s) {
    *out_n = n + 1;
    *out_s = s + "!";
  }
  void OneOut(int n, int* out) { *out = n + 1; }
  void OnlyOut(int* out) { *out = 9; }
  void Const(int) const { ++calls; }

  mutable int calls = 0;
  int number = 0;
  std::string text;
};

int g_sum = 0;
void Add(int a, int b) {
  g_sum = a + b;
}
void Negate(int a) {
  g_sum = -a;
}

TEST(TupleTest, ElementsAreZeroUnlessGiven) {
  Tuple<int, std::string, bool, double, int*> tuple;
  EXPECT_EQ(0, get<0>(tuple));
  EXPECT_EQ("", get<1>(tuple));
  EXPECT_FALSE(get<2>(tuple));
  EXPECT_EQ(0.0, get<3>(tuple));
  EXPECT_EQ(nullptr, get<4>(tuple));
}

TEST(TupleTest, ElementsCanBeReadAndWritten) {
  Tuple<int, std::string> tuple(1, "a");
  get<0>(tuple) = 2;
  const Tuple<int, std::string> copy = tuple;
  EXPECT_EQ(2, get<0>(copy));
  EXPECT_EQ("a", get<1>(copy));
  static_assert(std::is_same<decltype(get<0>(copy)), const int&>::value, "");
}

TEST(TupleTest, MakeTupleCopiesAndMakeRefTupleRefers) {
  int n = 1;
  Tuple<int> value = MakeTuple(n);
  const Tuple<int&> reference = MakeRefTuple(n);
  get<0>(reference) = 5;
  EXPECT_EQ(1, get<0>(value));
  EXPECT_EQ(5, n);
}

TEST(TupleTest, AssigningReferencesAssignsToWhatTheyReferTo) {
  int n = 1;
  int other = 2;
  MakeRefTuple(n) = MakeRefTuple(other);
  EXPECT_EQ(2, n);
  static_assert(!std::is_default_constructible<Tuple<int, int&>>::value, "");
}

TEST(TupleTest, ATupleMayHoldATuple) {
  Tuple<Tuple<int, int>> nested(MakeTuple(1, 2));
  EXPECT_EQ(2, get<1>(get<0>(nested)));
}

TEST(TupleTest, ATupleMayHoldWhatOnlyMoves) {
  Tuple<scoped_ptr<int>> tuple;
  get<0>(tuple).reset(new int(3));
  EXPECT_EQ(3, *get<0>(tuple));
}

TEST(TupleTest, TheTypesOfAMessagesParameters) {
  typedef Tuple<int, std::string&> Mixed;
  static_assert(std::is_same<TupleTypes<Mixed>::ValueTuple,
                             Tuple<int, std::string>>::value,
                "");
  static_assert(std::is_same<TupleTypes<Mixed>::RefTuple,
                             Tuple<int&, std::string&>>::value,
                "");
  static_assert(std::is_same<TupleTypes<Mixed>::ParamTuple,
                             Tuple<const int&, std::string&>>::value,
                "");
}

TEST(DispatchTest, CallsAMethodWithTheElements) {
  Receiver receiver;
  DispatchToMethod(&receiver, &Receiver::Nothing, Tuple<>());
  EXPECT_EQ(1, receiver.calls);
  DispatchToMethod(&receiver, &Receiver::Two, Tuple<int, std::string>(3, "x"));
  EXPECT_EQ(3, receiver.number);
  EXPECT_EQ("x", receiver.text);
}

TEST(DispatchTest, TakesASingleArgumentAsItIs) {
  Receiver receiver;
  DispatchToMethod(&receiver, &Receiver::One, 4);
  EXPECT_EQ(4, receiver.number);
  const Receiver& constant = receiver;
  DispatchToMethod(&constant, &Receiver::Const, 4);
  EXPECT_EQ(1, receiver.calls);
}

TEST(DispatchTest, OutElementsArePassedAsPointers) {
  Receiver receiver;
  Tuple<int, std::string> out;
  DispatchToMethod(&receiver, &Receiver::InOut, Tuple<int, std::string>(3, "x"),
                   &out);
  EXPECT_EQ(4, get<0>(out));
  EXPECT_EQ("x!", get<1>(out));
  Tuple<int> one;
  DispatchToMethod(&receiver, &Receiver::OneOut, 6, &one);
  EXPECT_EQ(7, get<0>(one));
  DispatchToMethod(&receiver, &Receiver::OnlyOut, Tuple<>(), &one);
  EXPECT_EQ(9, get<0>(one));
}

TEST(DispatchTest, OutReferencesAreWrittenThrough) {
  Receiver receiver;
  int n = 0;
  Tuple<int&> out(n);
  DispatchToMethod(&receiver, &Receiver::OneOut, Tuple<int>(6), &out);
  EXPECT_EQ(7, n);
}

TEST(DispatchTest, CallsAFunction) {
  DispatchToFunction(&Add, MakeTuple(1, 2));
  EXPECT_EQ(3, g_sum);
  DispatchToFunction(&Negate, 5);
  EXPECT_EQ(-5, g_sum);
}

TEST(DispatchTest, UnwrapsWhatBindWraps) {
  int n = 1;
  const auto in = MakeTuple(base::ConstRef(n), 2);
  n = 4;
  DispatchToFunction(&Add, in);
  EXPECT_EQ(6, g_sum);
}

}  // namespace
