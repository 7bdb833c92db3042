#include "exchange/shared.hpp"

#include "core/json_list.hpp"
#include "exchange/case_json.hpp"
#include "exchange/json_text.hpp"
#include "exchange/json_tree.hpp"
#include "exchange/moves_json.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/playbook_writer.hpp"
#include "exchange/turned_text.hpp"

#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::string_view set_format = "ringback.cases";
constexpr std::size_t shared_depth_limit = 64;
constexpr std::string_view result_format = "ringback.result";

std::string written(const playbook::Playbook& playbook) { return write_playbook(playbook); }
std::string written(const ScriptPack& pack) { return write_script_pack(pack); }
std::string written(const practice::PracticeResult& result) { return write_result(result); }

std::string written(const CaseSet& set) {
    if (set.cases.size() == 1) return write_case(set.cases.front());
    std::string out;
    JsonObjectWriter object{out};
    object.text("format", set_format);
    object.whole_number("version", 1);
    append_json_list(object.member("cases"), set.cases,
                     [](std::string& text, const practice::PracticeCase& one) { text += write_case(one); });
    object.close();
    return out;
}

std::expected<Shareable, ReadError> read_one_case(std::string_view text) {
    auto read = read_case(text);
    if (!read) return std::unexpected(std::move(read.error()));
    CaseSet set;
    set.cases.push_back(std::move(*read));
    return set;
}

std::expected<Shareable, ReadError> read_set(std::string_view text) {
    // Its syntax first: the parts are taken out of the text as they are spelled.
    if (const auto tree = read_tree(text, case_depth_limit + 2); !tree) return std::unexpected(tree.error());
    if (member_text(text, "version") != "1") return std::unexpected(ReadError{"/version", "must be 1"});
    CaseSet set;
    const auto items = items_of_json_list(member_text(text, "cases").value_or(""));
    if (items.empty()) return std::unexpected(ReadError{"/cases", "must be a list of cases"});
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto read = read_case(items[i]);
        if (!read)
            return std::unexpected(
                ReadError{"/cases/" + std::to_string(i) + read.error().place, std::move(read.error().reason)});
        set.cases.push_back(std::move(*read));
    }
    return set;
}

std::expected<Shareable, ReadError> read_by_kind(std::string_view text, std::span<const script::SharedBlock> known) {
    if (looks_like_playbook(text)) return read_playbook(text);
    if (looks_like_script_pack(text)) return read_script_pack(text, known);
    const auto format = text_member(text, "format");
    if (format == set_format) return read_set(text);
    if (looks_like_case(text)) return read_one_case(text);
    if (format == result_format) return read_result(text);
    return std::unexpected(
        ReadError{"", "it is neither a playbook nor a pack of scripts, nor a case to practise on or a result"});
}

} // namespace

bool looks_like_practice(std::string_view text) {
    const auto format = text_member(text, "format");
    return looks_like_case(text) || format == set_format || format == result_format;
}

std::string shared_text(const Shareable& shared) {
    return std::visit([](const auto& one) { return written(one); }, shared);
}

std::expected<Shareable, ReadError> read_shared(std::string_view text, std::span<const script::SharedBlock> known) {
    if (text.size() > shared_size_limit) return std::unexpected(ReadError{"", "it is larger than a link can hold"});
    auto read = read_by_kind(text, known);
    if (!read) return read;
    // What travels is read by people before it is taken: it must read as it is.
    const auto tree = read_tree(text, shared_depth_limit);
    if (!tree) return std::unexpected(tree.error());
    if (auto fault = turned_text(*tree)) return std::unexpected(std::move(*fault));
    return read;
}

} // namespace ringback::exchange
