// data/playbooks/FACTS.md and the vocabulary agree: every fact has its row, with the same type, and no row is left
// over.
#include "playbook/facts.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace ringback;
using namespace ringback::playbook;

namespace {

struct Row {
    std::string type;
    std::string unit;
    std::string how;
    std::size_t met = 0;
};

// The cells of "| a | b |", without the spaces around them.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    while (line.size() > 1) {
        line.remove_prefix(1);
        const std::size_t end = line.find('|');
        if (end == std::string_view::npos) break;
        std::string_view cell = line.substr(0, end);
        while (cell.starts_with(' ')) cell.remove_prefix(1);
        while (cell.ends_with(' ')) cell.remove_suffix(1);
        cells.emplace_back(cell);
        line.remove_prefix(end);
    }
    return cells;
}

std::map<std::string, Row> rows_of_page() {
    const std::filesystem::path path{RINGBACK_TEST_DATA "/../../../data/playbooks/FACTS.md"};
    std::ifstream page{path.lexically_normal()};
    std::map<std::string, Row> rows;
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("| `")) continue;
        const auto cells = cells_of(line);
        REQUIRE(cells.size() == 4);
        const std::string name = cells[0].substr(1, cells[0].size() - 2);
        CHECK(rows.emplace(name, Row{cells[1], cells[2], cells[3]}).second);
    }
    return rows;
}

// "possible.CHANNEL" for "possible.email".
std::string family_of(std::string_view name) {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::string{name};
    return std::string{name.substr(0, dot)} + (name.starts_with("unanswered_technique") ? ".TECHNIQUE" : ".CHANNEL");
}

std::string_view type_word(FactType type) {
    switch (type) {
    case FactType::flag: return "flag";
    case FactType::count: return "count";
    case FactType::business_days: return "business_days";
    case FactType::day: return "day";
    case FactType::choice: return "choice";
    }
    return {};
}

} // namespace

TEST_CASE("FACTS.md has a row for every fact, and none for anything else") {
    auto rows = rows_of_page();
    for (std::size_t place = 0; place < fact_count; ++place) {
        const FactId fact{place};
        const FactInfo info = fact_info(fact);
        CAPTURE(info.name);
        const auto row = rows.find(family_of(info.name));
        REQUIRE(row != rows.end());
        ++row->second.met;
        CHECK(row->second.type == type_word(info.type));
        CHECK(row->second.how.contains("grows") == info.grows_with_today);
        CHECK_FALSE(row->second.how.empty());
        // A choice names its words in their order.
        std::string words;
        for (FactValue value = 0; !choice_word(fact, value).empty(); ++value)
            words += (value == 0 ? "" : ", ") + std::string{choice_word(fact, value)};
        if (info.type == FactType::choice) CHECK(row->second.unit == words);
        if (info.type == FactType::flag) CHECK(row->second.unit.empty());
    }
    for (const auto& [name, row] : rows) {
        CAPTURE(name);
        CHECK(row.met > 0);
    }
}
