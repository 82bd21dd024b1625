// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>
#include <vector>

#include "base/json/json_reader.h"
#include "base/json/json_writer.h"
#include "base/values.h"
#include "gtest/gtest.h"

namespace base {
namespace {

std::string Repeat(int times, const std::string& part) {
  std::string result;
  for (int i = 0; i < times; ++i)
    result += part;
  return result;
}

std::string Json(const Value& value, int options = 0) {
  std::string json = "old";
  EXPECT_TRUE(JSONWriter::WriteWithOptions(&value, options, &json));
  return json;
}

// Reads |json| and writes it again; empty if it is none.
std::string Again(const std::string& json, int options = JSON_PARSE_RFC) {
  const scoped_ptr<Value> value(JSONReader::Read(json, options));
  return value ? Json(*value) : std::string();
}

struct Failure {
  int code;
  int line;
  int column;
};

void ExpectFailure(const std::string& json, const Failure& expected) {
  SCOPED_TRACE(json.substr(0, 100));
  int code = -1;
  std::string message;
  EXPECT_EQ(
      JSONReader::ReadAndReturnError(json, JSON_PARSE_RFC, &code, &message),
      nullptr);
  EXPECT_EQ(code, expected.code);
  EXPECT_EQ(message,
            "Line: " + std::to_string(expected.line) +
                ", column: " + std::to_string(expected.column) + ", " +
                JSONReader::ErrorCodeToString(
                    static_cast<JSONReader::JsonParseError>(expected.code)));
}

TEST(JSONWriterTest, WritesEveryType) {
  EXPECT_EQ(Json(*scoped_ptr<Value>(Value::CreateNullValue())), "null");
  EXPECT_EQ(Json(FundamentalValue(true)), "true");
  EXPECT_EQ(Json(FundamentalValue(false)), "false");
  EXPECT_EQ(Json(FundamentalValue(-2147483647 - 1)), "-2147483648");
  EXPECT_EQ(Json(FundamentalValue(2.5)), "2.5");
  EXPECT_EQ(Json(StringValue("text")), "\"text\"");
  EXPECT_EQ(Json(ListValue()), "[]");
  EXPECT_EQ(Json(DictionaryValue()), "{}");
}

TEST(JSONWriterTest, ADoubleStaysADouble) {
  EXPECT_EQ(Json(FundamentalValue(1.0)), "1.0");
  EXPECT_EQ(Json(FundamentalValue(-0.5)), "-0.5");
  EXPECT_EQ(Json(FundamentalValue(1e300)), "1e+300");
  const int omit = JSONWriter::OPTIONS_OMIT_DOUBLE_TYPE_PRESERVATION;
  EXPECT_EQ(Json(FundamentalValue(1.0), omit), "1");
  EXPECT_EQ(Json(FundamentalValue(10000000000.0), omit), "10000000000");
  EXPECT_EQ(Json(FundamentalValue(-9223372036854775808.0), omit),
            "-9223372036854775808");
  EXPECT_EQ(
      Json(FundamentalValue(9223372036854775808.0), omit).find_first_of(".e") !=
          std::string::npos,
      true);
  EXPECT_EQ(Json(FundamentalValue(0.5), omit), "0.5");
}

TEST(JSONWriterTest, EscapesWhatMustAndWhatCouldHurt) {
  EXPECT_EQ(Json(StringValue("\"\\/\b\f\n\r\t")),
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\"");
  EXPECT_EQ(Json(StringValue(std::string("\0\x1f\x7f", 3))),
            "\"\\u0000\\u001F\x7f\"");
  EXPECT_EQ(Json(StringValue("</script>")), "\"\\u003C/script>\"");
  EXPECT_EQ(Json(StringValue("\xE2\x80\xA8\xE2\x80\xA9")),
            "\"\\u2028\\u2029\"");
  EXPECT_EQ(Json(StringValue("h\xC3\xA9\xF0\x9F\x98\x80")),
            "\"h\xC3\xA9\xF0\x9F\x98\x80\"");
}

TEST(JSONWriterTest, WhatIsNotUtf8IsReplaced) {
  DictionaryValue dictionary;
  dictionary.SetString("k\xFF", "a\xC3");
  EXPECT_EQ(Json(dictionary), "{\"k\xEF\xBF\xBD\":\"a\xEF\xBF\xBD\"}");
}

TEST(JSONWriterTest, BinariesAreOmittedOrAreFailures) {
  ListValue list;
  list.AppendInteger(1);
  list.Append(BinaryValue::CreateWithCopiedBuffer("b", 1));
  list.AppendInteger(2);
  DictionaryValue dictionary;
  dictionary.Set("a", BinaryValue::CreateWithCopiedBuffer("b", 1));
  dictionary.Set("b", list.DeepCopy());
  const int omit = JSONWriter::OPTIONS_OMIT_BINARY_VALUES;
  EXPECT_EQ(Json(dictionary, omit), "{\"b\":[1,2]}");
  EXPECT_EQ(Json(BinaryValue(), omit), "");

  std::string json;
  EXPECT_FALSE(JSONWriter::Write(&dictionary, &json));
  EXPECT_EQ(json, "{\"a\":null,\"b\":[1,null,2]}");
}

TEST(JSONWriterTest, PrintsPrettily) {
  DictionaryValue dictionary;
  dictionary.SetBoolean("bool", true);
  ListValue* const list = new ListValue;
  dictionary.Set("list", list);
  list->AppendInteger(1);
  DictionaryValue* const inner = new DictionaryValue;
  inner->SetInteger("x", 2);
  list->Append(inner);
  EXPECT_EQ(Json(dictionary, JSONWriter::OPTIONS_PRETTY_PRINT),
            "{\n"
            "   \"bool\": true,\n"
            "   \"list\": [ 1, {\n"
            "      \"x\": 2\n"
            "   } ]\n"
            "}\n");
}

TEST(JSONWriterTest, NestingIsBounded) {
  scoped_ptr<Value> tree(new ListValue);
  for (int i = 1; i < 100; ++i) {
    scoped_ptr<ListValue> list(new ListValue);
    list->Append(tree.Pass());
    tree = list.Pass();
  }
  EXPECT_EQ(Json(*tree), Repeat(100, "[") + Repeat(100, "]"));
  for (int i = 0; i < 100000; ++i) {
    scoped_ptr<DictionaryValue> dictionary(new DictionaryValue);
    dictionary->Set("", tree.Pass());
    tree = dictionary.Pass();
  }
  std::string json;
  EXPECT_FALSE(JSONWriter::Write(tree.get(), &json));
  EXPECT_EQ(json, Repeat(100, "{\"\":") + "null" + Repeat(100, "}"));
}

TEST(JSONReaderTest, ReadsEveryType) {
  for (const char* json :
       {"null", "true", "false", "0", "-17", "2147483647", "2.5", "1e+300",
        "\"\"", "\"text\"", "[]", "{}", "[1,[2,[]],{\"a\":{}}]",
        "{\"a\":[null,true],\"b\":\"c\"}"}) {
    EXPECT_EQ(Again(json), json);
  }
}

TEST(JSONReaderTest, AnIntegerThatDoesNotFitIsADouble) {
  EXPECT_EQ(Again("2147483648"), "2147483648.0");
  EXPECT_EQ(Again("-2147483649"), "-2147483649.0");
  EXPECT_EQ(Again("1.0"), "1.0");
  EXPECT_EQ(Again("1e2"), "100.0");
  EXPECT_EQ(Again("1E-2"), "0.01");
  EXPECT_EQ(Again("0.0"), "0.0");
}

TEST(JSONReaderTest, NumbersMayBeTooSmallButNotTooLarge) {
  EXPECT_EQ(Again("1e-999"), "0.0");
  EXPECT_EQ(Again("5e-324"), "5e-324");
  ExpectFailure("[1e999]", {JSONReader::JSON_SYNTAX_ERROR, 1, 2});
  ExpectFailure("-" + Repeat(400, "9"), {JSONReader::JSON_SYNTAX_ERROR, 1, 1});
}

TEST(JSONReaderTest, NumbersAreAsTheRfcHasThem) {
  ExpectFailure("[-]", {JSONReader::JSON_SYNTAX_ERROR, 1, 3});
  ExpectFailure("[1.]", {JSONReader::JSON_SYNTAX_ERROR, 1, 4});
  ExpectFailure("[1e]", {JSONReader::JSON_SYNTAX_ERROR, 1, 4});
  ExpectFailure("[1e+", {JSONReader::JSON_SYNTAX_ERROR, 1, 5});
  ExpectFailure("[01]", {JSONReader::JSON_SYNTAX_ERROR, 1, 3});
  ExpectFailure("[0x1]", {JSONReader::JSON_SYNTAX_ERROR, 1, 3});
  ExpectFailure("[.5]", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 2});
  ExpectFailure("[+1]", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 2});
  ExpectFailure("[NaN]", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 2});
  ExpectFailure("01", {JSONReader::JSON_UNEXPECTED_DATA_AFTER_ROOT, 1, 2});
}

TEST(JSONReaderTest, UnderstandsEscapes) {
  const scoped_ptr<Value> value(JSONReader::Read(
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\v\\x41\\u0000\\u00e9\\uD83D\\uDE00\""));
  ASSERT_TRUE(value);
  std::string string;
  EXPECT_TRUE(value->GetAsString(&string));
  EXPECT_EQ(string,
            std::string("\"\\/\b\f\n\r\t\vA\0\xC3\xA9\xF0\x9F\x98\x80", 17));
}

TEST(JSONReaderTest, RefusesOtherEscapes) {
  for (const char* escape :
       {"\\q", "\\u12", "\\u12G4", "\\xq", "\\x1", "\\uD800", "\\uDC00",
        "\\uD800x", "\\uD800\\n", "\\uD800\\u0041", "\\uD800\\uD800"}) {
    ExpectFailure("[\"xxx" + std::string(escape) + "\"]",
                  {JSONReader::JSON_INVALID_ESCAPE, 1, 6});
  }
  ExpectFailure("\"\\", {JSONReader::JSON_INVALID_ESCAPE, 1, 2});
  ExpectFailure(std::string("\"\\\0\"", 4),
                {JSONReader::JSON_INVALID_ESCAPE, 1, 2});
}

TEST(JSONReaderTest, TextMustBeUtf8) {
  EXPECT_EQ(Again("\xEF\xBB\xBF[\"h\xC3\xA9\"]"), "[\"h\xC3\xA9\"]");
  ExpectFailure("[\n\"h\xC3\"]", {JSONReader::JSON_UNSUPPORTED_ENCODING, 2, 3});
  ExpectFailure("{\"\xED\xA0\x80\":1}",
                {JSONReader::JSON_UNSUPPORTED_ENCODING, 1, 3});
  ExpectFailure("\xFF\xFE[\"", {JSONReader::JSON_UNSUPPORTED_ENCODING, 1, 1});
}

TEST(JSONReaderTest, SkipsSpaceAndComments) {
  EXPECT_EQ(Again(" \t\r\n[ 1 , 2 ] \n"), "[1,2]");
  EXPECT_EQ(Again("/* a */ { // b\n\"k\" /* c */ : /* * / */ 1 } // d"),
            "{\"k\":1}");
  ExpectFailure("[1 /* 2 ]", {JSONReader::JSON_SYNTAX_ERROR, 1, 4});
  ExpectFailure("[1 / 2 ]", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 4});
  ExpectFailure("/", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 1});
  ExpectFailure("1 /", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 3});
}

TEST(JSONReaderTest, TrailingCommasNeedLeave) {
  EXPECT_EQ(Again("[1,]", JSON_ALLOW_TRAILING_COMMAS), "[1]");
  EXPECT_EQ(Again("{\"a\":[1 , ] , }", JSON_ALLOW_TRAILING_COMMAS),
            "{\"a\":[1]}");
  EXPECT_EQ(Again("[1,,]", JSON_ALLOW_TRAILING_COMMAS), "");
  EXPECT_EQ(Again("[,]", JSON_ALLOW_TRAILING_COMMAS), "");
  EXPECT_EQ(Again("{,}", JSON_ALLOW_TRAILING_COMMAS), "");
  ExpectFailure("[1,]", {JSONReader::JSON_TRAILING_COMMA, 1, 4});
  ExpectFailure("{\"a\":1, }", {JSONReader::JSON_TRAILING_COMMA, 1, 9});
}

TEST(JSONReaderTest, TellsWhatIsWrongAndWhere) {
  ExpectFailure("", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 1});
  ExpectFailure("[", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 2});
  ExpectFailure("[\n0,\n1,\n6 7,\n8]", {JSONReader::JSON_SYNTAX_ERROR, 4, 3});
  ExpectFailure("{},{}", {JSONReader::JSON_UNEXPECTED_DATA_AFTER_ROOT, 1, 3});
  ExpectFailure("[nu]", {JSONReader::JSON_SYNTAX_ERROR, 1, 2});
  ExpectFailure("tru", {JSONReader::JSON_SYNTAX_ERROR, 1, 1});
  ExpectFailure("[1}", {JSONReader::JSON_SYNTAX_ERROR, 1, 3});
  ExpectFailure("{foo:1}", {JSONReader::JSON_UNQUOTED_DICTIONARY_KEY, 1, 2});
  ExpectFailure("{\"a\"}", {JSONReader::JSON_SYNTAX_ERROR, 1, 5});
  ExpectFailure("{\"a\":}", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 6});
  ExpectFailure("[\"a", {JSONReader::JSON_SYNTAX_ERROR, 1, 2});
  ExpectFailure("['a']", {JSONReader::JSON_UNEXPECTED_TOKEN, 1, 2});
}

TEST(JSONReaderTest, KeysArePlainAndTheLastWins) {
  EXPECT_EQ(Again("{\"a.b\":1,\"\":2,\"a.b\":3}"), "{\"\":2,\"a.b\":3}");
}

TEST(JSONReaderTest, NestingIsBounded) {
  const std::string deepest = Repeat(100, "[") + Repeat(100, "]");
  EXPECT_EQ(Again(deepest), deepest);
  ExpectFailure(Repeat(101, "[") + Repeat(101, "]"),
                {JSONReader::JSON_TOO_MUCH_NESTING, 1, 101});
  ExpectFailure(Repeat(100000, "["),
                {JSONReader::JSON_TOO_MUCH_NESTING, 1, 101});
  ExpectFailure(Repeat(100000, "{\"\":"),
                {JSONReader::JSON_TOO_MUCH_NESTING, 1, 401});
  const std::string wide = "[[]" + Repeat(5000, ",[]") + "]";
  EXPECT_EQ(Again(wide), wide);
}

TEST(JSONReaderTest, NoPrefixIsReadTooFar) {
  const std::string json =
      "[null,true,{\"a\":[1,2.5e-1,\"\\uD83D\\uDE00\\n\"]},\"\xC3\xA9\"]";
  ASSERT_NE(Again(json), "");
  for (size_t length = 0; length < json.size(); ++length) {
    // Of the exact size, for the sanitizer's sake.
    const std::vector<char> part(json.begin(),
                                 json.begin() + static_cast<ptrdiff_t>(length));
    const scoped_ptr<Value> value(
        JSONReader::Read(StringPiece(part.data(), part.size())));
    EXPECT_FALSE(value) << length;
  }
}

TEST(JSONReaderTest, AReaderRemembersItsLastError) {
  JSONReader reader(JSON_ALLOW_TRAILING_COMMAS);
  EXPECT_EQ(reader.error_code(), JSONReader::JSON_NO_ERROR);
  EXPECT_EQ(reader.GetErrorMessage(), "");
  EXPECT_EQ(reader.ReadToValue("[1,,]"), nullptr);
  EXPECT_EQ(reader.error_code(), JSONReader::JSON_UNEXPECTED_TOKEN);
  EXPECT_EQ(reader.GetErrorMessage(),
            std::string("Line: 1, column: 4, ") + JSONReader::kUnexpectedToken);
  const scoped_ptr<Value> value(reader.ReadToValue("[1,]"));
  EXPECT_TRUE(value);
  EXPECT_EQ(reader.error_code(), JSONReader::JSON_NO_ERROR);
  EXPECT_EQ(reader.GetErrorMessage(), "");
}

TEST(JSONReaderTest, SuccessLeavesTheErrorsAlone) {
  int code = 77;
  std::string message = "old";
  const scoped_ptr<Value> value(
      JSONReader::ReadAndReturnError("[42]", JSON_PARSE_RFC, &code, &message));
  EXPECT_TRUE(value);
  EXPECT_EQ(code, 77);
  EXPECT_EQ(message, "old");
  EXPECT_EQ(
      JSONReader::ReadAndReturnError("[", JSON_PARSE_RFC, nullptr, nullptr),
      nullptr);
}

TEST(JSONReaderTest, EveryErrorHasAText) {
  for (int code = JSONReader::JSON_NO_ERROR + 1;
       code < JSONReader::JSON_PARSE_ERROR_COUNT; ++code) {
    EXPECT_NE(JSONReader::ErrorCodeToString(
                  static_cast<JSONReader::JsonParseError>(code)),
              "");
  }
  EXPECT_EQ(JSONReader::ErrorCodeToString(JSONReader::JSON_NO_ERROR), "");
}

}  // namespace
}  // namespace base
