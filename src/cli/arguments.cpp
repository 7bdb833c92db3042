#include "cli/arguments.hpp"

#include <algorithm>

namespace ringback::cli {

std::expected<Arguments, std::string> Arguments::parse(std::span<const std::string_view> words,
                                                       std::initializer_list<std::string_view> options,
                                                       std::size_t operands) {
    Arguments parsed;
    bool only_operands = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view word = words[i];
        if (only_operands || !word.starts_with("-") || word == "-") {
            parsed.operands_.emplace_back(word);
            continue;
        }
        if (word == "--") {
            only_operands = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string_view dashed = word.substr(0, equals);
        const std::string_view name = dashed.starts_with("--") ? dashed.substr(2) : std::string_view{};
        if (std::ranges::find(options, name) == options.end())
            return std::unexpected("unknown option " + std::string{dashed});
        if (parsed.option(name)) return std::unexpected(std::string{dashed} + " is given twice");
        const bool value_follows = equals == std::string_view::npos;
        if (value_follows && i + 1 == words.size()) return std::unexpected(std::string{dashed} + " needs a value");
        parsed.options_.emplace_back(name, value_follows ? words[++i] : word.substr(equals + 1));
    }
    if (parsed.operands_.size() < operands) return std::unexpected("a file is missing");
    if (parsed.operands_.size() > operands)
        return std::unexpected("“" + parsed.operands_[operands] + "” is one word too many");
    return parsed;
}

std::optional<std::string_view> Arguments::option(std::string_view name) const {
    const auto found = std::ranges::find(options_, name, &std::pair<std::string, std::string>::first);
    return found == options_.end() ? std::nullopt : std::optional<std::string_view>{found->second};
}

} // namespace ringback::cli
