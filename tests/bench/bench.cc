// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/bench.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

namespace bench {

namespace {

const Registration* g_transports = nullptr;

const char kFirst = '<';
const char kLast = '>';

}  // namespace

void Endpoint::PingPong(const std::string&, int, Laps*) {
  Require(false, "this transport has no ping-pong");
}

void Endpoint::Stream(const std::string&, int) {
  Require(false, "this transport has no stream");
}

void Endpoint::Reflect(size_t, int) {
  Require(false, "this transport has no ping-pong");
}

void Endpoint::Drain(size_t, int) {
  Require(false, "this transport has no stream");
}

Registration::Registration(const char* name, int abilities, Factory factory)
    : name(name), abilities(abilities), factory(factory), next(g_transports) {
  g_transports = this;
}

const Registration* Transports() {
  return g_transports;
}

const Registration* Transport(const std::string& name) {
  const Registration* it = g_transports;
  while (it && it->name != name)
    it = it->next;
  Require(it, "no such transport in this program");
  return it;
}

std::string MakeMessage(size_t size) {
  std::string message(size, 'x');
  if (size > 0) {
    message.front() = kFirst;
    message.back() = kLast;
  }
  return message;
}

void CheckMessage(const char* data, size_t size, size_t expected_size) {
  errno = 0;
  Require(size == expected_size, "a message of another size");
  Require(size < 2 || (data[0] == kFirst && data[size - 1] == kLast),
          "a message with other bytes");
}

void Require(bool condition, const char* what) {
  if (condition)
    return;
  fprintf(stderr, "bench: %s (%s)\n", what, strerror(errno));
  fflush(stderr);
  _Exit(1);
}

}  // namespace bench
