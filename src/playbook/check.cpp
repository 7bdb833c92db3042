#include "playbook/check.hpp"

#include "playbook/advice.hpp"

#include <algorithm>
#include <cstdint>

namespace ringback::playbook {
namespace {

using Kind = Fault::Kind;
using Part = Fault::Part;

// Whose fault it is.
struct Culprit {
    Part part = Part::playbook;
    std::size_t place = 0;
};

// Program keeps places in 16 bits and answers in 8.
constexpr std::size_t most_nodes = 4096;
constexpr std::size_t most_answers = 64;
// Keeps every day that can come out within the 32 bits of a fact.
constexpr FactValue largest_figure = 10'000;

bool is_sane(FactValue value) { return value >= 0 && value <= largest_figure; }

class Checker {
public:
    explicit Checker(const Playbook& playbook)
        : playbook_(playbook) {}

    std::vector<Fault> faults() {
        if (playbook_.leaves.empty()) add(Kind::empty, {}, "it has no leaf");
        if (playbook_.nodes.size() > most_nodes || playbook_.leaves.size() > most_nodes)
            add(Kind::out_of_range, {}, "it has more than 4096 questions or leaves");
        check_parameters();
        for (std::size_t i = 0; i < playbook_.nodes.size(); ++i) check_node(playbook_.nodes[i], {Part::node, i});
        for (std::size_t i = 0; i < playbook_.leaves.size(); ++i) check_due(playbook_.leaves[i].due, {Part::leaf, i});
        check_target(playbook_.start, {Part::start});
        if (faults_.empty()) check_ways();
        return std::move(faults_);
    }

private:
    void add(Kind kind, Culprit culprit, std::string reason) {
        faults_.push_back({kind, culprit.part, culprit.place, std::move(reason)});
    }

    void check_parameters() {
        for (std::size_t i = 0; i < playbook_.parameters.size(); ++i) {
            const Parameter& parameter = playbook_.parameters[i];
            if (!is_sane(parameter.least) || !is_sane(parameter.most))
                add(Kind::out_of_range, {Part::parameter, i}, "its limits lie outside 0 to 10000");
            else if (parameter.value < parameter.least || parameter.value > parameter.most)
                add(Kind::out_of_range, {Part::parameter, i}, "the value lies outside its limits");
        }
    }

    void check_node(const Node& node, Culprit place) {
        if (node.answers.empty() || node.answers.size() > most_answers)
            return add(Kind::empty, place, "it needs 1 to 64 answers");
        for (const Answer& answer : node.answers) {
            check_target(answer.next, place);
            check_condition(node, answer, place);
        }
        if (node.answers.back().when.comparison != Comparison::always)
            add(Kind::open_end, place, "its last answer must hold always");
    }

    void check_target(Target target, Culprit place) {
        const std::size_t size = target.is_leaf ? playbook_.leaves.size() : playbook_.nodes.size();
        if (target.place >= size) add(Kind::out_of_range, place, "it leads to a place that does not exist");
    }

    void check_condition(const Node& node, const Answer& answer, Culprit place) {
        const Comparison comparison = answer.when.comparison;
        const Operand& operand = answer.when.operand;
        if (comparison == Comparison::always) {
            if (&answer != &node.answers.back()) add(Kind::unreachable, place, "an answer after one that always holds");
            return;
        }
        if (comparison == Comparison::unknown) return;
        const FactType type = fact_info(node.fact).type;
        if ((type == FactType::flag || type == FactType::choice) && comparison != Comparison::is)
            add(Kind::wrong_type, place, "a fact of this type has no order");
        if (operand.kind == Operand::Kind::parameter && operand.parameter >= playbook_.parameters.size())
            add(Kind::out_of_range, place, "it names a parameter that does not exist");
        else if (operand.kind == Operand::Kind::fact && fact_info(operand.fact).type != type)
            add(Kind::wrong_type, place, "it compares facts of two types");
        else if (operand.kind == Operand::Kind::parameter && type != FactType::count && type != FactType::business_days)
            add(Kind::wrong_type, place, "only counts and business days compare with a parameter");
    }

    void check_due(const DueRule& due, Culprit place) {
        const bool needs_day = due.kind != DueRule::Kind::none && due.kind != DueRule::Kind::today;
        if (needs_day && fact_info(due.day).type != FactType::day)
            add(Kind::wrong_type, place, "its due date counts from a fact that is no day");
        if (due.keep_on && fact_info(*due.keep_on).type != FactType::day)
            add(Kind::wrong_type, place, "keep_on names a fact that is no day");
        if (due.kind != DueRule::Kind::elapsed) return;
        if (due.count.kind == Operand::Kind::fact)
            add(Kind::wrong_type, place, "it waits for a number of days that is neither a figure nor a parameter");
        else if (due.count.kind == Operand::Kind::constant && !is_sane(due.count.constant))
            add(Kind::out_of_range, place, "it waits for a number of days outside 0 to 10000");
        else if (due.count.kind == Operand::Kind::parameter && due.count.parameter >= playbook_.parameters.size())
            add(Kind::out_of_range, place, "it names a parameter that does not exist");
    }

    // Depth first; a node's state is 0 new, 1 on the way, 2 done.
    void check_ways() {
        state_.assign(playbook_.nodes.size(), 0);
        depth_.assign(playbook_.nodes.size(), 0);
        met_.assign(playbook_.leaves.size(), false);
        const std::size_t longest = walk(playbook_.start);
        if (longest > Reasons::capacity) add(Kind::too_long, {}, "a way asks more than 64 questions");
        for (std::size_t i = 0; i < state_.size(); ++i)
            if (state_[i] == 0) add(Kind::unreachable, {Part::node, i}, "no way leads to it");
        for (std::size_t i = 0; i < met_.size(); ++i)
            if (!met_[i]) add(Kind::unreachable, {Part::leaf, i}, "no way leads to it");
    }

    // The number of questions on the longest way from here.
    std::size_t walk(Target target) {
        if (target.is_leaf) {
            met_[target.place] = true;
            return 0;
        }
        if (state_[target.place] == 1) {
            add(Kind::cycle, {Part::node, target.place}, "a way comes back to it");
            return 0;
        }
        if (state_[target.place] == 2) return depth_[target.place];
        state_[target.place] = 1;
        std::size_t deepest = 0;
        for (const Answer& answer : playbook_.nodes[target.place].answers)
            deepest = std::max(deepest, walk(answer.next));
        state_[target.place] = 2;
        return depth_[target.place] = deepest + 1;
    }

    const Playbook& playbook_;
    std::vector<Fault> faults_;
    std::vector<std::uint8_t> state_;
    std::vector<std::size_t> depth_;
    std::vector<bool> met_;
};

} // namespace

std::vector<Fault> faults_of(const Playbook& playbook) { return Checker{playbook}.faults(); }

} // namespace ringback::playbook
