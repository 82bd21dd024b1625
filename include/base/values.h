// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A tree of values whose types are known at run time: what JSON can say, and
// blocks of bytes. Containers own what is in them: every Value* that is put
// into one is deleted by it and must not be NULL, and what they hand out by
// pointer is theirs until removed. Out-parameters may be NULL and stay as they
// are on failure. Not thread-safe. Deleting needs no stack however deep the
// tree; copying, merging and comparing recurse.

#ifndef BASE_VALUES_H_
#define BASE_VALUES_H_

#include <stddef.h>

#include <iosfwd>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "base/strings/string16.h"

namespace base {

class BinaryValue;
class DictionaryValue;
class ListValue;
class StringValue;
class Value;

typedef std::vector<Value*> ValueVector;

// Itself the null value; the derived classes are the other types.
class Value {
 public:
  // The numbers travel in messages.
  enum Type {
    TYPE_NULL = 0,
    TYPE_BOOLEAN,
    TYPE_INTEGER,
    TYPE_DOUBLE,
    TYPE_STRING,
    TYPE_BINARY,
    TYPE_DICTIONARY,
    TYPE_LIST
  };

  virtual ~Value();

  // The caller owns it.
  static Value* CreateNullValue();

  Type GetType() const { return type_; }
  bool IsType(Type type) const { return type == type_; }

  // False if the value is of another type; only an integer is a double too.
  // Pointers point to the value itself or into it.
  virtual bool GetAsBoolean(bool* out_value) const;
  virtual bool GetAsInteger(int* out_value) const;
  virtual bool GetAsDouble(double* out_value) const;
  virtual bool GetAsString(std::string* out_value) const;
  virtual bool GetAsString(string16* out_value) const;
  virtual bool GetAsString(const StringValue** out_value) const;
  virtual bool GetAsBinary(const BinaryValue** out_value) const;
  virtual bool GetAsList(ListValue** out_value);
  virtual bool GetAsList(const ListValue** out_value) const;
  virtual bool GetAsDictionary(DictionaryValue** out_value);
  virtual bool GetAsDictionary(const DictionaryValue** out_value) const;

  // The caller owns the copy.
  virtual Value* DeepCopy() const;
  scoped_ptr<Value> CreateDeepCopy() const;

  // Values of different types differ: the integer 1 is not the double 1.0.
  virtual bool Equals(const Value* other) const;
  // Two NULLs are equal.
  static bool Equals(const Value* a, const Value* b);

 protected:
  explicit Value(Type type);

  // Deletes |doomed| and all that is in them, however deep.
  static void DeleteAll(ValueVector doomed);

 private:
  // Appends the values that it holds to |out|, which then owns them.
  virtual void ReleaseChildren(ValueVector* out);

  const Type type_;

  DISALLOW_COPY_AND_ASSIGN(Value);
};

// A bool, int or double. NaN and the infinities, unknown to JSON, become 0.
class FundamentalValue : public Value {
 public:
  explicit FundamentalValue(bool in_value);
  explicit FundamentalValue(int in_value);
  explicit FundamentalValue(double in_value);
  ~FundamentalValue() override;

  bool GetAsBoolean(bool* out_value) const override;
  bool GetAsInteger(int* out_value) const override;
  bool GetAsDouble(double* out_value) const override;
  FundamentalValue* DeepCopy() const override;
  bool Equals(const Value* other) const override;

 private:
  union {
    bool boolean_value_;
    int integer_value_;
    double double_value_;
  };

  DISALLOW_COPY_AND_ASSIGN(FundamentalValue);
};

// Meant to be UTF-8, which is not checked.
class StringValue : public Value {
 public:
  explicit StringValue(const std::string& in_value);
  explicit StringValue(const string16& in_value);
  ~StringValue() override;

  std::string* GetString() { return &value_; }
  const std::string& GetString() const { return value_; }

  bool GetAsString(std::string* out_value) const override;
  bool GetAsString(string16* out_value) const override;
  bool GetAsString(const StringValue** out_value) const override;
  StringValue* DeepCopy() const override;
  bool Equals(const Value* other) const override;

 private:
  std::string value_;

  DISALLOW_COPY_AND_ASSIGN(StringValue);
};

class BinaryValue : public Value {
 public:
  BinaryValue();  // No bytes; GetBuffer() is NULL.
  BinaryValue(scoped_ptr<char[]> buffer, size_t size);
  ~BinaryValue() override;

  // The caller owns it.
  static BinaryValue* CreateWithCopiedBuffer(const char* buffer, size_t size);

  size_t GetSize() const { return size_; }
  char* GetBuffer() { return buffer_.get(); }
  const char* GetBuffer() const { return buffer_.get(); }

  bool GetAsBinary(const BinaryValue** out_value) const override;
  BinaryValue* DeepCopy() const override;
  bool Equals(const Value* other) const override;

 private:
  scoped_ptr<char[]> buffer_;
  size_t size_;

  DISALLOW_COPY_AND_ASSIGN(BinaryValue);
};

// Keys to values. A path is keys joined by dots, each but the last that of a
// dictionary: "a.b" is the "b" of the dictionary "a". Take the functions
// WithoutPathExpansion for keys from others, which may have dots in them.
class DictionaryValue : public Value {
 public:
  DictionaryValue();
  ~DictionaryValue() override;

  bool GetAsDictionary(DictionaryValue** out_value) override;
  bool GetAsDictionary(const DictionaryValue** out_value) const override;

  bool HasKey(const std::string& key) const;
  size_t size() const { return dictionary_.size(); }
  bool empty() const { return dictionary_.empty(); }
  void Clear();

  // Replaces what was there. Makes the dictionaries on the path, also in the
  // place of values of other types.
  void Set(const std::string& path, scoped_ptr<Value> in_value);
  void Set(const std::string& path, Value* in_value);
  void SetBoolean(const std::string& path, bool in_value);
  void SetInteger(const std::string& path, int in_value);
  void SetDouble(const std::string& path, double in_value);
  void SetString(const std::string& path, const std::string& in_value);
  void SetString(const std::string& path, const string16& in_value);

  void SetWithoutPathExpansion(const std::string& key,
                               scoped_ptr<Value> in_value);
  void SetWithoutPathExpansion(const std::string& key, Value* in_value);
  void SetBooleanWithoutPathExpansion(const std::string& key, bool in_value);
  void SetIntegerWithoutPathExpansion(const std::string& key, int in_value);
  void SetDoubleWithoutPathExpansion(const std::string& key, double in_value);
  void SetStringWithoutPathExpansion(const std::string& key,
                                     const std::string& in_value);
  void SetStringWithoutPathExpansion(const std::string& key,
                                     const string16& in_value);

  // False if there is nothing, or something of another type.
  bool Get(const std::string& path, const Value** out_value) const;
  bool Get(const std::string& path, Value** out_value);
  bool GetBoolean(const std::string& path, bool* out_value) const;
  bool GetInteger(const std::string& path, int* out_value) const;
  bool GetDouble(const std::string& path, double* out_value) const;
  bool GetString(const std::string& path, std::string* out_value) const;
  bool GetString(const std::string& path, string16* out_value) const;
  // False also for a string that is not ASCII.
  bool GetStringASCII(const std::string& path, std::string* out_value) const;
  bool GetBinary(const std::string& path, const BinaryValue** out_value) const;
  bool GetBinary(const std::string& path, BinaryValue** out_value);
  bool GetDictionary(const std::string& path,
                     const DictionaryValue** out_value) const;
  bool GetDictionary(const std::string& path, DictionaryValue** out_value);
  bool GetList(const std::string& path, const ListValue** out_value) const;
  bool GetList(const std::string& path, ListValue** out_value);

  bool GetWithoutPathExpansion(const std::string& key,
                               const Value** out_value) const;
  bool GetWithoutPathExpansion(const std::string& key, Value** out_value);
  bool GetBooleanWithoutPathExpansion(const std::string& key,
                                      bool* out_value) const;
  bool GetIntegerWithoutPathExpansion(const std::string& key,
                                      int* out_value) const;
  bool GetDoubleWithoutPathExpansion(const std::string& key,
                                     double* out_value) const;
  bool GetStringWithoutPathExpansion(const std::string& key,
                                     std::string* out_value) const;
  bool GetStringWithoutPathExpansion(const std::string& key,
                                     string16* out_value) const;
  bool GetDictionaryWithoutPathExpansion(
      const std::string& key,
      const DictionaryValue** out_value) const;
  bool GetDictionaryWithoutPathExpansion(const std::string& key,
                                         DictionaryValue** out_value);
  bool GetListWithoutPathExpansion(const std::string& key,
                                   const ListValue** out_value) const;
  bool GetListWithoutPathExpansion(const std::string& key,
                                   ListValue** out_value);

  // False if there is nothing. Without |out_value| the value is deleted.
  virtual bool Remove(const std::string& path, scoped_ptr<Value>* out_value);
  virtual bool RemoveWithoutPathExpansion(const std::string& key,
                                          scoped_ptr<Value>* out_value);
  // As Remove(); removes the dictionaries on the path too if that emptied them.
  virtual bool RemovePath(const std::string& path,
                          scoped_ptr<Value>* out_value);

  // Copies |dictionary| into this one. Where both have a dictionary, these are
  // merged; other values are replaced.
  void MergeDictionary(const DictionaryValue* dictionary);
  virtual void Swap(DictionaryValue* other);

  DictionaryValue* DeepCopy() const override;
  scoped_ptr<DictionaryValue> CreateDeepCopy() const;
  bool Equals(const Value* other) const override;

  // Visits the keys in their order. The dictionary must stay as it is.
  class Iterator {
   public:
    explicit Iterator(const DictionaryValue& target)
        : target_(target), position_(target.dictionary_.begin()) {}

    bool IsAtEnd() const { return position_ == target_.dictionary_.end(); }
    void Advance() { ++position_; }
    const std::string& key() const { return position_->first; }
    const Value& value() const { return *position_->second; }

   private:
    const DictionaryValue& target_;
    std::map<std::string, scoped_ptr<Value>>::const_iterator position_;
  };

 private:
  void ReleaseChildren(ValueVector* out) override;

  std::map<std::string, scoped_ptr<Value>> dictionary_;

  DISALLOW_COPY_AND_ASSIGN(DictionaryValue);
};

class ListValue : public Value {
 public:
  typedef ValueVector::iterator iterator;
  typedef ValueVector::const_iterator const_iterator;

  ListValue();
  ~ListValue() override;

  bool GetAsList(ListValue** out_value) override;
  bool GetAsList(const ListValue** out_value) const override;

  size_t GetSize() const { return list_.size(); }
  bool empty() const { return list_.empty(); }
  void Clear();

  // Replaces the element, or extends the list with null values up to |index|.
  // False if |in_value| is NULL.
  bool Set(size_t index, scoped_ptr<Value> in_value);
  bool Set(size_t index, Value* in_value);

  // False beyond the end, or for something of another type.
  bool Get(size_t index, const Value** out_value) const;
  bool Get(size_t index, Value** out_value);
  bool GetBoolean(size_t index, bool* out_value) const;
  bool GetInteger(size_t index, int* out_value) const;
  bool GetDouble(size_t index, double* out_value) const;
  bool GetString(size_t index, std::string* out_value) const;
  bool GetString(size_t index, string16* out_value) const;
  bool GetBinary(size_t index, const BinaryValue** out_value) const;
  bool GetBinary(size_t index, BinaryValue** out_value);
  bool GetDictionary(size_t index, const DictionaryValue** out_value) const;
  bool GetDictionary(size_t index, DictionaryValue** out_value);
  bool GetList(size_t index, const ListValue** out_value) const;
  bool GetList(size_t index, ListValue** out_value);

  // False beyond the end. Without |out_value| the element is deleted.
  virtual bool Remove(size_t index, scoped_ptr<Value>* out_value);
  // Deletes the first element that equals |value|; |index| gets its place.
  bool Remove(const Value& value, size_t* index);
  // Returns the place of the next element.
  iterator Erase(iterator iter, scoped_ptr<Value>* out_value);

  void Append(scoped_ptr<Value> in_value);
  void Append(Value* in_value);
  void AppendBoolean(bool in_value);
  void AppendInteger(int in_value);
  void AppendDouble(double in_value);
  void AppendString(const std::string& in_value);
  void AppendString(const string16& in_value);
  void AppendStrings(const std::vector<std::string>& in_values);
  void AppendStrings(const std::vector<string16>& in_values);
  // Deletes |in_value| and returns false if an equal element is there.
  bool AppendIfNotPresent(Value* in_value);
  // Deletes |in_value| and returns false if |index| is beyond the end.
  bool Insert(size_t index, Value* in_value);

  // The first element that equals |value|, or end().
  const_iterator Find(const Value& value) const;

  iterator begin() { return list_.begin(); }
  iterator end() { return list_.end(); }
  const_iterator begin() const { return list_.begin(); }
  const_iterator end() const { return list_.end(); }

  virtual void Swap(ListValue* other);

  ListValue* DeepCopy() const override;
  scoped_ptr<ListValue> CreateDeepCopy() const;
  bool Equals(const Value* other) const override;

 private:
  void ReleaseChildren(ValueVector* out) override;

  ScopedVector<Value> list_;

  DISALLOW_COPY_AND_ASSIGN(ListValue);
};

// Prints as JSON, for people.
std::ostream& operator<<(std::ostream& out, const Value& value);

}  // namespace base

#endif  // BASE_VALUES_H_
