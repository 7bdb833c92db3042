// Owns: the queue of all prospects, kept in order while they change: after an edit only whom it changed is asked about
// again and moved. Must not know: clocks, screens.
#pragma once

#include "core/model.hpp"
#include "playbook/queue.hpp"
#include "playbook/traffic.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace ringback::playbook {

class LiveQueue {
public:
    // Asks about everybody.
    void renew(Recommender& recommender, const Model& model);
    // Asks about those whom the model has changed since, and those whose advice time has changed. The recommender has
    // the playbook, the profile and the day of the last renew().
    void follow(Recommender& recommender, const Model& model);
    // The next instant at which time alone changes an entry; another day needs renew().
    Instant next_change() const { return next_change_; }

    // Most urgent first, by section.
    std::size_t size() const { return order_.size(); }
    bool empty() const { return order_.empty(); }
    const QueueEntry& operator[](std::size_t place) const { return known_[order_[place]].entry; }
    const QueueEntry& front() const { return (*this)[0]; }

    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = QueueEntry;
        using difference_type = std::ptrdiff_t;
        using pointer = const QueueEntry*;
        using reference = const QueueEntry&;

        Iterator() = default;
        Iterator(const LiveQueue& queue, std::size_t place)
            : queue_(&queue)
            , place_(place) {}
        reference operator*() const { return (*queue_)[place_]; }
        pointer operator->() const { return &(*queue_)[place_]; }
        Iterator& operator++() {
            ++place_;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++place_;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const LiveQueue* queue_ = nullptr;
        std::size_t place_ = 0;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

    // By place in Model::prospects(): the place in the queue.
    const std::vector<std::uint32_t>& places() const { return places_; }
    // Grows whenever anything in the queue may have changed; and by place in Model::prospects() which of these changes
    // was the last to ask about somebody.
    std::uint64_t version() const { return version_; }
    std::uint64_t asked_at(std::size_t prospect) const { return known_[prospect].asked_at; }
    // Where in the playbook's tree everybody is.
    const Traffic& traffic() const { return traffic_; }

private:
    struct Known {
        std::uint64_t revision = 0;
        std::uint64_t asked_at = 0; // version of the queue
        QueueEntry entry;
        Instant until{}; // good before it
    };

    std::vector<std::size_t> outdated(const Model& model, Instant now) const;
    void ask(Recommender& recommender, const Model& model, std::size_t prospect);
    void sort_all(const Recommender& recommender, const Model& model);
    void move(const std::vector<std::size_t>& prospects, const Recommender& recommender, const Model& model);
    static Instant good_until(const Prospect& prospect, const QueueEntry& entry, Instant now);

    std::vector<Known> known_;          // by place in the model
    std::vector<std::uint32_t> order_;  // places in the model, most urgent first
    std::vector<std::uint32_t> places_; // the other way round
    Traffic traffic_;
    std::uint64_t revision_ = 0; // of the model
    std::uint64_t version_ = 0;
    Instant next_change_{};
};

} // namespace ringback::playbook
