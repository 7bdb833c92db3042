// The playbook in WebAssembly for tests/bench/rules_in_js.mjs, which calls it beside rule engines written in
// JavaScript: advice from touches, advice from facts that are given, and the tree and the facts themselves as plain
// data.
#include "exchange/json_text.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/synth.hpp"
#include "playbook/gather.hpp"
#include "playbook/program.hpp"
#include "playbook/recommend.hpp"

#include <memory>
#include <string>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

namespace {

// The zones of made-up prospects, all without a change of clocks: what a zone costs is the same.
class FixedZones final : public Zones {
public:
    const TimeZone* find(std::string_view name) override {
        for (const auto& zone : zones_)
            if (zone->name() == name) return zone.get();
        zones_.push_back(std::make_unique<TimeZone>(
            std::string{name}, std::vector<ClockChange>{{std::chrono::sys_seconds{}, std::chrono::hours{-6}, "CST"}}));
        return zones_.back().get();
    }

private:
    std::vector<std::unique_ptr<TimeZone>> zones_;
};

struct World {
    FixedZones zones;
    Model model;
    std::unique_ptr<Recommender> recommender;
    std::unique_ptr<Program> program;
    std::vector<FactTable> facts;
    std::string text;
};

World& world() {
    static World made;
    return made;
}

const Playbook& blended() { return exchange::built_in_playbook("blended"); }

void append_condition(std::string& out, const Condition& when, const Target& next) {
    static constexpr std::array<std::string_view, 7> words{"always",  "unknown",   "is",      "less_than",
                                                           "at_most", "more_than", "at_least"};
    exchange::JsonObjectWriter object{out};
    object.text("when", words[static_cast<std::size_t>(when.comparison)]);
    if (when.operand.kind == Operand::Kind::fact)
        object.text("fact", fact_info(when.operand.fact).name);
    else
        object.whole_number("limit", fixed_value(blended(), when.operand));
    object.boolean("leaf", next.is_leaf);
    object.whole_number("next", next.place);
    object.close();
}

} // namespace

extern "C" {

// Makes `prospects` of them with `touches` in all.
void bench_prepare(unsigned prospects, unsigned touches) {
    World& all = world();
    all.model = exchange::synthesize({.prospects = prospects, .touches = touches, .seed = 1});
    const Instant now = exchange::synth_default_until + std::chrono::hours{22};
    all.recommender = std::make_unique<Recommender>(blended(), all.model.profile, all.zones, now);
    all.program = std::make_unique<Program>(blended());
    all.facts.clear();
    const Vantage vantage{now, all.recommender->today(), &all.recommender->user_zone(), &all.recommender->calendar(),
                          7};
    for (const Prospect& prospect : all.model.prospects()) all.facts.push_back(gather(prospect, vantage).facts);
}

// The advice about everybody from their touches, with its reasons; gives their number.
unsigned bench_advise() {
    Reasons because;
    std::size_t reasons = 0;
    for (const Prospect& prospect : world().model.prospects()) {
        world().recommender->advise(prospect, &because);
        reasons += because.size();
    }
    return static_cast<unsigned>(reasons);
}

// The same from facts that are given: the way through the tree alone.
unsigned bench_walk() {
    Reasons because;
    std::size_t reasons = 0;
    for (const FactTable& facts : world().facts) {
        because.clear();
        world().program->walk(facts, &because);
        reasons += because.size();
    }
    return static_cast<unsigned>(reasons);
}

unsigned bench_leaf(unsigned prospect) { return world().program->walk(world().facts[prospect]); }

// A fact's value; the least number of 32 bits where it is not known.
int bench_fact(unsigned prospect, unsigned fact) { return world().facts[prospect][FactId{fact}]; }

// {"facts": [names], "start": node, "nodes": [{"fact", "answers": [{"when", "limit" or "fact", "leaf", "next"}]}]}
const char* bench_tree() {
    std::string& out = world().text;
    out.clear();
    exchange::JsonObjectWriter object{out};
    std::vector<std::string_view> names;
    for (std::size_t fact = 0; fact < fact_count; ++fact) names.push_back(fact_info(FactId{fact}).name);
    exchange::append_json_list(object.member("facts"), names, exchange::append_json_text);
    object.whole_number("start", blended().start.place);
    exchange::append_json_list(object.member("nodes"), blended().nodes, [](std::string& text, const Node& node) {
        exchange::JsonObjectWriter one{text};
        one.text("fact", fact_info(node.fact).name);
        exchange::append_json_list(one.member("answers"), node.answers, [](std::string& inner, const Answer& answer) {
            append_condition(inner, answer.when, answer.next);
        });
        one.close();
    });
    object.close();
    return out.c_str();
}

} // extern "C"
