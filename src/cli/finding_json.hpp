// Owns: a finding of the linter and the cost of a text message as JSON. Must not know: files, arguments.
#pragma once

#include "exchange/json_text.hpp"
#include "script/lint.hpp"

#include <string>
#include <string_view>

namespace ringback::cli {

// Its members, into an object that the caller closes. `instead` is the best wording, null where there is none to offer;
// `others` are the further ones.
void write_finding(exchange::JsonObjectWriter& object, const script::Finding& finding);

// {"encoding", "segments", "units"}
void append_sms(std::string& out, std::string_view text);

} // namespace ringback::cli
