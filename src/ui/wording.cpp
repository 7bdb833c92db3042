#include "ui/wording.hpp"

#include "ui/icons.hpp"

namespace ringback::ui {

const char* icon_of(Channel channel) {
    switch (channel) {
    case Channel::call: return icon::phone;
    case Channel::voicemail: return icon::voicemail;
    case Channel::email: return icon::mail;
    case Channel::text: return icon::message_square_text;
    case Channel::video_email: return icon::video;
    case Channel::mail: return icon::mailbox;
    case Channel::meeting: return icon::handshake;
    }
    return icon::phone;
}

const char* icon_of_technique(std::string_view technique, std::optional<Channel> channel) {
    if (technique == "wait") return icon::hourglass;
    if (technique == "close_file" || technique == "rest") return icon::archive;
    if (technique == "stop") return icon::ban;
    if (technique == "find_contact") return icon::search;
    if (technique == "review_process") return icon::list_checks;
    if (channel) return icon_of(*channel);
    return icon::calendar_clock;
}

} // namespace ringback::ui
