// Owns: replacing whatever names a person in free text by a stand-in: names, companies, addresses, numbers. Must not
// know: what the text is for.
#pragma once

#include "core/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

// For texts about one prospect. The prospect is "Person A", the user "the seller", whoever else of the workspace is
// named by the family name "another person"; what looks like an email address, a web address or a telephone number is
// replaced whoever's it is. Nicknames, given names of others and people who are in no record are not found: show the
// result before it leaves.
class StandIns {
public:
    // `texts` are those that will be replaced: only people named in them are looked for.
    StandIns(const Prospect& prospect, const Model& model, const std::vector<std::string_view>& texts);

    std::string replaced(std::string_view text) const;

private:
    struct Term {
        std::string words;
        std::string stand_in;
        bool any_case = true; // upper and lower case of ASCII letters mean the same
    };

    void add(std::string_view words, std::string_view stand_in, bool any_case = true);
    void add_prospect(const Prospect& prospect);
    void add_user(const Profile& profile);
    void add_others(const Prospect& prospect, const Model& model, const std::vector<std::string_view>& texts);
    const Term* term_at(std::string_view text, std::size_t at) const;

    std::vector<Term> terms_; // the longest first
};

} // namespace ringback::exchange
