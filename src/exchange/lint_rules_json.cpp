#include "exchange/lint_rules_json.hpp"

#include "data/embedded.hpp"
#include "exchange/tree_reader.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace ringback::exchange {
namespace {

using script::LintKind;
using script::LintPhrase;
using script::LintRule;
using script::LintRules;

constexpr std::size_t depth_limit = 8;
constexpr std::int32_t newest_version = 1;
constexpr std::int32_t highest_limit = 100'000;

class LintReader {
public:
    LintRules read(const JsonTree& tree) {
        const TreePlace root{&tree, ""};
        header(root);
        sets(root.member("sets"));
        reader_.each(reader_.required(root, "rules"), [&](const TreePlace& place) { rule(place); });
        return std::move(rules_);
    }
    const TreeReader& reader() const { return reader_; }

private:
    void header(const TreePlace& root) {
        const TreePlace format = reader_.required(root, "format");
        if (format && reader_.text(format) != "ringback.lint") reader_.fail(format, "“ringback.lint” belongs here");
        const TreePlace version = reader_.required(root, "version");
        if (version && reader_.whole_number(version) > newest_version)
            reader_.fail(version, "these rules come from a later version of Ringback");
    }

    void sets(const TreePlace& place) {
        if (!place || !reader_.expect(place, JsonTree::Kind::object, "an object")) return;
        for (const std::string& name : place.tree->keys)
            rules_.sets.push_back({name, reader_.text(place.member(name))});
    }

    void rule(const TreePlace& place) {
        LintRule rule;
        rule.id = reader_.text(reader_.required(place, "id"));
        if (std::ranges::find(rules_.rules, rule.id, &LintRule::id) != rules_.rules.end())
            reader_.fail(place, "the id " + in_quotes(rule.id) + " is given twice", "given_twice");
        rule.kind = word<LintKind>(reader_.required(place, "kind"), "kind of rule");
        rule.label = reader_.text(reader_.required(place, "label"));
        rule.why = reader_.text(reader_.required(place, "why"));
        rule.credit = reader_.optional_text(place, "credit");
        reader_.each(place.member("channels"),
                     [&](const TreePlace& item) { rule.channels.push_back(word<Channel>(item, "channel")); });
        if (const TreePlace limit = place.member("limit")) {
            const std::int32_t number = reader_.whole_number(limit);
            if (number < 0 || number > highest_limit) reader_.fail(limit, "a limit from 0 to 100000 belongs here");
            rule.limit = static_cast<unsigned>(std::max(number, 0));
        }
        if (const TreePlace denied = place.member("unless_denied")) rule.unless_denied = reader_.boolean(denied);
        rule.unless = texts(place.member("unless"));
        rule.excuses = texts(place.member("excuses"));
        reader_.each(place.member("phrases"), [&](const TreePlace& item) {
            rule.phrases.push_back({texts(reader_.required(item, "say")), texts(item.member("instead"))});
        });
        rules_.rules.push_back(std::move(rule));
    }

    std::vector<std::string> texts(const TreePlace& list) {
        std::vector<std::string> found;
        reader_.each(list, [&](const TreePlace& item) { found.push_back(reader_.text(item)); });
        return found;
    }

    template <class E>
    E word(const TreePlace& place, std::string_view what) {
        const std::string spelling = reader_.text(place);
        const auto found = from_word<E>(spelling);
        if (!found && place) reader_.fail(place, "unknown " + std::string(what) + " " + in_quotes(spelling));
        return found.value_or(E{});
    }

    TreeReader reader_;
    LintRules rules_;
};

} // namespace

std::expected<script::Linter, ReadError> read_linter(std::string_view bytes) {
    if (bytes.size() > lint_rules_size_limit) return std::unexpected(ReadError{"", "the file is larger than 1 MB"});
    const auto tree = read_tree(bytes, depth_limit);
    if (!tree) return std::unexpected(tree.error());
    LintReader reader;
    LintRules rules = reader.read(*tree);
    if (reader.reader().failed()) return std::unexpected(reader.reader().error());
    auto linter = script::Linter::make(std::move(rules));
    if (!linter) return std::unexpected(ReadError{"/rules", linter.error()});
    return std::move(*linter);
}

// The file was checked when the program was built (tests/script/lint_test.cpp): one that cannot be read means a broken
// program.
const script::Linter& builtin_linter() {
    static const script::Linter linter = [] {
        auto read = read_linter(data::embedded("lint/rules.json"));
        if (!read) std::abort();
        return std::move(*read);
    }();
    return linter;
}

} // namespace ringback::exchange
