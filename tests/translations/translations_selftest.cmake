# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that translations.cmake can fail: a finished file passes; a string that is missing, unfinished, empty or gone from
# the sources fails with its name. Run: cmake -DWORK=folder -DLUPDATE=lupdate -P tests/translations/translations_selftest.cmake

cmake_minimum_required(VERSION 3.25)

set(finished "<message><source>Both good</source><translation>둘 다 좋음</translation></message>")

# The file of words holds `messages`; `says` is in what the check prints, or it passes where that is empty.
set(context ui::Page) # as the program looks it up
function(expect messages says)
    file(REMOVE_RECURSE ${WORK})
    file(WRITE ${WORK}/ui/page.h "#pragma once\nnamespace ui {\nclass Page : public QObject\n{\n    Q_OBJECT\n    void show();\n};\n}\n")
    file(WRITE ${WORK}/ui/page.cpp
         "#include \"ui/page.h\"\nnamespace ui {\nvoid Page::show() { say(tr(\"Both good\")); }\n}\n")
    file(WRITE ${WORK}/resources/translations/made_ko.ts
         "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"ko\">\n"
         "<context><name>${context}</name>${messages}</context>\n</TS>\n")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -DWORK=${WORK}/copies -DLUPDATE=${LUPDATE} -P
                ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/translations.cmake
        RESULT_VARIABLE code
        OUTPUT_VARIABLE said
        ERROR_VARIABLE said)
    if(says STREQUAL "" AND NOT code EQUAL 0)
        message(FATAL_ERROR "a finished file is refused: ${said}")
    elseif(NOT says STREQUAL "" AND (code EQUAL 0 OR NOT said MATCHES "${says}"))
        message(FATAL_ERROR "not found: ${says}\n${said}")
    endif()
endfunction()

expect("${finished}" "")
expect("" "unfinished: Both good")
string(REPLACE "<translation>" "<translation type=\"unfinished\">" unfinished "${finished}")
expect("${unfinished}" "unfinished: Both good")
expect("<message><source>Both good</source><translation></translation></message>" "Both good")
expect("${finished}<message><source>Both bad</source><translation>둘 다 나쁨</translation></message>" "vanished: Both bad")
set(context Page) # the program would not find it
expect("${finished}" "vanished: Both good")
