# Compiler and linker settings. Those for everything are set here; ringback_own() adds what only our sources must bear.
option(RINGBACK_SANITIZE "Build natively with ASan, UBSan and the fuzzers" OFF)

set(CMAKE_CXX_FLAGS_DEBUG "-g -O1")
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")

# ccache, if there is one, makes a second checkout or build directory cheap. ./dev sets its base directory.
find_program(CCACHE ccache)
if(CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

if(EMSCRIPTEN)
  add_compile_options(-fno-exceptions -fno-rtti -msimd128)
  add_link_options(-fno-exceptions -fno-rtti)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
    add_compile_options(-flto)
    add_link_options(-flto -Oz)
    add_compile_definitions(_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_FAST)
  else()
    add_compile_definitions(_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE)
  endif()
else()
  add_link_options(-fuse-ld=lld)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
  endif()
  if(RINGBACK_SANITIZE)
    # fuzzer-no-link: coverage for the fuzzers, which so share their objects with the tests
    add_compile_options(-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
  endif()
endif()

function(ringback_own target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Werror
                         -Wno-missing-designated-field-initializers) # what a designated initializer omits has a default
endfunction()

# ringback_hot(TARGET NAMES...): sources of the target that work through every prospect or every word. On the web all
# the rest is built for size.
function(ringback_hot target)
  if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
    list(TRANSFORM ARGN APPEND ".cpp")
    list(TRANSFORM ARGN PREPEND "${CMAKE_SOURCE_DIR}/src/${target}/")
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "-O2")
  endif()
endfunction()
