// Owns: why something could not be stored, in plain words for the screen. Must not know: who asks.
#pragma once

#include "journal/storage.hpp"

#include <string>

namespace ringback::journal {

std::string words(const Failure& failure);
// Why one of the two copies is not there or not up to date.
std::string words_of_copy(Copy copy, const Failure& failure);

} // namespace ringback::journal
