# Writes build/.../licences.json: whose code and fonts the site contains and where the licence of each lies. web/build.mjs
# makes dist/licences.txt of it (the format is described in web/tools/licences.mjs).
set(modules "${CMAKE_SOURCE_DIR}/node_modules")
set(entries "")

# _ringback_licence(NAME file [FILES patterns...] [LICENCES names...])
macro(_ringback_licence name file)
  cmake_parse_arguments(arg "" "" "FILES;LICENCES" ${ARGN})
  set(entry "{\"name\": \"${name}\", \"file\": \"${file}\"")
  foreach(key FILES LICENCES)
    if(arg_${key})
      string(JOIN "\", \"" values ${arg_${key}})
      string(TOLOWER ${key} lower)
      string(APPEND entry ", \"${lower}\": [\"${values}\"]")
    endif()
  endforeach()
  list(APPEND entries "${entry}}")
endmacro()

_ringback_licence("Ringback" "${CMAKE_SOURCE_DIR}/LICENSE")
_ringback_licence("Dear ImGui" "${imgui_dir}/LICENSE.txt")
if(RINGBACK_SOURCES)
  _ringback_licence("SDL" "${RINGBACK_SOURCES}/sdl2/LICENSE.txt")
  _ringback_licence("JSON for Modern C++" "/usr/share/doc/nlohmann-json3-dev/copyright"
                    FILES * include/nlohmann/detail/conversions/to_chars.hpp
                          include/nlohmann/detail/output/serializer.hpp LICENCES Expat)
  _ringback_licence("Emscripten and LLVM's runtime libraries" "/usr/share/doc/emscripten/copyright"
                    FILES * system/lib/compiler-rt/* system/lib/libcxx/* system/lib/libcxxabi/* LICENCES Expat)
else()
  _ringback_licence("SDL" "${sdl_licence}")
  _ringback_licence("JSON for Modern C++" "${json_licence}")
  _ringback_licence("Emscripten" "${EMSCRIPTEN_ROOT_PATH}/LICENSE")
  _ringback_licence("LLVM's runtime libraries" "${EMSCRIPTEN_ROOT_PATH}/system/lib/libcxx/LICENSE.TXT")
endif()
_ringback_licence("musl" "${EMSCRIPTEN_ROOT_PATH}/system/lib/libc/musl/COPYRIGHT")
_ringback_licence("Inter" "${modules}/@fontsource-variable/inter/LICENSE")
_ringback_licence("Lucide" "${modules}/lucide-static/LICENSE")
_ringback_licence("Workbox" "${modules}/workbox-precaching/LICENSE")

string(JOIN ",\n " entries ${entries})
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/licences.json" CONTENT "[${entries}]\n" @ONLY)
