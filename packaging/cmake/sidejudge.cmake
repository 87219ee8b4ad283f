# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the tree shares: language, warnings, sanitizers, and the two ways to add a target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(CCACHE ccache)
if(CCACHE)
    # Paths are kept relative, so that checkouts at different places share one cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                    ${CCACHE})
endif()
find_program(LLD ld.lld)
if(LLD)
    add_link_options(-fuse-ld=lld)
endif()

add_link_options(LINKER:--as-needed) # what the program names as needed is what it calls

add_library(sidejudge_options INTERFACE)
target_include_directories(sidejudge_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(
    sidejudge_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
                                QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(
    sidejudge_options
    INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Woverloaded-virtual
              -Wconversion -Wno-sign-conversion -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wextra-semi
              -Wno-missing-field-initializers) # a member left out of a designated initialiser has its default
if(SIDEJUDGE_WARNINGS_AS_ERRORS)
    target_compile_options(sidejudge_options INTERFACE -Werror)
endif()
if(SIDEJUDGE_SANITIZE)
    add_compile_options(-fsanitize=${SIDEJUDGE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SIDEJUDGE_SANITIZE})
endif()

# sidejudge_library(NAME [MOC] [PUBLIC targets...] [PRIVATE targets...])
# A static library of every source in the current folder (not below it).
function(sidejudge_library name)
    cmake_parse_arguments(ARG "MOC" "" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC sidejudge_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    set_target_properties(${name} PROPERTIES AUTOMOC ${ARG_MOC})
endfunction()

# sidejudge_test(NAME [GUI] LINK targets...)
# One Qt Test program from NAME.cpp in the current folder, run offscreen; any Qt warning ends it.
function(sidejudge_test name)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "LINK;SOURCES" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE sidejudge_options test_support Qt6::Test ${ARG_LINK})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    if(SIDEJUDGE_SANITIZE)
        math(EXPR ARG_TIMEOUT "3 * ${ARG_TIMEOUT}")
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(
        ${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
                           "QT_QPA_PLATFORM=offscreen;QT_FATAL_WARNINGS=1;LC_ALL=C.UTF-8")
endfunction()

# sidejudge_check(NAME SCRIPT arguments...)
# A test that is a CMake script of the current folder, for what is checked in the tree and not in a program.
function(sidejudge_check name script)
    add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} ${ARGN} -P ${CMAKE_CURRENT_SOURCE_DIR}/${script})
    set_tests_properties(${name} PROPERTIES TIMEOUT 120)
endfunction()
