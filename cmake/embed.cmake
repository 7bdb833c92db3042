# ringback_embed(NAME GLOB patterns...): a library that holds the files (sought recursively below the folder of each
# pattern), read by ringback::data::embedded("playbooks/blended.json"), declared in "data/embedded.hpp".
function(ringback_embed name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "GLOB")
  set(directory "${CMAKE_BINARY_DIR}/generated/${name}")
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/data"
       LIST_DIRECTORIES false ${arg_GLOB})
  list(FILTER files EXCLUDE REGEX "schema\\.json$") # for editors and tests: the program has no use for it
  list(SORT files)
  set(arrays "")
  set(entries "")
  set(number 0)
  foreach(file IN LISTS files)
    string(APPEND arrays "constexpr unsigned char file_${number}[] = {\n#embed \"${CMAKE_SOURCE_DIR}/data/${file}\" if_empty(' ')\n};\n")
    string(APPEND entries "    {\"${file}\", view(file_${number})},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  configure_file("${CMAKE_SOURCE_DIR}/cmake/embedded.hpp.in" "${directory}/data/embedded.hpp" @ONLY)
  configure_file("${CMAKE_SOURCE_DIR}/cmake/embedded.cpp.in" "${directory}/embedded.cpp" @ONLY)
  list(TRANSFORM files PREPEND "${CMAKE_SOURCE_DIR}/data/")
  set_source_files_properties("${directory}/embedded.cpp" PROPERTIES OBJECT_DEPENDS "${files}")
  add_library(${name} STATIC "${directory}/embedded.cpp")
  set_target_properties(${name} PROPERTIES CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND};-E;env;CCACHE_DISABLE=1") # ccache does not see what #embed reads
  target_include_directories(${name} PUBLIC "${directory}")
  target_compile_options(${name} PRIVATE -Wall -Wextra -Werror -Wno-c23-extensions)
endfunction()
