#include "exchange/builtin_scripts.hpp"

#include "data/embedded.hpp"
#include "exchange/scripts_json.hpp"

#include <iterator>
#include <utility>

namespace ringback::exchange {

const script::Library& builtin_scripts() {
    static const script::Library library = [] {
        script::Library read;
        for (const data::EmbeddedFile& file : data::embedded_files()) {
            if (!file.name.starts_with("scripts/")) continue;
            if (auto pack = read_script_pack(file.bytes))
                read.scripts.insert(read.scripts.end(), std::make_move_iterator(pack->begin()),
                                    std::make_move_iterator(pack->end()));
        }
        return read;
    }();
    return library;
}

} // namespace ringback::exchange
