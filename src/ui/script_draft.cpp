#include "ui/script_draft.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

using script::Block;
using script::Script;

std::ptrdiff_t offset(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

std::string fault_of(const Block& block) {
    if (block.text.source.find_first_not_of(" \t\r\n") == std::string::npos) return "Write its words, or remove it";
    const auto parsed = script::parse_template(block.text.source);
    return parsed ? std::string() : "It cannot be read: " + parsed.error().reason;
}

script::Template text_from(std::string words) {
    auto parsed = script::parse_template(words);
    return parsed ? std::move(*parsed) : script::plain_template(std::move(words));
}

} // namespace

std::vector<Block>& blocks_of(Script& script, bool in_subject) { return in_subject ? script.subject : script.blocks; }

const Block* block_at(const Script& script, BlockPlace place) {
    const std::vector<Block>& blocks = place.in_subject ? script.subject : script.blocks;
    return place.at < blocks.size() ? &blocks[place.at] : nullptr;
}

std::string with_field(std::string words, std::size_t at, script::Field field) {
    const auto is_letter = [](char sign) {
        return std::isalnum(static_cast<unsigned char>(sign)) != 0 || (sign & 0x80) != 0;
    };
    at = std::min(at, words.size());
    while (at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U)
        ++at; // not within a character
    std::string put = '{' + std::string(script::info(field).name) + '}';
    if (at > 0 && words[at - 1] != ' ' && words[at - 1] != '\n' && words[at - 1] != '[') put.insert(0, 1, ' ');
    if (at < words.size() && is_letter(words[at])) put += ' ';
    words.insert(at, put);
    return words;
}

bool has_subject(std::optional<Channel> channel) {
    return channel == Channel::email || channel == Channel::video_email;
}

ScriptDraft::ScriptDraft(Script script)
    : steps_(std::move(script)) {
    check();
}

const DraftFault* ScriptDraft::fault_at(BlockPlace place) const {
    const auto found = std::ranges::find(faults_, std::optional(place), &DraftFault::place);
    return found == faults_.end() ? nullptr : &*found;
}

void ScriptDraft::write(BlockPlace place, std::string words) {
    const std::string what = (place.in_subject ? "subject " : "words ") + std::to_string(place.at);
    edit(what,
         [&](Script& script) { blocks_of(script, place.in_subject)[place.at].text = text_from(std::move(words)); });
}

void ScriptDraft::replace(BlockPlace place, std::string words) {
    edit({}, [&](Script& script) { blocks_of(script, place.in_subject)[place.at].text = text_from(std::move(words)); });
}

BlockPlace ScriptDraft::add(Block block, std::optional<BlockPlace> after) {
    BlockPlace place{.in_subject = false, .at = script().blocks.size()};
    if (after && !after->in_subject) place.at = std::min(after->at + 1, place.at);
    edit({}, [&](Script& script) { script.blocks.insert(script.blocks.begin() + offset(place.at), std::move(block)); });
    return place;
}

void ScriptDraft::remove(BlockPlace place) {
    edit({}, [&](Script& script) {
        auto& blocks = blocks_of(script, place.in_subject);
        blocks.erase(blocks.begin() + offset(place.at));
    });
}

bool ScriptDraft::move(BlockPlace place, bool down, std::string_view what) {
    const std::size_t count = place.in_subject ? script().subject.size() : script().blocks.size();
    if (down ? place.at + 1 >= count : place.at == 0) return false;
    edit(what, [&](Script& script) {
        auto& blocks = blocks_of(script, place.in_subject);
        std::swap(blocks[place.at], blocks[down ? place.at + 1 : place.at - 1]);
    });
    return true;
}

void ScriptDraft::renew_shared(std::span<const script::SharedBlock> shared) {
    steps_.follow([&](Script& script) {
        for (const bool in_subject : {true, false})
            for (Block& block : blocks_of(script, in_subject))
                if (const auto found = std::ranges::find(shared, block.shared, &script::SharedBlock::id);
                    !block.shared.empty() && found != shared.end())
                    block = found->block;
    });
    check();
}

void ScriptDraft::undo() {
    steps_.undo();
    check();
}

void ScriptDraft::redo() {
    steps_.redo();
    check();
}

void ScriptDraft::check() {
    faults_.clear();
    const Script& script = steps_.now();
    if (script.title.empty()) faults_.push_back({std::nullopt, "Write a title"});
    if (script.technique.empty()) faults_.push_back({std::nullopt, "Choose a technique"});
    if (script.blocks.empty()) faults_.push_back({std::nullopt, "Add a block"});
    for (const bool in_subject : {true, false}) {
        const auto& blocks = in_subject ? script.subject : script.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            if (std::string reason = fault_of(blocks[i]); !reason.empty())
                faults_.push_back({BlockPlace{in_subject, i}, std::move(reason)});
    }
}

} // namespace ringback::ui
