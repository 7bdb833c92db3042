# Included where there is no private root: fetches the libraries from their upstream releases, pinned by hash. SDL2 comes
# as Emscripten's own port, which Emscripten pins by hash itself. Sets imgui_dir, json_headers, doctest_headers and the
# places of their licences.
include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

# SOURCE_SUBDIR names no folder: only the sources are wanted, not what their own CMake would do.
FetchContent_Declare(imgui # 1.92.2b
  URL https://github.com/ocornut/imgui/archive/45acd5e0e82f4c954432533ae9985ff0e1aad6d5.tar.gz
  URL_HASH SHA256=97484925aec2f4d3e913d6644d46b234f8d6d8d98c6aa9c50109e0f0df772090
  SOURCE_SUBDIR none)
FetchContent_Declare(json
  URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
  URL_HASH SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d
  SOURCE_SUBDIR none)
FetchContent_Declare(doctest
  URL https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
  URL_HASH SHA256=632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186
  SOURCE_SUBDIR none)
FetchContent_MakeAvailable(imgui json doctest)

set(imgui_dir "${imgui_SOURCE_DIR}")
set(json_headers "${json_SOURCE_DIR}/include/nlohmann")
set(json_licence "${json_SOURCE_DIR}/LICENSE.MIT")
set(doctest_headers "${doctest_SOURCE_DIR}/doctest")

if(EMSCRIPTEN)
  # The port is fetched and built now, so that its licence is there for cmake/licences.cmake.
  execute_process(COMMAND embuilder build sdl2 COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND em-config CACHE OUTPUT_VARIABLE cache OUTPUT_STRIP_TRAILING_WHITESPACE)
  file(GLOB_RECURSE sdl_licence "${cache}/ports/sdl2/LICENSE.txt")
  list(GET sdl_licence 0 sdl_licence)
endif()
