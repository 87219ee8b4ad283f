# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a library that the program needs at run time (readelf) or links by name (CMake) is not in THIRD-PARTY.md,
# each in backquotes there: `libQt6Core.so`, `Qt6::Core`.
# Run: cmake -DLIST=THIRD-PARTY.md -DPROGRAM=sidejudge -DTARGETS=a,b -DREADELF=readelf -P third_party.cmake
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${READELF} --dynamic --wide ${PROGRAM} OUTPUT_VARIABLE dynamic RESULT_VARIABLE status)
# Without the brackets around each name, which would hold a CMake list together.
string(REGEX REPLACE "[][]" "" dynamic "${dynamic}")
string(REGEX MATCHALL "Shared library: [^\n]+" lines "${dynamic}")
if(NOT status EQUAL 0 OR NOT lines)
    message(FATAL_ERROR "cannot read what ${PROGRAM} needs")
endif()
string(REPLACE "," ";" names "${TARGETS}")
foreach(line IN LISTS lines)
    # libQt6Core.so.6 is listed as libQt6Core.so: the version belongs to the distribution.
    string(REGEX REPLACE "^Shared library: (.*\\.so).*$" "\\1" name "${line}")
    # The sanitizers of a test build are not in what is given to people.
    if(NOT name MATCHES "^lib(asan|ubsan|lsan|tsan)\\.so$")
        list(APPEND names ${name})
    endif()
endforeach()

file(READ ${LIST} listed)
set(errors 0)
foreach(name IN LISTS names)
    string(FIND "${listed}" "`${name}`" position)
    if(position EQUAL -1)
        message(SEND_ERROR "${name} is linked but not listed in ${LIST}")
        math(EXPR errors "${errors}+1")
    endif()
endforeach()
if(errors)
    message(FATAL_ERROR "${errors} libraries are not listed")
endif()
list(LENGTH names count)
message(STATUS "third_party: all ${count} linked libraries are listed")
