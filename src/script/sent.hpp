// Owns: the words of a rendering as they are kept with a touch. Must not know: how a touch is logged.
#pragma once

#include "core/touch.hpp"
#include "script/render.hpp"
#include "script/script.hpp"

namespace ringback::script {

// What was written or left as a message is kept as it was. Of a talk only the script that was at hand: what was said
// nobody knows.
inline SentWords sent_words(const Script& script, const Rendered& rendered, Outcome outcome) {
    SentWords sent{.script = script.id, .version = script.version, .subject = {}, .text = {}, .opaque = {}};
    if (outcome == Outcome::sent || outcome == Outcome::left_message) {
        sent.subject = rendered.subject;
        sent.text = rendered.text;
    }
    return sent;
}

} // namespace ringback::script
