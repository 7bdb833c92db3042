#include "exchange/contact_book.hpp"

#include "exchange/contact_values.hpp"
#include "exchange/folded_text.hpp"

#include <algorithm>

namespace ringback::exchange {
namespace {

std::string email_slot_key(std::string_view email) { return "e" + email_key(email); }
std::string phone_slot_key(std::string_view digits) { return "p" + std::string{digits}; }

// Name and company; without them what else there is, so that the same row is known again.
std::string name_slot_key(const Prospect& prospect) {
    const std::string given = folded(prospect.given_name);
    const std::string family = folded(prospect.family_name);
    const std::string company = folded(prospect.company);
    if (!given.empty() || !family.empty() || !company.empty()) return "n" + given + '\n' + family + '\n' + company;
    std::string rest = "r" + folded(prospect.address);
    for (const std::string& phone : prospect.phones) rest += '\n' + phone;
    return rest;
}

bool has_any_key(const Prospect& prospect) {
    return std::ranges::any_of(prospect.emails, [](const auto& email) { return !email_key(email).empty(); }) ||
           std::ranges::any_of(prospect.phones, [](const auto& phone) { return !phone_key(phone).empty(); });
}

bool differ(std::string_view a, std::string_view b) {
    const std::string first = folded(a);
    const std::string second = folded(b);
    return !first.empty() && !second.empty() && first != second;
}

bool share_email(const Prospect& a, const Prospect& b) {
    return std::ranges::any_of(a.emails, [&](const std::string& email) {
        return std::ranges::find(b.emails, email_key(email), email_key) != b.emails.end();
    });
}

bool agree(std::string_view a, std::string_view b) {
    const std::string first = folded(a);
    return !first.empty() && first == folded(b);
}

// Colleagues behind one number: their names differ, and either no part of them agrees or their email addresses differ
// too. Whoever counts as the same person still does after any number of merges, so that a second import finds
// everybody.
bool are_different_people(const Prospect& a, const Prospect& b) {
    if (!differ(a.given_name, b.given_name) && !differ(a.family_name, b.family_name)) return false;
    const bool half_agrees = agree(a.given_name, b.given_name) || agree(a.family_name, b.family_name);
    const bool emails_differ = !a.emails.empty() && !b.emails.empty() && !share_email(a, b);
    return !half_agrees || emails_differ;
}

template <class T>
void fill_list(std::vector<T>& to, const std::vector<T>& from, std::string_view what, auto& filled) {
    if (!to.empty() || from.empty()) return;
    to = from;
    filled.emplace_back(what);
}

void fill_text(std::string& to, const std::string& from, std::string_view what, std::vector<std::string>& filled) {
    if (!trimmed(to).empty() || from.empty()) return;
    to = from;
    filled.emplace_back(what);
}

// Half a name is only completed by the other half of the same name.
void fill_name(Prospect& to, const Prospect& from, std::vector<std::string>& filled) {
    if (differ(to.given_name, from.given_name) || differ(to.family_name, from.family_name)) return;
    fill_text(to.given_name, from.given_name, "given name", filled);
    fill_text(to.family_name, from.family_name, "family name", filled);
}

// Consent is only ever taken away: a refusal in a newer export must not be lost.
void fill_refusals(Prospect& to, const Prospect& from, std::vector<std::string>& filled) {
    static const Permissions usual;
    bool refused = false;
    for (std::size_t i = 0; i < permitted_channel_count; ++i) {
        const bool refuses = usual.allowed[i] && !from.permissions.allowed[i];
        refused |= refuses && to.permissions.allowed[i];
        to.permissions.allowed[i] = to.permissions.allowed[i] && !refuses;
    }
    if (refused) filled.emplace_back("opted out");
    if (from.do_not_contact && !to.do_not_contact) {
        to.do_not_contact = true;
        filled.emplace_back("do not contact");
    }
}

void fill_details(Prospect& to, const Prospect& from, std::vector<std::string>& filled) {
    fill_name(to, from, filled);
    fill_text(to.company, from.company, "company", filled);
    fill_text(to.role, from.role, "role", filled);
    fill_list(to.emails, from.emails, "email address", filled);
    fill_list(to.phones, from.phones, "phone number", filled);
    fill_text(to.address, from.address, "address", filled);
    fill_text(to.time_zone, from.time_zone, "time zone", filled);
    fill_list(to.preferred_channels, from.preferred_channels, "preferred channels", filled);
    fill_text(to.interest, from.interest, "interest", filled);
    if (!to.value && from.value) {
        to.value = from.value;
        filled.emplace_back("value");
    }
    fill_list(to.tags, from.tags, "tags", filled);
    fill_text(to.notes, from.notes, "notes", filled);
    fill_refusals(to, from, filled);
}

} // namespace

ContactBook::ContactBook(const Model& model, const TimeZone& user_zone)
    : model_(model)
    , user_zone_(user_zone) {
    for (Slot slot = 0; slot < model_.prospects().size(); ++slot) remember(slot);
}

const Prospect& ContactBook::at(Slot slot) const {
    const std::size_t known = model_.prospects().size();
    if (slot >= known) return additions_[slot - known];
    const auto changed = changed_.find(slot);
    return changed == changed_.end() ? model_.prospects()[slot] : changed->second;
}

Prospect& ContactBook::editable(Slot slot) {
    const std::size_t known = model_.prospects().size();
    if (slot >= known) return additions_[slot - known];
    return changed_.try_emplace(slot, model_.prospects()[slot]).first->second;
}

void ContactBook::remember(Slot slot) {
    const auto add = [&](const std::string& key) {
        std::vector<Slot>& slots = slots_[key];
        if (slots.empty() || slots.back() != slot) slots.push_back(slot);
    };
    const Prospect& prospect = at(slot);
    for (const std::string& email : prospect.emails)
        if (!email_key(email).empty()) add(email_slot_key(email));
    for (const std::string& phone : prospect.phones)
        if (const std::string digits = phone_key(phone); !digits.empty()) add(phone_slot_key(digits));
    add(name_slot_key(prospect));
}

std::optional<ContactBook::Met> ContactBook::meet(const ContactDraft& draft, ImportPreview& preview) const {
    const Prospect& person = draft.prospect;
    for (const std::string& email : person.emails)
        if (const auto found = slots_.find(email_slot_key(email)); found != slots_.end())
            return Met{found->second.front(), MetBy::email};
    std::optional<Slot> neighbour;
    for (const std::string& phone : person.phones) {
        const auto found = slots_.find(phone_slot_key(phone_key(phone)));
        if (found == slots_.end()) continue;
        for (const Slot slot : found->second) {
            if (!are_different_people(person, at(slot))) return Met{slot, MetBy::phone};
            neighbour = slot;
        }
    }
    if (neighbour)
        preview.warnings.push_back({draft.line, "shares a phone number with " + display_name(at(*neighbour)) +
                                                    ", but is somebody else by name"});
    if (has_any_key(person)) return std::nullopt;
    const auto found = slots_.find(name_slot_key(person));
    if (found == slots_.end()) return std::nullopt;
    return Met{found->second.front(), MetBy::name};
}

bool ContactBook::adds_conversation(const Prospect& prospect, const DraftConversation& conversation) const {
    return std::ranges::none_of(prospect.touches, [&](const Touch& touch) {
        const Day day = user_zone_.day(touch.at);
        const bool known = is_conversation(touch) && day >= conversation.day;
        // What the user logged on that day says more than a column does.
        const bool logged = !conversation.said_by_user && day == conversation.day;
        return known || logged;
    });
}

void ContactBook::note_status(Slot slot, const ContactDraft& draft, std::vector<std::string>& filled,
                              ImportPreview& preview) {
    const Status status = draft.prospect.status;
    const Prospect& prospect = at(slot);
    if (status == Status::open || status == prospect.status) return;
    const bool new_here = slot >= model_.prospects().size();
    if (new_here && prospect.status == Status::open) {
        editable(slot).status = status;
        filled.emplace_back("status");
        return;
    }
    preview.warnings.push_back({draft.line, "the file says " + std::string{word_from(status)} + "; " +
                                                display_name(prospect) + " stays " +
                                                std::string{word_from(prospect.status)}});
}

std::vector<std::string> ContactBook::fill(Slot slot, const ContactDraft& draft, ImportPreview& preview) {
    std::vector<std::string> filled;
    Prospect copy = at(slot);
    fill_details(copy, draft.prospect, filled);
    if (draft.conversation && adds_conversation(copy, *draft.conversation)) {
        copy.touches.push_back(draft.conversation->touch);
        filled.emplace_back("conversation");
    }
    if (!filled.empty()) {
        editable(slot) = std::move(copy);
        remember(slot);
    }
    note_status(slot, draft, filled, preview);
    return filled;
}

void ContactBook::take(ContactDraft draft, ImportPreview& preview) {
    const std::optional<Met> met = meet(draft, preview);
    if (!met) {
        if (draft.conversation) draft.prospect.touches.push_back(std::move(draft.conversation->touch));
        additions_.push_back(std::move(draft.prospect));
        addition_lines_.push_back(draft.line);
        remember(model_.prospects().size() + additions_.size() - 1);
        return;
    }
    MergedRow merged{.line = draft.line, .name = display_name(at(met->slot)), .by = met->by};
    const std::size_t known = model_.prospects().size();
    if (met->slot < known)
        merged.prospect = model_.prospects()[met->slot].id;
    else
        merged.met_line = addition_lines_[met->slot - known];
    merged.filled = fill(met->slot, draft, preview);
    preview.merges.push_back(std::move(merged));
}

void ContactBook::finish(ImportPreview& preview) {
    preview.additions = std::move(additions_);
    preview.addition_lines = std::move(addition_lines_);
    std::vector<Slot> order;
    for (const auto& [slot, prospect] : changed_) order.push_back(slot);
    std::ranges::sort(order);
    for (const Slot slot : order) preview.changed.push_back(std::move(changed_.at(slot)));
}

} // namespace ringback::exchange
