# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that layering.cmake can fail: a tree that keeps to the rules passes, and each forbidden include planted into it
# (and each folder without a rule) fails with its name. Run: cmake -DWORK=folder -P tests/layering/layering_selftest.cmake

cmake_minimum_required(VERSION 3.25)

set(allowed
    "db/model/words.h|#include <QStringView>"
    "db/store/votes.cpp|#include <SQLiteCpp/Database.h>"
    "db/store/schema.cpp|#include <sqlite3.h>"
    "app/stats/kappa.cpp|#include <Eigen/Dense>"
    "app/analysis/matrix.cpp|#include \"app/stats/kappa.h\""
    "app/analysis/cases.cpp|#include \"db/store/votes.h\""
    "app/cli/agreement.cpp|#include <CLI/CLI.hpp>"
    "ui/label/page.cpp|#include <QWidget>"
    "ui/main.cpp|#include \"app/cli/verbs.h\"")
set(forbidden
    "db/model/vote.h|#include <SQLiteCpp/Database.h>"
    "db/model/vote.h|#include \"app/stats/kappa.h\""
    "db/store/votes.cpp|#include \"app/analysis/matrix.h\""
    "db/store/votes.cpp|#include \"ui/main_window.h\""
    "app/stats/kappa.cpp|#include <QString>"
    "app/stats/kappa.cpp|#include <QtCore/QString>"
    "app/stats/kappa.h|#include <Eigen/Dense>"
    "app/stats/kappa.h|#include \"db/model/vote.h\""
    "app/analysis/matrix.cpp|#include <SQLiteCpp/Database.h>"
    "app/analysis/matrix.cpp|  #  include <sqlite3.h>"
    "app/analysis/matrix.cpp|#include \"sqlite3.h\""
    "app/labeling/queue.cpp|#include \"ui/label/page.h\""
    "app/judge/run.cpp|#include <curl/curl.h>"
    "app/cli/agreement.cpp|#include <QWidget>"
    "app/cli/agreement.cpp|#include <QtWidgets/QWidget>"
    "app/cli/agreement.cpp|#include <QMessageBox>"
    "app/cli/agreement.cpp|#include <QTableView>"
    "ui/label/page.cpp|#include \"db/store/votes.h\""
    "ui/label/page.cpp|#include \"app/net/http_client.h\""
    "ui/label/page.cpp|#include \"app/cli/verbs.h\""
    "ui/label/page.cpp|#include \"ui/cases/page.h\""
    "ui/label/page.cpp|#include <curl/curl.h>"
    "ui/main.cpp|#include <sqlite3.h>"
    "ui/main.cpp|#include \"main_window.h\""
    "ui/main.cpp|#include \"../app/cli/verbs.h\""
    "app/unheard/thing.h|#include <vector>"
    "app/stats/detail/thing.h|#include <vector>"
    "db/thing.h|#include <vector>")

function(plant entry)
    string(FIND "${entry}" "|" bar)
    string(SUBSTRING "${entry}" 0 ${bar} file)
    math(EXPR bar "${bar}+1")
    string(SUBSTRING "${entry}" ${bar} -1 line)
    file(WRITE ${WORK}/${file} "${line}\n")
    set(planted ${file} PARENT_SCOPE)
endfunction()

function(clean_tree)
    file(REMOVE_RECURSE ${WORK}/db ${WORK}/app ${WORK}/ui)
    foreach(entry IN LISTS allowed)
        plant("${entry}")
    endforeach()
endfunction()

function(check expect_failure_at)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CMAKE_CURRENT_LIST_DIR}/layering.cmake
        RESULT_VARIABLE status
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output)
    if(expect_failure_at STREQUAL "" AND NOT status EQUAL 0)
        message(SEND_ERROR "a tree that keeps to the rules is refused: ${output}")
    elseif(NOT expect_failure_at STREQUAL "" AND (status EQUAL 0 OR NOT output MATCHES "${expect_failure_at}"))
        message(SEND_ERROR "not refused: ${entry}")
    endif()
endfunction()

clean_tree()
check("")
foreach(entry IN LISTS forbidden)
    clean_tree()
    plant("${entry}")
    check(${planted})
endforeach()
