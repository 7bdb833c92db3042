#include "exchange/kept_playbooks.hpp"

#include "core/json_list.hpp"
#include "exchange/json_text.hpp"
#include "exchange/json_tree.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/playbook_writer.hpp"

#include <algorithm>
#include <ranges>

namespace ringback::exchange {
namespace {

std::string text_in(const JsonTree& object, std::string_view name) {
    const JsonTree* member = object.find(name);
    return member != nullptr && member->is(JsonTree::Kind::text) ? member->text : std::string{};
}

std::optional<KeptPlaybook> read_item(std::string_view item) {
    const auto tree = read_tree(item, playbook_depth_limit + 2);
    if (!tree || !tree->is(JsonTree::Kind::object)) return std::nullopt;
    KeptPlaybook kept;
    kept.id = text_in(*tree, "id");
    if (kept.id.empty()) return std::nullopt;
    const auto inside = member_text(item, "playbook");
    kept.json = inside.value_or(item);
    if (!inside) return text_in(*tree, "format") == "ringback.playbook" ? std::optional{kept} : std::nullopt;
    kept.kept_on = day_from_text(text_in(*tree, "kept_on"));
    const JsonTree* draft = tree->find("draft");
    kept.draft = draft != nullptr && draft->is(JsonTree::Kind::boolean) && draft->text == "true";
    if (const JsonTree* version = tree->find("version"))
        kept.version = static_cast<std::uint32_t>(std::max(version->whole_number().value_or(1), 1));
    return kept;
}

std::shared_ptr<const playbook::Playbook> built_in(std::string_view id) {
    const playbook::Playbook* found = find_built_in_playbook(id);
    return {std::shared_ptr<const void>{}, found}; // it lives as long as the program: nobody owns it
}

} // namespace

std::vector<KeptPlaybook> kept_playbooks(const Model& model) {
    std::vector<KeptPlaybook> all;
    for (const std::string& item : items_of_json_list(model.playbooks_json)) {
        auto kept = read_item(item);
        if (!kept || kept->draft) continue;
        // Two tabs may have given the same number.
        for (const KeptPlaybook& before : all)
            if (before.id == kept->id) kept->version = std::max(kept->version, before.version + 1);
        all.push_back(std::move(*kept));
    }
    return all;
}

std::optional<KeptPlaybook> latest_kept(const Model& model, std::string_view id) {
    auto all = kept_playbooks(model);
    const auto found = std::ranges::find(all | std::views::reverse, id, &KeptPlaybook::id);
    return found == all.rend() ? std::nullopt : std::optional{std::move(*found)};
}

std::expected<KeepPlaybook, ReadError> keep_playbook(std::string_view json, const Model& model, Day today) {
    const auto read = read_playbook(json);
    if (!read) return std::unexpected(read.error());
    if (find_built_in_playbook(read->id) != nullptr)
        return std::unexpected(ReadError{"/id", "is that of a built-in playbook; give the copy one of its own"});
    std::string id;
    append_json_text(id, read->id);
    if (read->id.empty() || id.contains('\\'))
        return std::unexpected(ReadError{"/id", "must not be empty, nor hold quotes, backslashes or line breaks"});
    const auto before = latest_kept(model, read->id);
    KeepPlaybook keep;
    JsonObjectWriter object{keep.json};
    object.text("id", read->id);
    object.whole_number("version", before ? before->version + std::int64_t{1} : 1);
    object.text("kept_on", text_from_day(today));
    object.member("playbook") += json;
    object.close();
    return keep;
}

std::vector<std::string> drafted_playbooks(const Model& model) {
    std::vector<std::string> ids;
    for (const std::string& item : items_of_json_list(model.playbooks_json))
        if (const auto kept = read_item(item); kept && kept->draft) ids.push_back(kept->id);
    return ids;
}

std::optional<playbook::Playbook> kept_draft(const Model& model, std::string_view id) {
    for (const std::string& item : items_of_json_list(model.playbooks_json) | std::views::reverse) {
        const auto kept = read_item(item);
        if (!kept || !kept->draft || kept->id != id) continue;
        auto read = read_unfinished_playbook(kept->json);
        if (read) return std::move(*read);
    }
    return std::nullopt;
}

KeepPlaybook keep_draft(const playbook::Playbook& playbook, Day today) {
    KeepPlaybook keep;
    JsonObjectWriter object{keep.json};
    object.text("id", playbook.id);
    object.boolean("draft", true);
    object.text("kept_on", text_from_day(today));
    object.member("playbook") += write_playbook(playbook);
    object.close();
    return keep;
}

KeepPlaybook drop_draft(std::string_view id) {
    KeepPlaybook keep;
    JsonObjectWriter object{keep.json};
    object.text("id", id);
    object.boolean("draft", true);
    object.close();
    return keep;
}

PlaybookInUse playbook_in_use(const Model& model) {
    const std::string& id = model.profile.playbook;
    if (auto found = built_in(id)) return {std::move(found), {}};
    const auto kept = latest_kept(model, id);
    if (!kept) return {built_in("blended"), "The playbook " + id + " is not in this workspace."};
    auto read = read_playbook(kept->json);
    if (!read) return {built_in("blended"), "The playbook " + id + " cannot be read: " + message(read.error())};
    return {std::make_shared<const playbook::Playbook>(std::move(*read)), {}};
}

} // namespace ringback::exchange
