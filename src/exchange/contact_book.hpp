// Owns: who is there already, in the workspace and among the rows read so far, and filling in what a row adds. Must not
// know: tables, columns.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"
#include "exchange/contact_row.hpp"
#include "exchange/contacts_import.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ringback::exchange {

class ContactBook {
public:
    // Both must outlive the book.
    ContactBook(const Model& model, const TimeZone& user_zone);

    // Adds the draft as somebody new, or merges it into whom it meets: by an email address, else by a phone number,
    // else, where it has neither, by name and company. Two people who share a phone number but plainly are not the same
    // stay apart, with a warning. Writes merges and warnings into the preview.
    void take(ContactDraft draft, ImportPreview& preview);

    // Moves the outcome into the preview.
    void finish(ImportPreview& preview);

private:
    using Slot = std::size_t; // a place in the model's prospects, then in additions_
    struct Met {
        Slot slot;
        MetBy by;
    };

    const Prospect& at(Slot slot) const;
    Prospect& editable(Slot slot);
    std::optional<Met> meet(const ContactDraft& draft, ImportPreview& preview) const;
    std::vector<std::string> fill(Slot slot, const ContactDraft& draft, ImportPreview& preview);
    void note_status(Slot slot, const ContactDraft& draft, std::vector<std::string>& filled, ImportPreview& preview);
    bool adds_conversation(const Prospect& prospect, const DraftConversation& conversation) const;
    void remember(Slot slot);

    const Model& model_;
    const TimeZone& user_zone_;
    std::vector<Prospect> additions_;
    std::vector<std::size_t> addition_lines_;
    std::unordered_map<Slot, Prospect> changed_;               // copies of the model's records, made when one changes
    std::unordered_map<std::string, std::vector<Slot>> slots_; // by key; several may share a phone number
};

} // namespace ringback::exchange
