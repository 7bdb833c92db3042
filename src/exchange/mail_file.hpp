// Owns: an email as a file that mail programs open to be sent from there (RFC 5322, 2045, 2047). Must not know:
// scripts, who sends it, mail programs.
#pragma once

#include "core/moment.hpp"

#include <string>
#include <string_view>

namespace ringback::exchange {

struct MailAddress {
    std::string_view name;
    std::string_view address; // a header needs one that can be written; without it the header is left out
};

struct Mail {
    MailAddress from;
    MailAddress to;
    std::string_view subject;
    std::string_view text; // UTF-8, lines end with LF
    Instant date{};
};

// Lines of at most 76 characters that end with CRLF, all of them ASCII: a name, a subject or a text in any letters is
// encoded. Control characters in what stands in a header become spaces, so that no value can begin a line of its own.
std::string mail_file(const Mail& mail);

} // namespace ringback::exchange
