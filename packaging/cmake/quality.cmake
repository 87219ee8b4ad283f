# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Targets `format`, `format-check` and `tidy`, where the tools of clang 14 are installed.

find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
find_program(CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)

set(sources "")
foreach(floor db app ui tests)
    file(
        GLOB_RECURSE found CONFIGURE_DEPENDS
        ${CMAKE_SOURCE_DIR}/${floor}/*.cpp
        ${CMAKE_SOURCE_DIR}/${floor}/*.h)
    list(APPEND sources ${found})
endforeach()

if(CLANG_FORMAT)
    add_custom_target(format COMMAND ${CLANG_FORMAT} -i ${sources} VERBATIM)
    add_custom_target(format-check COMMAND ${CLANG_FORMAT} --dry-run -Werror ${sources} VERBATIM)
endif()
if(CLANG_TIDY)
    # The dev and asan presets compile with GCC: its warning flags that clang does not know are no finding.
    add_custom_target(
        tidy COMMAND ${CLANG_TIDY} -quiet -p ${CMAKE_BINARY_DIR} -extra-arg=-Wno-unknown-warning-option
                     "^${CMAKE_SOURCE_DIR}/(db|app|ui)/" VERBATIM)
endif()
