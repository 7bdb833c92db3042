#include "exchange/playbook_json.hpp"

#include "data/embedded.hpp"
#include "exchange/playbook_rules.hpp"
#include "exchange/playbook_words.hpp"
#include "exchange/tree_reader.hpp"
#include "playbook/check.hpp"
#include "playbook/contradictions.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>
#include <utility>

namespace ringback::exchange {
namespace {

using playbook::Answer;
using playbook::Leaf;
using playbook::Node;
using playbook::Parameter;
using playbook::Playbook;
using playbook::Target;

constexpr std::int32_t newest_version = 1;
const ReadError too_large{"", "the file is larger than 1 MB"};
constexpr std::size_t most_places = 4096; // nodes, and leaves: places have 16 bits

std::string pointer_of(const playbook::Fault& fault) {
    using Part = playbook::Fault::Part;
    static constexpr std::array<std::string_view, 5> lists{"", "/start", "/parameters/", "/nodes/", "/leaves/"};
    std::string pointer{lists[static_cast<std::size_t>(fault.part)]};
    if (fault.part != Part::playbook && fault.part != Part::start) pointer += std::to_string(fault.place);
    return pointer;
}

std::string_view kind_of(const playbook::Fault& fault) {
    static constexpr std::array<std::string_view, 8> words{
        "no_way_to_a_leaf", "out_of_range",     "unreachable", "cycle",
        "too_long",         "no_way_to_a_leaf", "wrong_type",  "contradiction"};
    return words[static_cast<std::size_t>(fault.kind)];
}

class PlaybookReader {
public:
    void read(const JsonTree& tree, bool whole = true) {
        const TreePlace root{&tree, ""};
        read_header(root);
        reader_.each(root.member("parameters"), [&](const TreePlace& place) { parameter(place); });
        name_places(root);
        read_body(root);
        if (whole && !reader_.failed()) check();
    }
    const TreeReader& reader() const { return reader_; }
    Playbook take() { return std::move(playbook_); }

private:
    void read_header(const TreePlace& root) {
        const TreePlace format = reader_.required(root, "format");
        if (format && reader_.text(format) != "ringback.playbook")
            reader_.fail(format, "“ringback.playbook” belongs here");
        const TreePlace version = reader_.required(root, "version");
        const std::int32_t number = version ? reader_.whole_number(version) : 0;
        if (version && number < 1 && version.tree->whole_number())
            reader_.fail(version, "a version from 1 belongs here");
        else if (number > newest_version)
            reader_.fail(version, "this playbook comes from a later version of Ringback");
        playbook_.id = reader_.text(reader_.required(root, "id"));
        playbook_.name = reader_.optional_text(root, "name");
        playbook_.about = reader_.optional_text(root, "about");
    }

    void parameter(const TreePlace& place) {
        Parameter parameter;
        parameter.name = reader_.text(reader_.required(place, "name"));
        if (playbook_.parameter(parameter.name) != nullptr)
            reader_.fail(place, "the parameter " + in_quotes(parameter.name) + " is given twice", "given_twice");
        parameter.label = reader_.optional_text(place, "label");
        parameter.help = reader_.optional_text(place, "help");
        if (const TreePlace unit = place.member("unit")) parameter.unit = unit_of(unit);
        parameter.standard = reader_.whole_number(reader_.required(place, "default"));
        parameter.least = reader_.whole_number(reader_.required(place, "min"));
        parameter.most = reader_.whole_number(reader_.required(place, "max"));
        const TreePlace value = place.member("value");
        parameter.value = value ? reader_.whole_number(value) : parameter.standard;
        parameter.credits = texts(place.member("credits"));
        playbook_.parameters.push_back(std::move(parameter));
    }

    playbook::Unit unit_of(const TreePlace& place) {
        const std::string word = reader_.text(place);
        const auto found = std::ranges::find(unit_words, word);
        if (found == unit_words.end()) reader_.fail(place, "unknown unit " + in_quotes(word));
        return static_cast<playbook::Unit>(found == unit_words.end() ? 0 : found - unit_words.begin());
    }

    std::vector<std::string> texts(const TreePlace& list) {
        std::vector<std::string> found;
        reader_.each(list, [&](const TreePlace& item) { found.push_back(reader_.text(item)); });
        return found;
    }

    // Questions and leaves share their names, so that an answer says only where it leads.
    void name_places(const TreePlace& root) {
        for (const bool is_leaf : {false, true}) {
            const TreePlace list = root.member(is_leaf ? "leaves" : "nodes");
            if (list && list.tree->items.size() > most_places) reader_.fail(list, "more than 4096 are refused");
            std::uint16_t place = 0;
            reader_.each(list, [&](const TreePlace& item) {
                const std::string id = reader_.text(reader_.required(item, "id"));
                if (!targets_.emplace(id, Target{is_leaf, place++}).second)
                    reader_.fail(item, "the id " + in_quotes(id) + " is given twice", "given_twice");
            });
        }
    }

    Target target(const TreePlace& place) {
        const std::string id = reader_.text(place);
        const auto found = targets_.find(id);
        if (found != targets_.end()) return found->second;
        if (place) reader_.fail(place, "no question and no leaf has the id " + in_quotes(id), "unknown_id");
        return {};
    }

    void read_body(const TreePlace& root) {
        playbook_.start = target(reader_.required(root, "start"));
        reader_.each(root.member("nodes"), [&](const TreePlace& place) { playbook_.nodes.push_back(node(place)); });
        reader_.each(root.member("leaves"), [&](const TreePlace& place) { playbook_.leaves.push_back(leaf(place)); });
    }

    Node node(const TreePlace& place) {
        Node node;
        node.id = reader_.text(place.member("id"));
        node.rule = reader_.optional_text(place, "rule");
        node.question = reader_.text(reader_.required(place, "question"));
        node.group = reader_.optional_text(place, "group");
        node.brief = reader_.optional_text(place, "short");
        const TreePlace fact = reader_.required(place, "fact");
        node.fact = rules_.fact(fact);
        const bool known = fact && fact.tree->text == playbook::fact_info(node.fact).name;
        reader_.each(reader_.required(place, "answers"), [&](const TreePlace& item) { answer(item, node, known); });
        return node;
    }

    // Of an unknown fact the conditions are not judged.
    void answer(const TreePlace& place, Node& node, bool known) {
        Answer answer;
        answer.label = reader_.text(reader_.required(place, "answer"));
        answer.next = target(reader_.required(place, "next"));
        if (const TreePlace says = place.member("says")) {
            answer.says.title = reader_.text(reader_.required(says, "title"));
            answer.says.figure = reader_.optional_text(says, "figure");
            answer.says.detail = reader_.optional_text(says, "detail");
            answer.says.credits = texts(says.member("credits"));
        }
        const TreePlace when = place.member("when");
        const auto conditions =
            when && known ? rules_.conditions(when, node.fact) : std::vector<playbook::Condition>(1);
        for (const playbook::Condition& condition : conditions) {
            answer.when = condition;
            node.answers.push_back(answer);
        }
    }

    Leaf leaf(const TreePlace& place) {
        Leaf leaf;
        leaf.id = reader_.text(place.member("id"));
        leaf.rule = reader_.optional_text(place, "rule");
        leaf.technique = reader_.text(reader_.required(place, "technique"));
        leaf.label = reader_.text(reader_.required(place, "label"));
        leaf.why = reader_.optional_text(place, "why");
        leaf.channel = rules_.channel(place.member("channel"));
        leaf.due = rules_.due(place);
        if (const TreePlace tidbit = place.member("tidbit")) leaf.spends_tidbit = reader_.boolean(tidbit);
        const TreePlace script = place.member("script");
        leaf.script = script ? reader_.text(script) : leaf.technique;
        leaf.notes = rules_.notes(place.member("notes"));
        leaf.credits = texts(place.member("credits"));
        return leaf;
    }

    void check() {
        for (const playbook::Fault& fault : playbook::faults_of(playbook_))
            reader_.fail_at(pointer_of(fault), fault.reason, kind_of(fault));
    }

    TreeReader reader_;
    Playbook playbook_;
    PlaybookRules rules_{reader_, playbook_.parameters};
    std::unordered_map<std::string, Target> targets_;
};

constexpr std::array<std::string_view, built_in_playbook_ids.size()> built_in_files{
    "playbooks/blended.json", "playbooks/trust.json", "playbooks/voicemail.json", "playbooks/up_front.json",
    "playbooks/value.json"};

// The files were checked when the program was built (tests/exchange/playbook_json_test.cpp): one that cannot be read
// means a broken program.
Playbook read_built_in(std::string_view file) {
    auto read = read_playbook(data::embedded(file));
    if (!read) std::abort();
    return std::move(*read);
}

std::expected<Playbook, ReadError> read(std::string_view bytes, bool whole) {
    if (bytes.size() > playbook_size_limit) return std::unexpected(too_large);
    const auto tree = read_tree(bytes, playbook_depth_limit);
    if (!tree) return std::unexpected(tree.error());
    PlaybookReader reader;
    reader.read(*tree, whole);
    if (reader.reader().failed()) return std::unexpected(reader.reader().error());
    return reader.take();
}

} // namespace

bool looks_like_playbook(std::string_view bytes) {
    return bytes.substr(0, 4096).find("\"ringback.playbook\"") != std::string_view::npos;
}

std::expected<Playbook, ReadError> read_playbook(std::string_view bytes) { return read(bytes, true); }

std::expected<Playbook, ReadError> read_unfinished_playbook(std::string_view bytes) { return read(bytes, false); }

std::vector<PlaybookFault> check_playbook(std::string_view bytes) {
    if (bytes.size() > playbook_size_limit) return {{"too_large", too_large}};
    const auto tree = read_tree(bytes, playbook_depth_limit);
    if (!tree) return {{"broken_syntax", tree.error()}};
    PlaybookReader reader;
    reader.read(*tree);
    std::vector<PlaybookFault> faults = reader.reader().faults();
    if (!faults.empty()) return faults;
    for (const playbook::Fault& fault : playbook::contradictions_in(reader.take()))
        faults.push_back({kind_of(fault), {pointer_of(fault), fault.reason}});
    return faults;
}

const Playbook* find_built_in_playbook(std::string_view id) {
    const auto found = std::ranges::find(built_in_playbook_ids, id);
    if (found == built_in_playbook_ids.end()) return nullptr;
    // Each is read when it is first asked for: the page starts with one of them.
    static std::array<std::optional<Playbook>, built_in_playbook_ids.size()> read;
    const auto place = static_cast<std::size_t>(found - built_in_playbook_ids.begin());
    if (!read[place]) read[place] = read_built_in(built_in_files[place]);
    return &*read[place];
}

const Playbook& built_in_playbook(std::string_view id) {
    const Playbook* found = find_built_in_playbook(id);
    if (found == nullptr) std::abort();
    return *found;
}

} // namespace ringback::exchange
