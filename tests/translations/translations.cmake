# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a string of ui is missing or unfinished in a language, or a translation has no string any more.
# Run: cmake -DROOT=. -DWORK=folder -DLUPDATE=lupdate -P tests/translations/translations.cmake

cmake_minimum_required(VERSION 3.25)
get_filename_component(ROOT ${ROOT} ABSOLUTE)

file(GLOB files ${ROOT}/resources/translations/*.ts)
if(NOT files)
    message(FATAL_ERROR "no translations under ${ROOT}")
endif()
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
# Sentences of figures are written where they are made, and how they come about where the verbs tell it.
set(sources ${ROOT}/ui)
foreach(folder app/analysis app/report)
    if(EXISTS ${ROOT}/${folder})
        list(APPEND sources ${ROOT}/${folder})
    endif()
endforeach()
set(errors 0)
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    # The tree stays as it is: what lupdate would change is seen in a copy.
    file(COPY_FILE ${file} ${WORK}/${name})
    execute_process(
        COMMAND ${LUPDATE} -silent -I ${ROOT} -locations none ${sources} -ts ${WORK}/${name}
        RESULT_VARIABLE code
        OUTPUT_QUIET ERROR_VARIABLE said)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "lupdate failed on ${name}: ${said}")
    endif()
    file(READ ${WORK}/${name} text)
    # In a CMake list a semicolon or bracket of a string would part or join entries.
    string(REGEX REPLACE "[][;]" " " text "${text}")
    string(REGEX MATCHALL "<message[^>]*>" messages "${text}")
    list(LENGTH messages count)
    if(count EQUAL 0)
        message(FATAL_ERROR "${name} has no strings")
    endif()
    string(REPLACE "<message" ";<message" parts "${text}")
    foreach(part IN LISTS parts)
        if(NOT part MATCHES "^<message")
            continue()
        endif()
        string(REGEX MATCH "<source>([^<]*)" ignored "${part}")
        set(source "${CMAKE_MATCH_1}")
        if(part MATCHES "<translation[^>]* type=\"([a-z]+)\"")
            message(SEND_ERROR "${name}: ${CMAKE_MATCH_1}: ${source}")
            math(EXPR errors "${errors}+1")
        elseif(part MATCHES "<translation[^>]*></translation>|<numerusform></numerusform>|<translation[^>]*/>")
            message(SEND_ERROR "${name}: empty: ${source}")
            math(EXPR errors "${errors}+1")
        endif()
    endforeach()
    message(STATUS "translations: ${name} has ${count} strings")
endforeach()
if(errors)
    message(FATAL_ERROR "${errors} strings to translate or to drop: build the target `words`, then fill them in")
endif()
