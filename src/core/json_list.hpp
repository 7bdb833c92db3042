// Owns: the text of a JSON list as its items' texts: the user's own playbooks are kept so. Must not know: what the
// items mean (exchange reads them).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback {

// Whether this is one whole JSON object in UTF-8, of at most 32 levels.
bool is_json_object(std::string_view text);

// The texts of the items, without the white space around them; nothing where this is no list.
std::vector<std::string> items_of_json_list(std::string_view list);
std::string json_list_of(const std::vector<std::string>& items);

// The value of the member `name` at the top of an object, as it is spelled; none where there is none.
std::optional<std::string_view> member_text(std::string_view object, std::string_view name);
// The same where it is a text, without its quotes.
std::optional<std::string_view> text_member(std::string_view object, std::string_view name);

} // namespace ringback
