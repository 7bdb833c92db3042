#include "exchange/shared.hpp"

#include "exchange/playbook_json.hpp"
#include "exchange/playbook_writer.hpp"

namespace ringback::exchange {
namespace {

std::string written(const playbook::Playbook& playbook) { return write_playbook(playbook); }
std::string written(const ScriptPack& pack) { return write_script_pack(pack); }

} // namespace

std::string shared_text(const Shareable& shared) {
    return std::visit([](const auto& one) { return written(one); }, shared);
}

std::expected<Shareable, ReadError> read_shared(std::string_view text, std::span<const script::SharedBlock> known) {
    if (text.size() > shared_size_limit) return std::unexpected(ReadError{"", "it is larger than a link can hold"});
    if (looks_like_playbook(text)) return read_playbook(text);
    if (looks_like_script_pack(text)) return read_script_pack(text, known);
    return std::unexpected(ReadError{"", "it is neither a playbook nor a pack of scripts"});
}

} // namespace ringback::exchange
