// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/linked_ptr.h"

#include "gtest/gtest.h"

namespace {

int g_alive = 0;
struct Base {
  Base() { ++g_alive; }
  virtual ~Base() { --g_alive; }
};
struct Derived : Base {};

TEST(LinkedPtrTest, TheLastOwnerDeletes) {
  linked_ptr<Base> a(new Base);
  {
    linked_ptr<Base> b = a;
    linked_ptr<Base> c = b;
    a.reset();
    EXPECT_EQ(1, g_alive);
    EXPECT_TRUE(b == c);
  }
  EXPECT_EQ(0, g_alive);
}

TEST(LinkedPtrTest, AssignmentJoinsAndLeaves) {
  linked_ptr<Base> a(new Base);
  linked_ptr<Base> b(new Base);
  a = b;
  EXPECT_EQ(1, g_alive);
  linked_ptr<Base>& alias = a;
  a = alias;
  b.reset();
  EXPECT_EQ(1, g_alive);
}

TEST(LinkedPtrTest, ConvertsFromDerived) {
  linked_ptr<Derived> derived = make_linked_ptr(new Derived);
  linked_ptr<Base> base(derived);
  linked_ptr<Base> other;
  other = derived;
  derived.reset();
  base.reset();
  EXPECT_EQ(1, g_alive);
  EXPECT_TRUE(other != nullptr);
}

TEST(LinkedPtrTest, TheOnlyOwnerCanRelease) {
  linked_ptr<Base> a(new Base);
  Base* const object = a.release();
  EXPECT_EQ(nullptr, a.get());
  delete object;
}

TEST(LinkedPtrDeathTest, AnOwnerAmongOthersCannotRelease) {
  linked_ptr<Base> a(new Base);
  linked_ptr<Base> b = a;
  EXPECT_DEATH(a.release(), "IsAlone");
}

}  // namespace
