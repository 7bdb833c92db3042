#include "journal/session.hpp"

#include "journal/envelope.hpp"
#include "journal/rebase.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace ringback::journal {
namespace {

constexpr int most_readings_in_vain = 3;
constexpr const char* silence = "The tab that saves does not answer. Close it, and this one saves.";

// Whom an action changes; none where it may be everybody.
std::optional<std::vector<ProspectId>> changed_by(const Action& action) {
    std::vector<ProspectId> ids;
    auto add = [&](const std::vector<Prospect>& prospects) {
        for (const Prospect& prospect : prospects) ids.push_back(prospect.id);
    };
    auto gather = [&]<class A>(const A& each) {
        if constexpr (std::is_same_v<A, AddProspect>) {
            ids.push_back(each.prospect.id);
        } else if constexpr (std::is_same_v<A, RemoveProspects>) {
            ids = each.ids;
        } else if constexpr (std::is_same_v<A, ImportProspects>) {
            add(each.added);
            add(each.merged);
        } else if constexpr (std::is_same_v<A, Restore>) {
            ids = each.removed;
            for (const Model::Place& place : each.put) ids.push_back(place.prospect.id);
        } else if constexpr (requires(ProspectId id) { id = each.id; }) {
            ids.push_back(each.id);
        }
    };
    if (std::holds_alternative<ReplaceWorkspace>(action)) return std::nullopt;
    std::visit(gather, action);
    return ids;
}

// Remembers how everything that `action` will change is now.
void note(const Action& action, const Model& model, News& news) {
    if (news.replaced) return;
    auto ids = changed_by(action);
    if (!ids) return; // noted afterwards, from the inverse
    for (ProspectId& id : *ids) {
        if (std::ranges::find(news.changed, id, &News::Changed::id) != news.changed.end()) continue;
        const Prospect* before = model.find(id);
        news.changed.push_back({std::move(id), before == nullptr ? std::nullopt : std::optional(*before)});
    }
    if (!news.profile) news.profile = model.profile;
    if (!news.playbooks_json) news.playbooks_json = model.playbooks_json;
    if (!news.scripts_json) news.scripts_json = model.scripts_json;
    if (!news.practice_json) news.practice_json = model.practice_json;
}

} // namespace

Session::Session(Storage& storage, Zones& zones, Names names, JournalLimits limits)
    : storage_(storage)
    , zones_(zones)
    , tab_(names.tab)
    , journal_(storage, zones, names.fresh_workspace, limits)
    , unconfirmed_(names.tab) {}

News Session::poll(Model& model) {
    News news;
    while (auto event = storage_.next_event()) {
        if (auto* told = std::get_if<event::Told>(&*event))
            hear(told->message, model, news);
        else if (auto opened = journal_.take(std::move(*event)))
            take(std::move(*opened), model, news);
    }
    if (is_writer()) {
        journal_.work(model);
        publish();
    }
    return news;
}

bool Session::takes_edits() const { return journal_.takes_edits() || (follows() && cannot_follow_.empty()); }

std::expected<Session::Done, UpdateError> Session::carry_out(Action action, Instant at, Model& model) {
    if (!takes_edits()) return std::unexpected(UpdateError{"workspace", "edits are not taken now"});
    if (follows()) {
        auto done = unconfirmed_.add(std::move(action), at, model, zones_);
        if (!done) return std::unexpected(std::move(done.error()));
        say(unconfirmed_.last());
        return Done{std::move(*done), unconfirmed_.last_number()};
    }
    keep_first_profile(at, model);
    Stamped stamped{journal_.next_sequence(), at, std::move(action)};
    Journal::Pending pending = journal_.prepare(stamped);
    auto done = journal::carry_out(model, std::move(stamped), zones_);
    if (!done) return std::unexpected(std::move(done.error()));
    journal_.append(std::move(pending), model);
    return Done{std::move(*done), 0};
}

void Session::retry(const Model& model) {
    if (!follows()) return journal_.retry(model);
    say(message::Retry{});
    for (message::Edit& edit : unconfirmed_.all()) say(std::move(edit)); // what was done already is not done again
    if (cannot_follow_.empty() || other_build_) return;
    cannot_follow_.clear();
    readings_in_vain_ = 0;
    read_again();
}

SaveStatus Session::status() const {
    SaveStatus status = journal_.status();
    if (!follows()) {
        status.pending += unconfirmed_.size();
        if (status.state == SaveState::read_only && status.pending > 0) status.state = SaveState::not_saved;
        return status;
    }
    status.pending = unconfirmed_.size();
    if (last_here_) status.persistent = last_here_->persistent;
    const bool waits = status.pending > 0;
    std::string trouble = cannot_follow_.empty() && last_here_ ? last_here_->trouble : cannot_follow_;
    if (trouble.empty() && silent_) trouble = silence;
    if (waits)
        status.state = trouble.empty() ? SaveState::saving : SaveState::not_saved;
    else if (!cannot_follow_.empty())
        status.state = SaveState::read_only;
    if (waits || !cannot_follow_.empty()) status.reason = trouble;
    return status;
}

std::optional<std::uint64_t> Session::waits_for_writer() const {
    return follows() && !unconfirmed_.empty() ? std::optional(heard_) : std::nullopt;
}

// --- opening, and opening again ---

void Session::take(Opened opened, Model& model, News& news) {
    const bool again = std::exchange(opened_, true);
    reading_ = false;
    if (!again) {
        model = std::move(opened.model);
        news.opened = {opened.first_run, std::move(opened.set_aside), std::move(opened.recovered)};
    } else {
        opened.model.go_on_from(model);
        Model before = std::exchange(model, std::move(opened.model));
        if (!news.replaced) news.replaced = std::make_shared<const Model>(std::move(before));
    }
    sequence_ = journal_.durable();
    chain_ = journal_.chain();
    unconfirmed_.let_go();
    unconfirmed_.confirm(journal_.carried_out().last_of(tab_));
    if (is_writer()) return take_over(model, news);
    if (!follows()) return;
    unconfirmed_.put_on_top(model, zones_);
    apply_waiting(model, news);
    if (!again) say(message::Hello{});
    if (last_here_ && last_here_->durable > sequence_)
        read_again();
    else if (!reading_)
        readings_in_vain_ = 0;
}

void Session::take_over(Model& model, News& news) {
    cannot_follow_.clear();
    other_build_ = false;
    silent_ = false;
    waiting_.clear();
    last_here_.reset();
    journal_.keep_written(true);
    said_chain_ = journal_.chain();
    for (message::Edit& edit : unconfirmed_.take()) carry_out_for(std::move(edit), model, news);
    say(here(true));
}

void Session::hear(ByteView bytes, Model& model, News& news) {
    auto message = decode_message(bytes);
    if (!message) {
        if (message.error().why == Misunderstood::malformed) return;
        if (is_writer() && !message.error().from_writer) say(here(false)); // shows them that we differ
        if (follows() && message.error().from_writer) misunderstood(message.error().why);
        return;
    }
    if (is_writer()) {
        if (auto* edit = std::get_if<message::Edit>(&*message)) carry_out_for(std::move(*edit), model, news);
        if (std::holds_alternative<message::Hello>(*message)) say(here(false));
        if (std::holds_alternative<message::Retry>(*message)) journal_.retry(model);
        return;
    }
    if (opened_ && !follows()) return;
    if (from_writer(*message)) {
        ++heard_;
        silent_ = false;
    }
    if (auto* record = std::get_if<message::Record>(&*message)) take(std::move(*record), model, news);
    if (auto* here = std::get_if<message::Here>(&*message)) take(*here);
    if (auto* refused = std::get_if<message::Refused>(&*message)) take(*refused, model, news);
}

// --- the writer's ---

void Session::keep_first_profile(Instant at, Model& model) {
    auto profile = std::exchange(first_profile_, std::nullopt);
    if (!profile) return;
    const Stamped stamped{journal_.next_sequence(), at, EditProfile{std::move(*profile)}};
    if (journal::carry_out(model, stamped, zones_)) journal_.append(stamped, model);
}

void Session::carry_out_for(message::Edit edit, Model& model, News& news) {
    const std::uint64_t last = std::max(journal_.carried_out().last_of(edit.id.tab), refused_.last_of(edit.id.tab));
    if (edit.id.number <= last) return; // done already
    const bool ours = edit.id.tab == tab_;
    if (edit.after > last && !ours) {
        if (!std::exchange(asked_again_, true)) say(here(true));
        return;
    }
    asked_again_ = false;
    keep_first_profile(edit.at, model);
    Stamped stamped{journal_.next_sequence(), edit.at, std::move(edit.action)};
    rebase(stamped.action, edit.seen, model);
    if (!ours) note(stamped.action, model, news);
    Journal::Pending pending = journal_.prepare(stamped, edit.id);
    auto done = journal::carry_out(model, std::move(stamped), zones_);
    if (!done) {
        refused_.add(edit.id);
        std::string reason = done.error().place + ": " + done.error().reason;
        if (ours)
            news.refused.push_back({edit.id.number, std::move(reason)});
        else
            say(message::Refused{edit.id, std::move(reason)});
        return;
    }
    journal_.append(std::move(pending), model);
    if (auto* replace = std::get_if<ReplaceWorkspace>(&done->inverse); replace != nullptr && !ours)
        news.replaced = std::move(replace->workspace);
}

void Session::publish() {
    bool changed = false;
    for (Journal::Pending& written : journal_.take_written()) {
        if (written.record.empty()) { // too large to be said: followers read it
            changed = true;
            continue;
        }
        said_chain_ = checksum_of(written.record);
        say(message::Record{std::move(written.record)});
    }
    const SaveStatus status = journal_.status();
    const std::string trouble = status.state == SaveState::not_saved ? status.reason : std::string();
    if (!changed && trouble == said_trouble_ && status.persistent == said_persistent_) return;
    said_trouble_ = trouble;
    said_persistent_ = status.persistent;
    say(here(false));
}

message::Here Session::here(bool send_again) const {
    return {.durable = journal_.durable(),
            .chain = said_chain_,
            .send_again = send_again,
            .persistent = journal_.status().persistent,
            .trouble = said_trouble_};
}

// --- a follower's ---

void Session::take(message::Record&& record, Model& model, News& news) {
    if (!cannot_follow_.empty()) return;
    waiting_.push_back(std::move(record.bytes));
    if (opened_ && !reading_) apply_waiting(model, news);
}

void Session::apply_waiting(Model& model, News& news) {
    for (Bytes& bytes : std::exchange(waiting_, {})) {
        auto record = read_tail_record(bytes);
        if (!record || record->stamped.sequence <= sequence_) continue;
        const bool next = record->stamped.sequence == sequence_ + 1 && record->link == chain_;
        if (reading_ || !next || !apply(*record, model, news)) {
            waiting_.push_back(std::move(bytes));
            read_again();
        }
    }
}

bool Session::apply(const TailRecord& record, Model& model, News& news) {
    note(record.stamped.action, model, news);
    unconfirmed_.take_back(model, zones_);
    const bool done = journal::carry_out(model, record.stamped, zones_).has_value();
    if (done && record.edit.tab == tab_) unconfirmed_.confirm(record.edit.number);
    unconfirmed_.put_on_top(model, zones_);
    if (!done) return false;
    sequence_ = record.stamped.sequence;
    chain_ = record.checksum;
    readings_in_vain_ = 0;
    return true;
}

void Session::take(const message::Here& here) {
    const bool send_again = here.send_again;
    last_here_ = here;
    last_here_->send_again = false;
    if (!opened_) return;
    if (is_behind(here)) read_again();
    if (send_again)
        for (message::Edit& edit : unconfirmed_.all()) say(std::move(edit));
}

// A follower that is ahead has read what it will be told; but not where a new writer has read less.
bool Session::is_behind(const message::Here& here) const {
    if (here.durable == sequence_) return here.chain != chain_;
    return here.durable > sequence_ || here.send_again;
}

void Session::take(const message::Refused& refused, Model& model, News& news) {
    if (refused.id.tab != tab_) return;
    unconfirmed_.take_back(model, zones_);
    unconfirmed_.drop(refused.id.number);
    unconfirmed_.put_on_top(model, zones_);
    news.refused.push_back({refused.id.number, refused.reason});
}

void Session::read_again() {
    if (reading_) return;
    if (readings_in_vain_ == most_readings_in_vain) {
        cannot_follow_ = "This tab cannot follow the one that saves. Reload it.";
        waiting_.clear();
        return;
    }
    ++readings_in_vain_;
    reading_ = true;
    storage_.read_again();
}

void Session::misunderstood(Misunderstood why) {
    other_build_ = true;
    if (why == Misunderstood::older) {
        cannot_follow_ = "An older Ringback is open in another tab. Close that tab, or reload it.";
        return;
    }
    cannot_follow_ = "A newer Ringback is open in another tab. Reload this tab to get it.";
    storage_.resign();
}

} // namespace ringback::journal
