#include "playbook/channel_rule.hpp"

namespace ringback::playbook {
namespace {

std::optional<Channel> used_channel(const Touch* last) {
    if (last == nullptr) return std::nullopt;
    return last->channel == Channel::voicemail ? Channel::call : last->channel;
}

std::optional<Channel> from_source(const ChannelRule::Source& source, const Prospect& prospect, ChannelSet open) {
    using Kind = ChannelRule::Source::Kind;
    std::optional<Channel> chosen;
    const auto take = [&](Channel channel) {
        if (!open.has(channel)) return false;
        chosen = channel;
        return true;
    };
    switch (source.kind) {
    case Kind::one: take(source.channels.front()); break;
    case Kind::agreed:
        if (prospect.agreement && prospect.agreement->channel) take(*prospect.agreement->channel);
        break;
    case Kind::preferred: in_preferred_order(prospect.preferred_channels, source.channels, take); break;
    }
    return chosen;
}

} // namespace

std::optional<Channel> choose_channel(const ChannelRule& rule, const Prospect& prospect, const Gathered& gathered) {
    switch (rule.kind) {
    case ChannelRule::Kind::none: return std::nullopt;
    case ChannelRule::Kind::fixed: return rule.channel;
    case ChannelRule::Kind::used: return used_channel(gathered.last_touch);
    case ChannelRule::Kind::pick: break;
    }
    const ChannelSet open = rule.untried ? gathered.untried : gathered.possible;
    for (const ChannelRule::Source& source : rule.order)
        if (const auto channel = from_source(source, prospect, open)) return channel;
    return std::nullopt;
}

} // namespace ringback::playbook
