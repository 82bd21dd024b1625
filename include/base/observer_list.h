// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_OBSERVER_LIST_H_
#define BASE_OBSERVER_LIST_H_

#include <stddef.h>

#include <algorithm>
#include <vector>

#include "base/internal/check.h"
#include "base/macros.h"
#include "base/memory/weak_ptr.h"

// Observers, not owned, in the order in which they were added. While the list
// is being walked, observers may be added and removed, the list may be walked
// again, and it may be destroyed. For one thread.
template <class ObserverType>
class ObserverListBase {
 public:
  enum NotificationType {
    // Observers added during a walk take part in it.
    NOTIFY_ALL,
    // They take part from the next walk on.
    NOTIFY_EXISTING_ONLY
  };

  // One walk over a list.
  class Iterator {
   public:
    explicit Iterator(ObserverListBase& list)
        : list_(list.weak_factory_.GetWeakPtr()),
          end_(list.type_ == NOTIFY_ALL ? static_cast<size_t>(-1)
                                        : list.observers_.size()) {
      ++list.walks_;
    }
    ~Iterator() {
      if (list_ && --list_->walks_ == 0)
        list_->Compact();
    }

    // NULL at the end.
    ObserverType* GetNext() {
      if (!list_)
        return nullptr;
      const size_t end = std::min(end_, list_->observers_.size());
      while (index_ < end) {
        ObserverType* const observer = list_->observers_[index_++];
        if (observer)
          return observer;
      }
      return nullptr;
    }

   private:
    const base::WeakPtr<ObserverListBase> list_;  // NULL once the list is gone.
    const size_t end_;
    size_t index_ = 0;

    DISALLOW_COPY_AND_ASSIGN(Iterator);
  };

  ObserverListBase() : type_(NOTIFY_ALL) {}
  explicit ObserverListBase(NotificationType type) : type_(type) {}

  // Not NULL, and not in the list yet.
  void AddObserver(ObserverType* observer) {
    CLASSIC_IPC_DCHECK(observer);
    CLASSIC_IPC_DCHECK(!HasObserver(observer));
    if (!HasObserver(observer))
      observers_.push_back(observer);
  }

  // Nothing happens if |observer| is not in the list.
  void RemoveObserver(ObserverType* observer) {
    auto found = std::find(observers_.begin(), observers_.end(), observer);
    if (found == observers_.end())
      return;
    // A walk counts positions, so the place stays until it is over.
    if (walks_ > 0)
      *found = nullptr;
    else
      observers_.erase(found);
  }

  bool HasObserver(const ObserverType* observer) const {
    return observer && std::find(observers_.begin(), observers_.end(),
                                 observer) != observers_.end();
  }

  void Clear() {
    if (walks_ > 0)
      std::fill(observers_.begin(), observers_.end(), nullptr);
    else
      observers_.clear();
  }

  // May be true without observers, while the list is being walked.
  bool might_have_observers() const { return !observers_.empty(); }

 protected:
  ~ObserverListBase() {}

  size_t size() const {
    return observers_.size() -
           std::count(observers_.begin(), observers_.end(), nullptr);
  }

 private:
  void Compact() {
    observers_.erase(std::remove(observers_.begin(), observers_.end(), nullptr),
                     observers_.end());
  }

  std::vector<ObserverType*> observers_;
  int walks_ = 0;
  const NotificationType type_;
  base::WeakPtrFactory<ObserverListBase> weak_factory_{this};

  DISALLOW_COPY_AND_ASSIGN(ObserverListBase);
};

// With |check_empty| every observer must have been removed at the end.
template <class ObserverType, bool check_empty = false>
class ObserverList : public ObserverListBase<ObserverType> {
 public:
  typedef typename ObserverListBase<ObserverType>::NotificationType
      NotificationType;

  ObserverList() {}
  explicit ObserverList(NotificationType type)
      : ObserverListBase<ObserverType>(type) {}
  ~ObserverList() { CLASSIC_IPC_DCHECK(!check_empty || this->size() == 0); }

 private:
  DISALLOW_COPY_AND_ASSIGN(ObserverList);
};

// Calls |func|, a method with its arguments, on each observer.
#define FOR_EACH_OBSERVER(ObserverType, observer_list, func)           \
  do {                                                                 \
    if ((observer_list).might_have_observers()) {                      \
      ObserverListBase<ObserverType>::Iterator observer_list_iterator( \
          observer_list);                                              \
      while (ObserverType* observer_list_current =                     \
                 observer_list_iterator.GetNext())                     \
        observer_list_current->func;                                   \
    }                                                                  \
  } while (0)

#endif  // BASE_OBSERVER_LIST_H_
