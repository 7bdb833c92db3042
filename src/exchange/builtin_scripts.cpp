#include "exchange/builtin_scripts.hpp"

#include "data/embedded.hpp"
#include "exchange/scripts_json.hpp"

#include <iterator>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::string_view shared_file = "scripts/shared.json";

void take(script::Library& library, std::string_view bytes) {
    auto pack = read_script_pack(bytes, library.shared);
    if (!pack) return;
    library.scripts.insert(library.scripts.end(), std::make_move_iterator(pack->scripts.begin()),
                           std::make_move_iterator(pack->scripts.end()));
    library.shared.insert(library.shared.end(), std::make_move_iterator(pack->shared.begin()),
                          std::make_move_iterator(pack->shared.end()));
}

} // namespace

const script::Library& builtin_scripts() {
    static const script::Library library = [] {
        script::Library read;
        take(read, data::embedded(shared_file));
        for (const data::EmbeddedFile& file : data::embedded_files())
            if (file.name.starts_with("scripts/") && file.name != shared_file) take(read, file.bytes);
        return read;
    }();
    return library;
}

} // namespace ringback::exchange
