// Owns: taking a command line apart into options and operands. Must not know: which commands there are.
#pragma once

#include <expected>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringback::cli {

class Arguments {
public:
    // Every option takes a value: "--now T" or "--now=T". After "--" all words are operands; "-" is an operand. The
    // error says what is wrong: an option that is not among `options`, one given twice, one without its value, or
    // another number of operands than `operands`.
    static std::expected<Arguments, std::string> parse(std::span<const std::string_view> words,
                                                       std::initializer_list<std::string_view> options,
                                                       std::size_t operands);

    std::optional<std::string_view> option(std::string_view name) const; // without the dashes
    const std::string& operand(std::size_t place) const { return operands_[place]; }

private:
    std::vector<std::pair<std::string, std::string>> options_;
    std::vector<std::string> operands_;
};

} // namespace ringback::cli
