// Owns: what screens remember of sharing: what is about to leave by a link, and what came in by one and waits for an
// answer. Must not know: how links are made (platform/sharing.hpp), how it looks.
#pragma once

#include "platform/sharing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// What leaves, by a link or as a file.
struct Outgoing {
    std::string title; // "Apology and feedback"
    std::string file;  // its name: "Apology-and-feedback.ringback-scripts.json"
    std::string text;
    std::string about = "It holds nothing about any prospect."; // what whoever gets it learns
};

struct ShareState {
    std::optional<Outgoing> outgoing;
    std::optional<platform::MadeLink> link; // of it, once it is made
};

struct IncomingLink {
    std::string text;
    std::string title;               // "A playbook: Gentle calls"
    std::vector<std::string> inside; // what it holds, a line each
    std::string fault;               // why it is refused; empty: it may be taken
    std::string from = {};           // the name of the file that it came as; empty: a link
    bool to_read = false;            // it is only shown, and nothing is taken
};

// "Gentle-calls" of "Gentle calls!": for the name of a file.
std::string file_stem(std::string_view name);

} // namespace ringback::ui
