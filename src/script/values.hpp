// Owns: what each merge field stands for, for one prospect at one moment. Must not know: templates, scripts' texts.
#pragma once

#include "playbook/gather.hpp"
#include "script/history.hpp"
#include "script/render.hpp"
#include "script/text_sink.hpp"

#include <array>
#include <bitset>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>

namespace ringback::script {

// Appends words that are no day, as the filter writes them.
void append_written(TextSink& out, std::string_view words, Filter filter);

// Works each field out on first use. The records and the context must outlive it.
class Values {
public:
    Values(const Prospect& prospect, const Profile& profile, const RenderContext& context,
           std::optional<Channel> channel);

    struct Value {
        std::string_view text; // one line; empty where there is none (a day's text is written by append())
        std::optional<Day> day;
        bool given = false;

        bool known() const { return day.has_value() || !text.empty(); }
    };

    const Value& of(Field field);
    // Appends the value in words; nothing where there is none.
    void append(TextSink& out, Field field, Filter filter);
    const History& history();
    const playbook::FactTable& facts();
    const Prospect& prospect() const { return prospect_; }
    const RenderContext& context() const { return context_; }

private:
    // Without a value until the field is worked out: most are never asked for.
    union Slot {
        Slot() {}
        Value value;
    };

    Value resolve(Field field);
    Value from_prospect(Field field);
    Value from_history(Field field);
    Value from_moment(Field field);
    Value from_profile(Field field);
    Value tidbit();
    Value words(std::string_view lasting);
    Value made(std::string text);
    LocalTime their_time() const;
    Day today();
    Value day_of_touch(const Touch* touch) const;

    const Prospect& prospect_;
    const Profile& profile_;
    const RenderContext& context_;
    std::optional<Channel> channel_;
    std::optional<Day> today_;
    std::optional<History> history_;
    std::optional<playbook::FactTable> facts_;
    std::array<Slot, field_count> values_;
    std::bitset<field_count> resolved_;
    std::forward_list<std::string> made_; // values that stand in no record as they are
};

} // namespace ringback::script
