// Owns: a template that stands as it is, for what is being written and cannot be read yet. Must not know: the syntax.
#pragma once

#include "script/merge_fields.hpp"

#include <string>
#include <utility>

namespace ringback::script {

inline Template plain_template(std::string source) {
    Part whole;
    whole.text = source;
    return {std::move(source), {std::move(whole)}};
}

} // namespace ringback::script
