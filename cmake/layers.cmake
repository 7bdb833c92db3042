# One target a folder. Every layer gets an include directory of its own, holding one link to the layer's folder, so that
# "core/prospect.hpp" is found only by those who name core as a dependency.

# ringback_layer(NAME [FOLDER path] [DEPS layers...] [PRIVATE_DEPS libraries...])
# A static library from src/FOLDER/*.cpp (FOLDER is NAME if not given), or only its headers while there is no source.
function(ringback_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "DEPS;PRIVATE_DEPS")
  if(NOT arg_FOLDER)
    set(arg_FOLDER ${name})
  endif()
  _ringback_include_directory(${arg_FOLDER} include_directory)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${arg_FOLDER}/*.cpp"
       "${CMAKE_SOURCE_DIR}/src/${arg_FOLDER}/views/*.cpp")
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC "${include_directory}")
    target_link_libraries(${name} PUBLIC ${arg_DEPS} PRIVATE ${arg_PRIVATE_DEPS})
    ringback_own(${name})
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${include_directory}")
    target_link_libraries(${name} INTERFACE ${arg_DEPS})
  endif()
endfunction()

# ringback_program(NAME FOLDER path [DEPS layers...]): an executable from src/FOLDER/*.cpp, left out while there is none.
function(ringback_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "DEPS")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${arg_FOLDER}/*.cpp")
  if(NOT sources)
    message(STATUS "src/${arg_FOLDER} has no source yet: ${name} is left out")
    return()
  endif()
  _ringback_include_directory(${arg_FOLDER} include_directory)
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE "${include_directory}")
  target_link_libraries(${name} PRIVATE ${arg_DEPS})
  ringback_own(${name})
endfunction()

# The directory to search for src/FOLDER's headers: build/.../include/<first part>/<first part> -> src/<first part>.
function(_ringback_include_directory folder result)
  string(REGEX MATCH "^[^/]+" first "${folder}")
  set(directory "${CMAKE_BINARY_DIR}/include/${first}")
  file(MAKE_DIRECTORY "${directory}" "${CMAKE_SOURCE_DIR}/src/${first}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${first}" "${directory}/${first}" SYMBOLIC)
  set(${result} "${directory}" PARENT_SCOPE)
endfunction()
