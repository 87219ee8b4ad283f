# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that tree.cmake can fail: a small tree in shape passes, and each fault planted into it fails with its file's name.
# Run: cmake -DWORK=folder -P tests/tree/tree_selftest.cmake
cmake_minimum_required(VERSION 3.25)

set(spdx "SPDX-FileCopyrightText: SideJudge contributors")
set(licence "SPDX-License-Identifier: GPL-3.0-or-later")
set(head "// ${spdx}\n// ${licence}\n")
# The faulty words are put together here, so that this file is not one of them.
set(slash "/")
set(dot ".")
set(un "TO")
string(REPEAT "int x;\n" 498 at_limit)
string(REPEAT "a line\n" 41 long_readme)

function(clean_tree)
    file(REMOVE_RECURSE ${WORK})
    file(WRITE ${WORK}/app/README.md "What lives here.\n")
    file(WRITE ${WORK}/app/stats/README.md "What lives here.\n")
    file(WRITE ${WORK}/app/stats/kappa.cpp "${head}${at_limit}")
    file(WRITE ${WORK}/app/run.sh "#!/bin/sh\n# ${spdx}\n# ${licence}\n")
    file(WRITE ${WORK}/tests/README.md "What lives here.\n")
    file(WRITE ${WORK}/tests/data/made_up.json "{\"path\": \"${slash}home/me\"}\n")
endfunction()

function(check expected)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CMAKE_CURRENT_LIST_DIR}/tree.cmake
        RESULT_VARIABLE status
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    if(expected STREQUAL "" AND NOT status EQUAL 0)
        message(SEND_ERROR "a tree in shape is refused: ${output}")
    elseif(NOT expected STREQUAL "" AND (status EQUAL 0 OR NOT output MATCHES "${expected}"))
        message(SEND_ERROR "not refused as '${expected}': ${output}")
    endif()
endfunction()

function(refused file text expected)
    clean_tree()
    file(WRITE ${WORK}/${file} "${text}")
    check("${file}: ${expected}")
endfunction()

clean_tree()
check("")
refused(app/stats/kappa.cpp "${head}${at_limit}int x;\n" "501 lines")
refused(app/stats/kappa.cpp "int x;\n" "does not begin with the two SPDX lines")
refused(app/stats/kappa.cpp "// ${spdx}\nint x;\n" "does not begin with the two SPDX lines")
refused(app/stats/CMakeLists.txt "project(x)\n" "does not begin with the two SPDX lines")
refused(app/stats/README.md "${long_readme}" "41 lines")
refused(app/stats/kappa.cpp "${head}// ${slash}home/me/x\n" "contains")
refused(app/stats/README.md "see ${slash}work/x\n" "contains")
refused(app/stats/kappa.cpp "${head}// https://pypi${dot}org/simple\n" "contains")
refused(app/stats/kappa.cpp "${head}// ${un}DO later\n" "contains")
clean_tree()
file(WRITE ${WORK}/app/judge/run.cpp "${head}")
check("app/judge: has no README.md")
