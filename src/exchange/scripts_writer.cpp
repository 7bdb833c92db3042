// The writing half of scripts_json.hpp.
#include "exchange/script_conditions.hpp"
#include "exchange/scripts_json.hpp"

#include "exchange/json_text.hpp"

namespace ringback::exchange {
namespace {

using script::Block;
using script::Script;

void append_texts(JsonObjectWriter& object, std::string_view name, const std::vector<std::string>& texts) {
    if (!texts.empty())
        append_json_list(object.member(name), texts,
                         [](std::string& out, const std::string& text) { append_json_text(out, text); });
}

void append_block(std::string& out, const Block& block) {
    JsonObjectWriter object{out};
    object.text("kind", word_from(block.kind));
    if (!block.when.always()) append_condition(object.member("when"), block.when);
    object.text("text", block.text.source);
    object.close();
}

void append_place(std::string& out, const Block& block) {
    if (block.shared.empty())
        append_block(out, block);
    else
        append_json_text(out, block.shared);
}

void append_script(std::string& out, const Script& script) {
    JsonObjectWriter object{out};
    object.text("id", script.id);
    object.text("technique", script.technique);
    if (script.channel) object.text("channel", word_from(*script.channel));
    object.text("title", script.title);
    if (script.tone != script::Tone::any) object.text("tone", word_from(script.tone));
    append_texts(object, "credits", script.credits);
    append_texts(object, "tags", script.tags);
    if (!script.against.empty()) object.text("against", script.against);
    if (!script.when.always()) append_condition(object.member("when"), script.when);
    if (!script.asks.empty())
        append_json_list(object.member("asks"), script.asks,
                         [](std::string& to, script::Field field) { append_json_text(to, script::info(field).name); });
    if (!script.subject.empty()) append_json_list(object.member("subject"), script.subject, append_place);
    append_json_list(object.member("blocks"), script.blocks, append_place);
    object.close();
}

} // namespace

std::string write_script_pack(const ScriptPack& pack) {
    std::string out;
    JsonObjectWriter object{out};
    object.text("format", "ringback.scripts");
    object.whole_number("version", 1);
    if (!pack.name.empty()) object.text("name", pack.name);
    if (!pack.about.empty()) object.text("about", pack.about);
    if (!pack.shared.empty()) {
        JsonObjectWriter shared{object.member("shared")};
        for (const script::SharedBlock& one : pack.shared) append_block(shared.member(one.id), one.block);
        shared.close();
    }
    append_json_list(object.member("scripts"), pack.scripts, append_script);
    object.close();
    return out;
}

std::string write_script(const Script& script) {
    std::string out;
    append_script(out, script);
    return out;
}

std::string write_block(const Block& block) {
    std::string out;
    append_block(out, block);
    return out;
}

} // namespace ringback::exchange
