#include "platform/native/tzif.hpp"

#include "platform/native/posix_rule.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace ringback::platform {
namespace {

constexpr std::string_view magic = "TZif";
constexpr std::size_t header_size = 44;
constexpr std::size_t type_size = 6;

std::int64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = (bytes[at] & 0x80) != 0 ? ~std::uint64_t{0} : 0; // signed: the first bit fills up
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return static_cast<std::int64_t>(value);
}

// The six counts of a header and where the parts after it start.
struct Block {
    std::size_t isut, isstd, leap, times, types, letters;
    std::size_t time_size;
    std::size_t start; // of the transition times

    static Block at(std::string_view bytes, std::size_t header, std::size_t time_size) {
        const auto count = [&](std::size_t place) {
            return static_cast<std::size_t>(big_endian(bytes, header + 20 + 4 * place, 4) & 0xffffffff);
        };
        return {count(0), count(1), count(2), count(3), count(4), count(5), time_size, header + header_size};
    }
    std::size_t kinds_start() const { return start + times * time_size; }
    std::size_t types_start() const { return kinds_start() + times; }
    std::size_t letters_start() const { return types_start() + types * type_size; }
    std::size_t end() const { return letters_start() + letters + leap * (time_size + 4) + isstd + isut; }
};

bool is_header(std::string_view bytes, std::size_t at) {
    return bytes.size() >= at + header_size && bytes.substr(at, magic.size()) == magic;
}

// Without `from`: what the type says of offset and abbreviation.
ClockChange type_at(std::string_view bytes, const Block& block, std::size_t type) {
    const std::size_t at = block.types_start() + type * type_size;
    const auto letters = static_cast<unsigned char>(bytes[at + 5]);
    ClockChange change{};
    change.offset = std::chrono::seconds{big_endian(bytes, at, 4)};
    if (letters < block.letters) {
        const std::string_view from = bytes.substr(block.letters_start() + letters, block.letters - letters);
        change.abbreviation = from.substr(0, from.find('\0'));
    }
    return change;
}

std::expected<std::vector<ClockChange>, std::string> listed_changes(std::string_view bytes, const Block& block) {
    std::vector<ClockChange> changes{type_at(bytes, block, 0)};
    changes.front().from = std::chrono::sys_seconds::min();
    for (std::size_t i = 0; i < block.times; ++i) {
        const auto type = static_cast<unsigned char>(bytes[block.kinds_start() + i]);
        if (type >= block.types) return std::unexpected("a clock change names a type that does not exist");
        ClockChange change = type_at(bytes, block, type);
        change.from = std::chrono::sys_seconds{
            std::chrono::seconds{big_endian(bytes, block.start + i * block.time_size, block.time_size)}};
        if (i > 0 && change.from <= changes.back().from) return std::unexpected("the clock changes are out of order");
        changes.push_back(std::move(change));
    }
    return changes;
}

void add_later_years(std::vector<ClockChange>& changes, std::string_view rule_text) {
    const auto rule = PosixRule::from_text(rule_text);
    if (!rule) return;
    const auto first =
        std::max(changes.back().from, std::chrono::sys_seconds{std::chrono::sys_days{first_zone_year / 1 / 1}});
    const auto year = std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(first)}.year();
    for (auto at = year; at <= last_zone_year; ++at)
        for (ClockChange& change : rule->changes_in(at))
            if (change.from > changes.back().from) changes.push_back(std::move(change));
}

// Cuts the table to its years and drops changes that change nothing.
std::vector<ClockChange> tidied(std::vector<ClockChange> changes) {
    constexpr std::chrono::sys_seconds start{std::chrono::sys_days{first_zone_year / 1 / 1}};
    constexpr std::chrono::sys_seconds stop{std::chrono::sys_days{(last_zone_year + std::chrono::years{1}) / 1 / 1}};
    std::vector<ClockChange> tidy;
    for (ClockChange& change : changes) {
        if (change.from >= stop) break;
        if (change.from <= start) {
            change.from = start;
            tidy.clear();
        } else if (tidy.back().offset == change.offset && tidy.back().abbreviation == change.abbreviation) {
            continue;
        }
        tidy.push_back(std::move(change));
    }
    return tidy;
}

} // namespace

std::expected<std::vector<ClockChange>, std::string> clock_changes_from_tzif(std::string_view bytes) {
    if (!is_header(bytes, 0)) return std::unexpected("this is no zone data");
    Block block = Block::at(bytes, 0, 4);
    const bool has_long_times = bytes[magic.size()] >= '2';
    if (has_long_times) { // the same again, with times of 64 bits
        const std::size_t second = block.end();
        if (!is_header(bytes, second)) return std::unexpected("the zone data ends too early");
        block = Block::at(bytes, second, 8);
    }
    if (block.types == 0 || bytes.size() < block.end()) return std::unexpected("the zone data ends too early");
    auto changes = listed_changes(bytes, block);
    if (!changes) return changes;
    if (has_long_times && bytes.size() > block.end() + 1) {
        const std::string_view footer = bytes.substr(block.end() + 1);
        add_later_years(*changes, footer.substr(0, footer.find('\n')));
    }
    return tidied(std::move(*changes));
}

} // namespace ringback::platform
