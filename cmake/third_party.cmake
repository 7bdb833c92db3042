# The libraries of others, as targets third_party::*: ImGui, nlohmann/json, doctest, and SDL2 with ImGui's back ends for
# the web. In the private root (./dev sets RINGBACK_SOURCES) they are Debian's; elsewhere they are fetched from their
# upstream releases, pinned by hash.
set(RINGBACK_SOURCES "$ENV{RINGBACK_SOURCES}" CACHE PATH "Folder with the sources imgui/ and sdl2/ (empty: fetch)")

if(RINGBACK_SOURCES)
  set(imgui_dir "${RINGBACK_SOURCES}/imgui")
  set(json_headers /usr/include/nlohmann)
  set(doctest_headers /usr/include/doctest)
else()
  include(fetch_third_party)
endif()

# Header-only libraries. Their folders are linked one by one, so that the web build does not see the host's headers.
function(_ringback_header_library name source)
  add_library(third_party_${name} INTERFACE)
  add_library(third_party::${name} ALIAS third_party_${name})
  get_filename_component(folder "${source}" NAME)
  set(directory "${CMAKE_BINARY_DIR}/include/third_party_${name}")
  file(MAKE_DIRECTORY "${directory}")
  file(CREATE_LINK "${source}" "${directory}/${folder}" SYMBOLIC)
  target_include_directories(third_party_${name} SYSTEM INTERFACE "${directory}")
endfunction()

_ringback_header_library(json "${json_headers}")
_ringback_header_library(doctest "${doctest_headers}")
target_compile_definitions(third_party_json INTERFACE JSON_DIAGNOSTICS=0)

# ImGui without imgui_widgets.cpp and imgui_tables.cpp: src/mirror compiles those in wrapper units of its own. The hooks
# that imgui_config.hpp asks for are defined there too, so whoever links ImGui links mirror.
add_library(imgui_core STATIC "${imgui_dir}/imgui.cpp" "${imgui_dir}/imgui_draw.cpp")
add_library(third_party::imgui ALIAS imgui_core)
target_include_directories(imgui_core SYSTEM PUBLIC "${imgui_dir}")
target_compile_definitions(imgui_core PUBLIC IMGUI_DEFINE_MATH_OPERATORS)
if(EXISTS "${CMAKE_SOURCE_DIR}/src/mirror/imgui_config.hpp")
  target_compile_definitions(imgui_core PUBLIC IMGUI_USER_CONFIG="mirror/imgui_config.hpp")
endif()
target_include_directories(imgui_core PUBLIC "${CMAKE_BINARY_DIR}/include/mirror")

if(EMSCRIPTEN)
  # The page's own loader draws every glyph: no built-in font is fetched, nor stb_truetype (which ImGui leaves out if told
  # that FreeType is used; src/platform/web/canvas_font.cpp answers in its place), nor what is for debugging ImGui itself.
  target_compile_definitions(imgui_core PUBLIC IMGUI_DISABLE_DEFAULT_FONT IMGUI_ENABLE_FREETYPE
                                               IMGUI_DISABLE_DEBUG_TOOLS)

  add_library(imgui_backends STATIC "${imgui_dir}/backends/imgui_impl_sdl2.cpp"
                                    "${imgui_dir}/backends/imgui_impl_opengl3.cpp")
  add_library(third_party::imgui_backends ALIAS imgui_backends)
  target_include_directories(imgui_backends SYSTEM PUBLIC "${imgui_dir}/backends")
  target_compile_options(imgui_backends PUBLIC --use-port=sdl2)
  target_link_options(imgui_backends PUBLIC --use-port=sdl2)
  target_link_libraries(imgui_backends PUBLIC imgui_core)
endif()
