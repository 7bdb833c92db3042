#include "exchange/workspace_merge.hpp"

#include "exchange/contact_values.hpp"
#include "exchange/folded_text.hpp"
#include "exchange/workspace_json.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace ringback::exchange {
namespace {

using Filled = std::vector<std::string>;

bool is_absent(const std::string& text) { return trimmed(text).empty(); }
bool is_absent(const Style& style) { return style == Style::unknown; }
bool is_absent(const Truth& truth) { return truth == Truth::unknown; }
template <class T>
bool is_absent(const std::vector<T>& list) {
    return list.empty();
}
template <class T>
bool is_absent(const std::optional<T>& value) {
    return !value.has_value();
}

template <class T>
void fill(T& to, const T& from, std::string_view what, Filled& filled) {
    if (!is_absent(to) || is_absent(from)) return;
    to = from;
    filled.emplace_back(what);
}

void fill_details(Prospect& to, const Prospect& from, Filled& filled) {
    fill(to.given_name, from.given_name, "given name", filled);
    fill(to.family_name, from.family_name, "family name", filled);
    fill(to.company, from.company, "company", filled);
    fill(to.role, from.role, "role", filled);
    fill(to.emails, from.emails, "email addresses", filled);
    fill(to.phones, from.phones, "phone numbers", filled);
    fill(to.address, from.address, "address", filled);
    fill(to.time_zone, from.time_zone, "time zone", filled);
    fill(to.preferred_channels, from.preferred_channels, "preferred channels", filled);
    fill(to.style, from.style, "style", filled);
    fill(to.interest, from.interest, "interest", filled);
    fill(to.value, from.value, "value", filled);
    fill(to.agreement, from.agreement, "agreement", filled);
    fill(to.tidbits, from.tidbits, "tidbits", filled);
    fill(to.truth, from.truth, "truth", filled);
    fill(to.revisit_on, from.revisit_on, "day to come back", filled);
    fill(to.reviewed_on, from.reviewed_on, "day of the review", filled);
    fill(to.tags, from.tags, "tags", filled);
    fill(to.notes, from.notes, "notes", filled);
}

// Consent is only ever taken away: a refusal must not be lost.
void fill_refusals(Prospect& to, const Prospect& from, Filled& filled) {
    const Prospect before = to;
    const Permissions usual;
    for (std::size_t i = 0; i < permitted_channel_count; ++i)
        if (usual.allowed[i] && !from.permissions.allowed[i]) to.permissions.allowed[i] = false;
    to.do_not_contact = to.do_not_contact || from.do_not_contact;
    if (!(to == before)) filled.emplace_back("refusals");
}

bool is_same_event(const Touch& a, const Touch& b) {
    return a.at == b.at && a.direction == b.direction && a.channel == b.channel && a.outcome == b.outcome;
}

class Merge {
public:
    explicit Merge(const Model& model)
        : model_(model) {
        for (std::size_t place = 0; place < model.prospects().size(); ++place) {
            const Prospect& prospect = model.prospects()[place];
            taken_prospects_.insert(prospect.id.text);
            for (const Touch& touch : prospect.touches) taken_touches_.insert(touch.id.text);
            for (const std::string& email : prospect.emails) remember(by_email_, email_key(email), place);
            for (const std::string& phone : prospect.phones) remember(by_phone_, phone_key(phone), place);
        }
    }

    void take(Prospect prospect, std::size_t line, ImportPreview& preview) {
        if (const auto met = meet(prospect)) return merge(prospect, *met, line, preview);
        if (!taken_prospects_.insert(prospect.id.text).second) prospect.id = {};
        for (Touch& touch : prospect.touches) claim(touch);
        preview.additions.push_back(std::move(prospect));
        preview.addition_lines.push_back(line);
    }

    void finish(ImportPreview& preview) {
        for (const std::size_t place : order_) preview.changed.push_back(std::move(changed_.at(place)));
    }

private:
    using Places = std::unordered_map<std::string, std::size_t>;
    struct Met {
        std::size_t place;
        MetBy by;
    };

    static void remember(Places& places, std::string key, std::size_t place) {
        if (!key.empty()) places.try_emplace(std::move(key), place);
    }

    std::optional<Met> meet(const Prospect& prospect) const {
        for (const std::string& email : prospect.emails)
            if (const auto found = by_email_.find(email_key(email)); found != by_email_.end())
                return Met{found->second, MetBy::email};
        for (const std::string& phone : prospect.phones)
            if (const auto found = by_phone_.find(phone_key(phone)); found != by_phone_.end())
                return Met{found->second, MetBy::phone};
        return std::nullopt;
    }

    void claim(Touch& touch) {
        if (!touch.id.empty() && !taken_touches_.insert(touch.id.text).second) touch.id = {};
    }

    void merge(const Prospect& from, Met met, std::size_t line, ImportPreview& preview) {
        const Prospect& there = model_.prospects()[met.place];
        const auto known = changed_.find(met.place);
        Prospect to = known == changed_.end() ? there : known->second;
        MergedRow row{
            .line = line, .name = display_name(there), .prospect = there.id, .met_line = 0, .by = met.by, .filled = {}};
        fill_details(to, from, row.filled);
        fill_refusals(to, from, row.filled);
        add_touches(to, from, row.filled);
        add_decisions(to, from, row.filled);
        if (!row.filled.empty()) {
            if (known == changed_.end()) order_.push_back(met.place);
            changed_[met.place] = std::move(to);
        }
        preview.merges.push_back(std::move(row));
    }

    void add_touches(Prospect& to, const Prospect& from, Filled& filled) {
        const std::size_t before = to.touches.size();
        for (Touch touch : from.touches) {
            const auto is_same = [&](const Touch& other) { return is_same_event(touch, other); };
            if (std::any_of(to.touches.begin(), to.touches.begin() + static_cast<std::ptrdiff_t>(before), is_same))
                continue;
            claim(touch);
            to.touches.push_back(std::move(touch));
        }
        if (to.touches.size() > before) filled.emplace_back("touches");
    }

    static void add_decisions(Prospect& to, const Prospect& from, Filled& filled) {
        const std::size_t before = to.decisions.size();
        for (const Decision& decision : from.decisions)
            if (std::ranges::find(to.decisions, decision) == to.decisions.end()) to.decisions.push_back(decision);
        if (to.decisions.size() > before) filled.emplace_back("decisions");
    }

    const Model& model_;
    Places by_email_;
    Places by_phone_;
    std::unordered_set<std::string> taken_prospects_;
    std::unordered_set<std::string> taken_touches_;
    std::unordered_map<std::size_t, Prospect> changed_;
    std::vector<std::size_t> order_; // the places of changed_ as they were met
};

} // namespace

std::expected<ImportPreview, ReadError> preview_workspace(std::string_view bytes, const Model& model, Zones& zones) {
    const auto read = read_workspace(bytes, zones);
    if (!read) return std::unexpected(read.error());
    ImportPreview preview;
    preview.encoding = "UTF-8";
    Merge merge{model};
    for (const Prospect& prospect : read->prospects()) merge.take(prospect, ++preview.read, preview);
    merge.finish(preview);
    return preview;
}

} // namespace ringback::exchange
