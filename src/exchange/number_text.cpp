#include "exchange/number_text.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace ringback::exchange {

std::optional<double> number_from_text(std::string_view text) {
    // strtod would also take leading blanks, hexadecimal digits, "inf" and "nan".
    if (text.empty() || text.find_first_not_of("+-.0123456789eE") != std::string_view::npos || text[0] == '+')
        return std::nullopt;
    const std::string ended(text);
    char* stop = nullptr;
    const double number = std::strtod(ended.c_str(), &stop);
    if (stop != ended.c_str() + ended.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::string text_from_number(double number) {
    char digits[40];
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(digits, sizeof digits, "%.*g", precision, number);
        if (std::strtod(digits, nullptr) == number) break;
    }
    return digits;
}

} // namespace ringback::exchange
