#include "playbook/contradictions.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace ringback::playbook {
namespace {

constexpr std::size_t most_visits = 200'000;
constexpr FactValue lowest = std::numeric_limits<FactValue>::min() + 1;
constexpr FactValue highest = std::numeric_limits<FactValue>::max() - 1;

struct Range {
    FactValue from, to; // both included
};

// The values that a fact may still have.
struct Values {
    std::vector<Range> ranges;
    bool unknown = false;

    bool empty() const { return ranges.empty() && !unknown; }

    void keep(Range kept) {
        std::vector<Range> left;
        for (const Range& range : ranges)
            if (const Range both{std::max(range.from, kept.from), std::min(range.to, kept.to)}; both.from <= both.to)
                left.push_back(both);
        ranges = std::move(left);
    }
    void remove(Range removed) {
        std::vector<Range> left;
        for (const Range& range : ranges) {
            if (range.from < removed.from) left.push_back({range.from, std::min(range.to, removed.from - 1)});
            if (range.to > removed.to) left.push_back({std::max(range.from, removed.to + 1), range.to});
        }
        ranges = std::move(left);
    }
};

Values all_values(FactId fact) {
    switch (fact_info(fact).type) {
    case FactType::flag: return {{{0, 1}}, false};
    case FactType::count: return {{{0, highest}}, false};
    case FactType::business_days: return {{{0, highest}}, true};
    case FactType::day: return {{{lowest, highest}}, true};
    case FactType::choice: {
        FactValue count = 0;
        while (!choice_word(fact, count).empty()) ++count;
        return {{{0, count - 1}}, true};
    }
    }
    return {};
}

// What holds of values in `certain` whatever the parameters are, and of some of `possible` for some of them.
struct Bounds {
    Range possible, certain;
};

constexpr Range none{1, 0};

std::optional<Bounds> bounds_of(const Playbook& playbook, const Condition& when) {
    if (when.operand.kind == Operand::Kind::fact) return std::nullopt;
    Range limit{when.operand.constant, when.operand.constant};
    if (when.operand.kind == Operand::Kind::parameter) {
        const Parameter& parameter = playbook.parameters[when.operand.parameter];
        limit = {parameter.least, parameter.most};
    }
    switch (when.comparison) {
    case Comparison::is: return Bounds{limit, limit.from == limit.to ? limit : none};
    case Comparison::less_than: return Bounds{{lowest, limit.to - 1}, {lowest, limit.from - 1}};
    case Comparison::at_most: return Bounds{{lowest, limit.to}, {lowest, limit.from}};
    case Comparison::more_than: return Bounds{{limit.from + 1, highest}, {limit.to + 1, highest}};
    case Comparison::at_least: return Bounds{{limit.from, highest}, {limit.to, highest}};
    case Comparison::always:
    case Comparison::unknown: break;
    }
    return std::nullopt;
}

class Ways {
public:
    explicit Ways(const Playbook& playbook)
        : playbook_(playbook) {
        for (const Node& node : playbook.nodes) given_.emplace_back(node.answers.size(), false);
        for (std::size_t fact = 0; fact < fact_count; ++fact) known_.push_back(all_values(FactId{fact}));
    }

    std::vector<Fault> contradictions() {
        walk(playbook_.start);
        std::vector<Fault> faults;
        if (visits_ > most_visits) return faults;
        for (std::size_t i = 0; i < given_.size(); ++i)
            for (std::size_t a = 0; a < given_[i].size(); ++a)
                if (!given_[i][a])
                    faults.push_back({Fault::Kind::contradiction, Fault::Part::node, i,
                                      "its answer “" + playbook_.nodes[i].answers[a].label +
                                          "” is ruled out by the questions before it"});
        return faults;
    }

private:
    void walk(Target target) {
        if (target.is_leaf || ++visits_ > most_visits) return;
        const Node& node = playbook_.nodes[target.place];
        Values& values = known_[node.fact.place];
        const Values before = values;
        Values left = before; // after no to every answer so far
        for (std::size_t i = 0; i < node.answers.size(); ++i) {
            values = left;
            narrow(values, left, node.answers[i].when);
            if (values.empty()) continue;
            given_[target.place][i] = true;
            walk(node.answers[i].next);
        }
        known_[node.fact.place] = before;
    }

    void narrow(Values& yes, Values& no, const Condition& when) const {
        if (when.comparison == Comparison::always) return;
        if (when.comparison == Comparison::unknown) {
            yes.ranges.clear();
            no.unknown = false;
            return;
        }
        yes.unknown = false;
        const auto bounds = bounds_of(playbook_, when);
        if (!bounds) return;
        yes.keep(bounds->possible);
        if (bounds->certain.from <= bounds->certain.to) no.remove(bounds->certain);
    }

    const Playbook& playbook_;
    std::vector<Values> known_; // by fact, on the way here
    std::vector<std::vector<bool>> given_;
    std::size_t visits_ = 0;
};

} // namespace

std::vector<Fault> contradictions_in(const Playbook& playbook) { return Ways{playbook}.contradictions(); }

} // namespace ringback::playbook
