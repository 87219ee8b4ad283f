# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that third_party.cmake can fail: without Qt's core in the list, and with a link name that nobody listed.
cmake_minimum_required(VERSION 3.25)

function(refused list targets expected)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DLIST=${list} -DPROGRAM=${PROGRAM} -DTARGETS=${targets} -DREADELF=${READELF} -P
                ${CMAKE_CURRENT_LIST_DIR}/third_party.cmake
        RESULT_VARIABLE status
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    if(status EQUAL 0 OR NOT output MATCHES "${expected} is linked but not listed")
        message(SEND_ERROR "not refused: ${expected}: ${output}")
    endif()
endfunction()

file(READ ${LIST} listed)
string(REPLACE "`libQt6Core.so`" "" listed "${listed}")
file(WRITE ${WORK}/without_core.md "${listed}")
refused(${WORK}/without_core.md Qt6::Core "libQt6Core.so")
refused(${LIST} Unheard::Of "Unheard::Of")
